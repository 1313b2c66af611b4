package backprop.loss;

import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import org.ejml.data.DMatrixRMaj;

/**
 * Softmax fused with cross-entropy (document 1): S = softmax(Z), L = −(1/N) Σ_n ln S[n, t_n], ∂L/∂Z = (S − T)/N. Each row is
 * shifted by its own maximum, so that no logit is too large; S and L stay as defined.
 */
public final class SoftmaxCrossEntropy {

    /**
     * Turns logits into probabilities and measures the loss.
     *
     * @param logits Z [N×K]
     * @param labels the true class of each row, N values in 0..K−1
     * @param probabilities S [N×K], overwritten and given its shape
     * @return the loss, a mean over N, in nats; 0 for no examples
     */
    public double forward(DMatrixRMaj logits, int[] labels, DMatrixRMaj probabilities) {
        check(logits, labels);
        int k = logits.numCols;
        probabilities.reshape(logits.numRows, k);
        double total = 0;
        for (int row = 0; row < logits.numRows; row++) {
            total += softmaxRow(logits.data, row * k, k, labels[row], probabilities.data);
        }
        return logits.numRows == 0 ? 0 : total / logits.numRows;
    }

    /** Fills one row of S; returns −ln S[t] = ln Σ e^(z−max) − (z_t − max). */
    private static double softmaxRow(double[] z, int from, int k, int label, double[] s) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + k; i++) {
            max = Math.max(max, z[i]);
        }
        double sum = 0;
        for (int i = from; i < from + k; i++) {
            s[i] = StrictMath.exp(z[i] - max);
            sum += s[i];
        }
        for (int i = from; i < from + k; i++) {
            s[i] /= sum;
        }
        return StrictMath.log(sum) - (z[from + label] - max);
    }

    /**
     * δ = ∂L/∂Z = S − T, divided by N for {@link Reduction#MEAN}.
     *
     * @param probabilities S [N×K] of {@link #forward}
     * @param delta δ [N×K], overwritten and given its shape
     */
    public void delta(DMatrixRMaj probabilities, int[] labels, Reduction reduction, DMatrixRMaj delta) {
        check(probabilities, labels);
        delta.setTo(probabilities);
        int k = delta.numCols;
        for (int row = 0; row < delta.numRows; row++) {
            delta.data[row * k + labels[row]] -= 1;
        }
        if (reduction == Reduction.MEAN) {
            for (int i = 0, n = delta.getNumElements(); i < n; i++) {
                delta.data[i] /= delta.numRows;
            }
        }
    }

    private static void check(DMatrixRMaj rows, int[] labels) {
        if (rows.numRows != labels.length) {
            throw new ShapeMismatchException(
                    "Loss",
                    "output",
                    Shape.of(rows),
                    labels.length + "×" + rows.numCols,
                    "labels",
                    new Shape(labels.length, 1));
        }
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= rows.numCols) {
                throw new IllegalArgumentException(
                        "Loss: example %d has class %d, but the network has %d outputs (0 to %d)."
                                .formatted(row, labels[row], rows.numCols, rows.numCols - 1));
            }
        }
    }
}

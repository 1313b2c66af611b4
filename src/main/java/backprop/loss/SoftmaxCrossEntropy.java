package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.network.Softmax;

/**
 * Softmax fused with cross-entropy (document 1): S = softmax(Z), ℓ_n = −ln S[n, t_n], ∂ℓ_n/∂Z = S − T. Each row is shifted by its
 * own maximum, so that no logit is too large, and ℓ is taken from the logits; with another shift ℓ is the logarithm of S, as in
 * the documents' code.
 */
final class SoftmaxCrossEntropy implements Loss {
    private final SoftmaxShift shift;

    SoftmaxCrossEntropy(SoftmaxShift shift) {
        this.shift = shift;
    }

    @Override
    public double forward(Matrix logits, Targets targets, Matrix s) {
        Fit.require(logits, targets);
        int[] labels = Fit.labels(targets);
        int k = logits.cols();
        s.reshape(logits.rows(), k);
        double whole = shift == SoftmaxShift.WHOLE_MAXIMUM ? logits.max() : 0;
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            if (shift == SoftmaxShift.ROW_MAXIMUM) {
                double max = Softmax.max(logits, row);
                double sum = Softmax.row(logits, row, max, s);
                total += StrictMath.log(sum) - (logits.get(row * k + labels[row]) - max);
            } else {
                Softmax.row(logits, row, whole, s);
                total -= StrictMath.log(s.get(row * k + labels[row]));
            }
        }
        return total;
    }

    @Override
    public void delta(Matrix s, Targets targets, Matrix delta) {
        Fit.require(s, targets);
        int[] labels = Fit.labels(targets);
        delta.setTo(s);
        int k = s.cols();
        for (int row = 0; row < labels.length; row++) {
            int i = row * k + labels[row];
            delta.set(i, s.get(i) - 1);
        }
    }

    /** ∂ℓ_n/∂S = −T/S. */
    @Override
    public void slopeless(Matrix s, Targets targets, Matrix delta) {
        int[] labels = Fit.labels(targets);
        delta.reshape(s.rows(), s.cols());
        delta.fill(0);
        int k = s.cols();
        for (int row = 0; row < labels.length; row++) {
            int i = row * k + labels[row];
            delta.set(i, -1 / s.get(i));
        }
    }
}

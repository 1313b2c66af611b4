package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.math.Softmax;
import backprop.math.kernel.DoubleFunctions;

/**
 * Softmax fused with cross-entropy (document 1): S = softmax(Z), ℓ_n = −ln S[n, t_n], ∂ℓ_n/∂Z = S − T. Each row is shifted by its
 * own maximum, so that no logit is too large, and ℓ is taken from the logits; with another shift ℓ is the logarithm of S, as in
 * the documents' code.
 */
final class SoftmaxCrossEntropy implements Loss {
    private final SoftmaxShift shift;
    private final Softmax softmax = new Softmax();

    SoftmaxCrossEntropy(SoftmaxShift shift) {
        this.shift = shift;
    }

    @Override
    public double forward(Matrix logits, Targets targets, Matrix s) {
        Fit.require(logits, targets);
        int[] labels = Fit.labels(targets);
        int k = logits.cols();
        double total = 0;
        if (shift == SoftmaxShift.ROW_MAXIMUM) {
            softmax.apply(logits, s);
            for (int row = 0; row < labels.length; row++) {
                double shifted = logits.get(row * k + labels[row]) - softmax.shift(row);
                total += DoubleFunctions.log(softmax.sum(row)) - shifted;
            }
        } else {
            softmax.apply(logits, shift == SoftmaxShift.WHOLE_MAXIMUM ? logits.max() : 0, s);
            for (int row = 0; row < labels.length; row++) {
                total -= DoubleFunctions.log(s.get(row * k + labels[row]));
            }
        }
        return total;
    }

    @Override
    public boolean isRowByRow() {
        return shift != SoftmaxShift.WHOLE_MAXIMUM;
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

package backprop.loss;

import backprop.data.Targets;
import backprop.math.ElementFunctions;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.kernel.ElementFunction;

/**
 * The logistic function fused with binary cross-entropy (document 5): a = σ(u), ℓ = −ln σ(y·u) with y = ±1, ∂ℓ/∂u = a − t with
 * t = 0 or 1. One output; ℓ is taken from u, so that it never is ln 0.
 */
final class LogisticCrossEntropy implements Loss {
    /** What document 5 takes for ∂ℓ/∂a where it would divide by 0. */
    private static final double CEILING = 1e8;

    private Matrix minusYu = Precision.FLOAT64.buffer();
    private Matrix losses = minusYu.zeros();

    @Override
    public double forward(Matrix u, Targets targets, Matrix a) {
        Fit.require(u, targets);
        int[] labels = Fit.labels(targets);
        ElementFunctions.apply(ElementFunction.LOGISTIC, u, a);
        if (losses.precision() != u.precision()) {
            minusYu = u.zeros();
            losses = u.zeros();
        }
        minusYu.setTo(u);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == 1) {
                minusYu.set(row, -u.get(row));
            }
        }
        // −ln σ(v) = softplus(−v)
        ElementFunctions.apply(ElementFunction.SOFTPLUS, minusYu, losses);
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            total += losses.get(row);
        }
        return total;
    }

    @Override
    public void delta(Matrix a, Targets targets, Matrix delta) {
        Fit.require(a, targets);
        int[] labels = Fit.labels(targets);
        delta.setTo(a);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == 1) {
                delta.set(row, a.get(row) - 1);
            }
        }
    }

    /** ∂ℓ/∂a = −1/a for t = 1, 1/(1 − a) for t = 0; ∓10⁸ where that divides by 0, as document 5 has it. */
    @Override
    public void slopeless(Matrix a, Targets targets, Matrix delta) {
        int[] labels = Fit.labels(targets);
        delta.reshape(a.rows(), 1);
        for (int row = 0; row < labels.length; row++) {
            double p = a.get(row);
            if (labels[row] == 1) {
                delta.set(row, p == 0 ? -CEILING : -1 / p);
            } else {
                delta.set(row, p == 1 ? CEILING : 1 / (1 - p));
            }
        }
    }
}

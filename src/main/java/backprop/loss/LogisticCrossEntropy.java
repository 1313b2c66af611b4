package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;
import backprop.network.Activation;

/**
 * The logistic function fused with binary cross-entropy (document 5): a = σ(u), ℓ = −ln σ(y·u) with y = ±1, ∂ℓ/∂u = a − t with
 * t = 0 or 1. One output; ℓ is taken from u, so that it never is ln 0.
 */
final class LogisticCrossEntropy implements Loss {
    /** What document 5 takes for ∂ℓ/∂a where it would divide by 0. */
    private static final double CEILING = 1e8;

    @Override
    public double forward(Matrix u, Targets targets, Matrix a) {
        Fit.require(u, targets);
        int[] labels = Fit.labels(targets);
        a.reshape(u.rows(), 1);
        double total = 0;
        for (int row = 0; row < labels.length; row++) {
            a.set(row, Activation.LOGISTIC.of(u.get(row)));
            // −ln σ(v) = softplus(−v)
            total += Activation.SOFTPLUS.of(labels[row] == 1 ? -u.get(row) : u.get(row));
        }
        return total;
    }

    @Override
    public void delta(Matrix a, Targets targets, Matrix delta) {
        Fit.require(a, targets);
        delta.reshape(a.rows(), 1);
        for (int row = 0; row < a.rows(); row++) {
            delta.set(row, a.get(row) - targets.value(row, 0, 1));
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

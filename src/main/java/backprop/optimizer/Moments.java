package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;

/**
 * The means that Adam and its kin keep: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², both from 0.
 *
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, 0 or more
 */
public record Moments(double beta1, double beta2, double epsilon) {
    /** β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, as the paper suggests. */
    public static final Moments USUAL = new Moments(0.9, 0.999, 1e-8);

    public Moments {
        Check.share("share β₁", beta1);
        Check.share("share β₂", beta2);
        Check.notNegative("number ε", epsilon);
    }

    /** Takes a gradient into both means. */
    void learn(Matrix m, Matrix v, Matrix g) {
        Elementwise.combine(m, beta1, g, 1 - beta1);
        Elementwise.combineSquares(v, beta2, g, 1 - beta2);
    }

    /** w = w − η·m̂/(√v̂ + ε), with m and v corrected for their start at 0. */
    void descend(Matrix w, Step step, Matrix m, Matrix v) {
        double rate = step.eta() / correction1(step.t());
        Elementwise.addOverRoot(w, -rate, m, v, correction2(step.t()), epsilon, false);
    }

    /** 1 − β₁ᵗ. */
    double correction1(long t) {
        return 1 - StrictMath.pow(beta1, (double) t);
    }

    /** 1 − β₂ᵗ. */
    double correction2(long t) {
        return 1 - StrictMath.pow(beta2, (double) t);
    }
}

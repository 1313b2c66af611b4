package backprop.math;

import backprop.math.kernel.ElementTask;
import backprop.math.kernel.ElementTask.Operation;

/**
 * What update rules, penalties and clips do to matrices of one precision, element by element. y is overwritten; all have its size.
 * Each operation is rounded to the matrices' precision, and the result is the same for any number of threads.
 */
public final class Elementwise {
    private Elementwise() {}

    /** y = y + t·x. */
    public static void addScaled(Matrix y, double t, Matrix x) {
        task(y, x)
                .factors(0, t)
                .run(Operation.ADD_SCALED, y.size(), Compute.standard().team());
    }

    /** y = y + s·u + t·x. */
    public static void addScaled(Matrix y, double s, Matrix u, double t, Matrix x) {
        task(y, u, x, x)
                .factors(s, t)
                .run(Operation.ADD_TWO_SCALED, y.size(), Compute.standard().team());
    }

    /** y = y + t·sign(x). */
    public static void addSigns(Matrix y, double t, Matrix x) {
        task(y, x)
                .factors(0, t)
                .run(Operation.ADD_SIGNS, y.size(), Compute.standard().team());
    }

    /** y = s·y. */
    public static void scale(Matrix y, double s) {
        task(y, y)
                .factors(s, 0)
                .run(Operation.SCALE, y.size(), Compute.standard().team());
    }

    /** y = y/s. */
    public static void divide(Matrix y, double s) {
        task(y, y)
                .factors(s, 0)
                .run(Operation.DIVIDE, y.size(), Compute.standard().team());
    }

    /** y = y∘x. */
    public static void multiply(Matrix y, Matrix x) {
        task(y, x).run(Operation.MULTIPLY, y.size(), Compute.standard().team());
    }

    /** y = s·y + t·x. */
    public static void combine(Matrix y, double s, Matrix x, double t) {
        task(y, x)
                .factors(s, t)
                .run(Operation.COMBINE, y.size(), Compute.standard().team());
    }

    /** y = s·y + t·x². */
    public static void combineSquares(Matrix y, double s, Matrix x, double t) {
        task(y, x)
                .factors(s, t)
                .run(Operation.COMBINE_SQUARES, y.size(), Compute.standard().team());
    }

    /** y = max(y, x); NaN if either is. */
    public static void larger(Matrix y, Matrix x) {
        task(y, x).run(Operation.LARGER, y.size(), Compute.standard().team());
    }

    /** y between −bound and bound; NaN stays NaN. */
    public static void clip(Matrix y, double bound) {
        task(y, y)
                .factors(bound, 0)
                .run(Operation.CLIP, y.size(), Compute.standard().team());
    }

    /** y = y + (s·u + t·x)/r with r = √(v/c) + ε, or √(v/c + ε) if {@code inside}. */
    public static void addOverRoot(
            Matrix y, double s, Matrix u, double t, Matrix x, Matrix v, double c, double epsilon, boolean inside) {
        task(y, u, x, v)
                .factors(s, t)
                .root(c, epsilon, inside)
                .run(Operation.ADD_OVER_ROOT, y.size(), Compute.standard().team());
    }

    /** y = y + t·x/r with that root r. */
    public static void addOverRoot(Matrix y, double t, Matrix x, Matrix v, double c, double epsilon, boolean inside) {
        addOverRoot(y, 0, x, t, x, v, c, epsilon, inside);
    }

    /** d = u·√(x + ε)/√(v + ε) for Adadelta: then x = ρx + (1 − ρ)d² and y = y + t·d. */
    public static void addRatio(Matrix y, double t, Matrix u, Matrix v, Matrix x, double rho, double epsilon) {
        task(y, u, x, v)
                .factors(0, t)
                .root(rho, epsilon, true)
                .run(Operation.ADD_RATIO, y.size(), Compute.standard().team());
    }

    /** Σ (x/unit)² in float64, in an order that is fixed. */
    public static double sumOfSquares(Matrix x, double unit) {
        return Matrix.kernel(x, x).sumOfSquares(x.array(), unit, 0, x.size());
    }

    private static ElementTask<Object> task(Matrix y, Matrix x) {
        return task(y, x, x, x);
    }

    private static ElementTask<Object> task(Matrix y, Matrix u, Matrix x, Matrix v) {
        if (u.size() != y.size() || x.size() != y.size() || v.size() != y.size()) {
            throw new IllegalArgumentException(
                    "Matrices of %s, %s, %s and %s cannot be computed with element by element."
                            .formatted(y.shape(), u.shape(), x.shape(), v.shape()));
        }
        return Matrix.kernel(y, u, x, v).elementTask().arrays(y.array(), u.array(), x.array(), v.array());
    }
}

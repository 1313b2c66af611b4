package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;

/**
 * The small number ε that keeps a root from being 0, and where it stands.
 *
 * @param value ε, 0 or more
 */
public record Epsilon(double value, Place place) {

    /** Where ε stands. */
    public enum Place {
        /** √(v + ε) (document 5). */
        INSIDE,
        /** √v + ε (PyTorch). */
        OUTSIDE
    }

    public Epsilon {
        Check.notNegative("number ε", value);
    }

    /** The root of a mean square, with ε. */
    double root(double v) {
        return place == Place.INSIDE ? StrictMath.sqrt(v + value) : StrictMath.sqrt(v) + value;
    }

    /** w = w + t·g/r, r the root of v with ε. */
    void addOverRoot(Matrix w, double t, Matrix g, Matrix v) {
        Elementwise.addOverRoot(w, t, g, v, 1, value, place == Place.INSIDE);
    }
}

package backprop.network;

import backprop.math.Matrix;

/**
 * One trainable array and its gradient ∂L/∂value, of the same shape.
 *
 * @param name {@code W1}, {@code b1}, {@code W2} …, numbered along the forward pass
 */
public record Parameter(String name, Kind kind, Matrix value, Matrix gradient) {

    /** What an array does in its layer. */
    public enum Kind {
        WEIGHTS,
        BIAS
    }

    /** The same values with a gradient of its own, which gets its shape when it is computed. */
    Parameter twin() {
        return new Parameter(name, kind, value, value.precision().buffer());
    }

    public boolean isBias() {
        return kind == Kind.BIAS;
    }
}

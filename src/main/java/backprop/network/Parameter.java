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

    public boolean isBias() {
        return kind == Kind.BIAS;
    }
}

package backprop.network;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;

/** A = φ(Z); backward δ_z = δ_a ∘ φ′(Z) (document 1: δWᵀ ∗ sech²(Z1)). */
final class ActivationLayer implements Layer {
    private final Differentiable activation;
    private final String name;
    private final Matrix a;
    private final Matrix inputDelta;
    private Matrix z;

    /** @param activation φ, with the slope that the run uses, right or not */
    ActivationLayer(String name, Differentiable activation, Precision precision) {
        this.name = name;
        this.activation = activation;
        a = precision.buffer();
        inputDelta = precision.buffer();
        z = a;
    }

    @Override
    public Matrix forward(Matrix input, Pass pass) {
        z = input;
        activation.apply(z, a);
        return a;
    }

    @Override
    public Matrix backward(Matrix delta, boolean wanted) {
        if (delta.rows() != a.rows() || delta.cols() != a.cols()) {
            Shape outputs = a.shape();
            throw new ShapeMismatchException(
                    "Stage " + name, "error δ", delta.shape(), outputs.toString(), "outputs", outputs);
        }
        if (wanted) {
            activation.backward(delta, z, a, inputDelta);
        }
        return inputDelta;
    }
}

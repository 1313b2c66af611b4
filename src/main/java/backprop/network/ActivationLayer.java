package backprop.network;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Shape;
import backprop.math.ShapeMismatchException;

/** A = φ(Z); backward δ_z = δ_a ∘ φ′(Z) (document 1: δWᵀ ∗ sech²(Z1)). */
final class ActivationLayer implements Layer {
    private final Differentiable activation;
    private final String name;
    private final boolean inPlace;
    private final Matrix own;
    private final Matrix ownDelta;
    private Matrix z;
    private Matrix a;

    /**
     * @param activation φ, with the slope that the run uses, right or not
     * @param inPlace whether A is to overwrite Z and δ_z overwrite δ_a, which spares the memory; neither is asked for then
     */
    ActivationLayer(String name, Differentiable activation, boolean inPlace, Precision precision) {
        this.name = name;
        this.activation = activation;
        this.inPlace = inPlace;
        own = precision.buffer();
        ownDelta = precision.buffer();
        z = own;
        a = own;
    }

    @Override
    public Matrix forward(Matrix input, Pass pass) {
        z = input;
        a = inPlace ? input : own;
        activation.apply(z, a);
        return a;
    }

    @Override
    public Matrix backward(Matrix delta, boolean wanted, boolean adding) {
        if (delta.rows() != a.rows() || delta.cols() != a.cols()) {
            Shape outputs = a.shape();
            throw new ShapeMismatchException(
                    "Stage " + name, "error δ", delta.shape(), outputs.toString(), "outputs", outputs);
        }
        Matrix inputDelta = inPlace ? delta : ownDelta;
        if (wanted) {
            activation.backward(delta, z, a, inputDelta);
        }
        return inputDelta;
    }
}

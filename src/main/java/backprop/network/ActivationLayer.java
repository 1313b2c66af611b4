package backprop.network;

import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** A = φ(Z); backward δ_z = δ_a ∘ φ′(Z) (document 1: δWᵀ ∗ sech²(Z1)). */
final class ActivationLayer implements Layer {
    private final Activation activation;
    private final DMatrixRMaj a = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj inputDelta = new DMatrixRMaj(0, 0);
    private DMatrixRMaj z = new DMatrixRMaj(0, 0);

    ActivationLayer(Activation activation) {
        this.activation = activation;
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj input) {
        z = input;
        activation.apply(z, a);
        return a;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj delta, boolean wanted) {
        if (delta.numRows != a.numRows || delta.numCols != a.numCols) {
            Shape outputs = Shape.of(a);
            throw new ShapeMismatchException(
                    "Stage " + activation, "error δ", Shape.of(delta), outputs.toString(), "outputs", outputs);
        }
        if (wanted) {
            activation.backward(delta, z, a, inputDelta);
        }
        return inputDelta;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}

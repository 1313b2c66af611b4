package backprop.network;

import backprop.math.Matrix;
import java.util.List;

/**
 * A stage at work. It remembers the last forward pass, which {@link #backward} differentiates. The matrices it returns are
 * its own and are overwritten by the next call.
 */
sealed interface Layer permits DenseLayer, ActivationLayer, DropoutLayer {

    /** [N×inputs] → [N×outputs]. */
    Matrix forward(Matrix input, Pass pass);

    /**
     * Fills the parameters' gradients from δ = ∂L/∂output [N×outputs].
     *
     * @param delta may be overwritten if a later stage gave it
     * @param inputDelta whether ∂L/∂input is wanted; it is not for the first stage
     * @param adding whether the gradients are to be added to those that are there
     * @return ∂L/∂input [N×inputs]; meaningless when it was not wanted
     */
    Matrix backward(Matrix delta, boolean inputDelta, boolean adding);

    default List<Parameter> parameters() {
        return List.of();
    }
}

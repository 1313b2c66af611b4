package backprop.network;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * A stage at work. It remembers the last forward pass, which {@link #backward} differentiates. The matrices it returns are
 * its own and are overwritten by the next call.
 */
sealed interface Layer permits DenseLayer, ActivationLayer {

    /** [N×inputs] → [N×outputs]. */
    DMatrixRMaj forward(DMatrixRMaj input);

    /**
     * Fills the parameters' gradients from δ = ∂L/∂output [N×outputs].
     *
     * @param inputDelta whether ∂L/∂input is wanted; it is not for the first stage
     * @return ∂L/∂input [N×inputs]; meaningless when it was not wanted
     */
    DMatrixRMaj backward(DMatrixRMaj delta, boolean inputDelta);

    List<Parameter> parameters();
}

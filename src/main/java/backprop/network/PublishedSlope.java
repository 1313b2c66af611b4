package backprop.network;

import backprop.math.ElementFunctions;
import backprop.math.Matrix;
import backprop.math.kernel.ElementFunction;
import java.util.Set;

/** Activations as the documents' code has them: one function forward, the slope of another backward. */
record PublishedSlope(Activation forward, ElementFunction slope) implements Differentiable {

    /** The activation with the slips that concern it, if any do. */
    static Differentiable of(Activation activation, Set<Slip> slips) {
        if (activation == Activation.RELU && slips.contains(Slip.RELU_PASSES_ALL)) {
            return new PublishedSlope(activation, ElementFunction.IDENTITY);
        }
        boolean logistic = activation == Activation.LOGISTIC || activation == Activation.SILU;
        if (logistic && slips.contains(Slip.SILU_WITH_LOGISTIC_BACKWARD)) {
            return new PublishedSlope(activation.computedWith(slips), ElementFunction.LOGISTIC);
        }
        return activation;
    }

    @Override
    public boolean hasSlopeOfOutput() {
        return false;
    }

    @Override
    public void apply(Matrix z, Matrix out) {
        forward.apply(z, out);
    }

    @Override
    public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
        ElementFunctions.slope(slope, delta, z, a, out);
    }
}

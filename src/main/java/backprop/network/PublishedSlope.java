package backprop.network;

import backprop.math.Matrix;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/** Activations as the documents' code has them: one function forward, the slope of another backward. */
record PublishedSlope(Activation forward, DoubleBinaryOperator slope) implements Differentiable {

    /** The activation with the slips that concern it, if any do. */
    static Differentiable of(Activation activation, Set<Slip> slips) {
        if (activation == Activation.RELU && slips.contains(Slip.RELU_PASSES_ALL)) {
            return new PublishedSlope(activation, (z, a) -> 1);
        }
        boolean logistic = activation == Activation.LOGISTIC || activation == Activation.SILU;
        if (logistic && slips.contains(Slip.SILU_WITH_LOGISTIC_BACKWARD)) {
            return new PublishedSlope(Activation.SILU, (z, a) -> a * (1 - a));
        }
        return activation;
    }

    @Override
    public void apply(Matrix z, Matrix out) {
        forward.apply(z, out);
    }

    @Override
    public void backward(Matrix delta, Matrix z, Matrix a, Matrix out) {
        out.reshape(z.rows(), z.cols());
        for (int i = 0, n = z.size(); i < n; i++) {
            out.set(i, delta.get(i) * slope.applyAsDouble(z.get(i), a.get(i)));
        }
    }
}

package backprop.training;

import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.network.Network;
import backprop.network.Slip;
import java.util.Set;

/** From a judged batch to the gradient of every parameter. */
public final class Gradients {
    private Gradients() {}

    /**
     * Fills the network's gradients for its last forward pass, without the penalty's.
     *
     * @param prediction of the loss for that pass
     * @param delta work buffer
     * @param slopeless work buffer
     */
    public static void fill(
            Network network,
            Loss loss,
            Matrix prediction,
            Targets targets,
            Set<Slip> slips,
            Reduction reduction,
            Matrix delta,
            Matrix slopeless) {
        loss.delta(prediction, targets, delta);
        reduction.apply(delta);
        if (slips.contains(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE)) {
            loss.slopeless(prediction, targets, slopeless);
            reduction.apply(slopeless);
            network.backward(delta, slopeless);
        } else {
            network.backward(delta);
        }
    }
}

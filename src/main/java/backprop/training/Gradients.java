package backprop.training;

import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.network.Network;
import backprop.network.Slip;
import java.util.Set;

/** From a judged batch to the gradient of every parameter, without the penalty's. */
public final class Gradients {
    private final Network network;
    private final Loss loss;
    private final Reduction reduction;
    private final boolean withoutSlope;
    private final Matrix delta;
    private final Matrix slopeless;

    /** @param buffer an empty matrix of the network's precision */
    public Gradients(Network network, Loss loss, Set<Slip> slips, Reduction reduction, Matrix buffer) {
        this.network = network;
        this.loss = loss;
        this.reduction = reduction;
        withoutSlope = slips.contains(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE);
        delta = buffer.zeros();
        slopeless = buffer.zeros();
    }

    /**
     * Fills the network's gradients for its last forward pass.
     *
     * @param prediction of the loss for that pass
     */
    public void fill(Matrix prediction, Targets targets) {
        fill(prediction, targets, targets.size());
    }

    /** The same for the first of a batch's examples; {@link #add} goes on. */
    void fill(Matrix prediction, Targets targets, int examples) {
        prepare(prediction, targets, examples);
        network.backward(delta, withoutSlope ? slopeless : delta);
    }

    /**
     * Adds the gradients of more of a batch's examples, whose forward pass was the network's last.
     *
     * @param prediction of the loss for that pass
     * @param examples of the whole batch
     */
    void add(Matrix prediction, Targets targets, int examples) {
        prepare(prediction, targets, examples);
        network.addBackward(delta, withoutSlope ? slopeless : delta);
    }

    private void prepare(Matrix prediction, Targets targets, int examples) {
        loss.delta(prediction, targets, delta);
        reduction.apply(delta, examples);
        if (withoutSlope) {
            loss.slopeless(prediction, targets, slopeless);
            reduction.apply(slopeless, examples);
        }
    }
}

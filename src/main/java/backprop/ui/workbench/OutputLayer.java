package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Resized;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a network's end fit another loss, where two classes can be told apart by one output or by two. */
final class OutputLayer {
    private OutputLayer() {}

    /**
     * The experiment with another loss: between cross-entropy and binary cross-entropy the last dense layer has as many units as
     * the loss needs, and a softmax or logistic stage of the former loss becomes the other's.
     *
     * @throws IllegalArgumentException if the loss cannot judge such data
     */
    static ExperimentSpec fitted(ExperimentSpec spec, LossSpec loss) {
        Optional<DataShape> shape = spec.data().source().shape();
        int outputs = spec.network().outputs();
        int needed = loss.kind() instanceof LossKind.BinaryCrossEntropy
                ? 1
                : loss.kind() instanceof LossKind.CrossEntropy
                        ? shape.map(DataShape::classes).orElse(outputs)
                        : outputs;
        boolean twoClasses = shape.filter(s -> s.classes() == 2).isPresent();
        return twoClasses && needed != outputs
                ? spec.with(spec.data(), withOutputs(spec.network(), spec.loss(), loss, needed), loss)
                : spec.withLoss(loss);
    }

    /** The network with so many units in its last dense layer; a stage of the former loss's own becomes the other's. */
    static NetworkSpec withOutputs(NetworkSpec network, LossSpec formerLoss, LossSpec loss, int units) {
        Optional<Activation> former = formerLoss.kind().ownStage();
        boolean named = former.isPresent() && former.equals(network.lastActivation());
        NetworkSpec fitted = Resized.withOutputs(network.without(former), units);
        List<LayerSpec> layers = new ArrayList<>(fitted.layers());
        if (named) {
            loss.kind().ownStage().ifPresent(stage -> layers.add(new LayerSpec.Stage(stage)));
        }
        return new NetworkSpec(network.inputs(), layers);
    }
}

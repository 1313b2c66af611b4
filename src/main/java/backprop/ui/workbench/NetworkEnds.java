package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.data.DataSource;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Resized;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.network.NetworkSpec;

/** Makes a network's two ends fit other data. */
final class NetworkEnds {
    private NetworkEnds() {}

    /**
     * The experiment with another source whose shape is known: what does not fit it changes, the inputs, the units of the last
     * dense layer, and a loss that cannot judge it, which becomes cross-entropy for classes and the squared error for numbers.
     */
    static ExperimentSpec fitted(ExperimentSpec spec, DataSource source) {
        DataShape shape = source.shape().orElseThrow();
        int outputs = spec.network().outputs();
        LossSpec loss = spec.loss();
        if (!shape.fits(outputs) || !loss.kind().fits(shape, outputs)) {
            outputs = shape.outputs();
            if (!loss.kind().fits(shape, outputs)) {
                loss = loss.withKind(
                        shape.classes() > 0 ? new LossKind.CrossEntropy() : new LossKind.MeanSquaredError());
            }
        }
        NetworkSpec network = Resized.withInputs(spec.network(), shape.inputs());
        boolean fits = network.outputs() == outputs && loss.equals(spec.loss());
        return spec.with(
                spec.data().withSource(source),
                fits ? network : OutputLayer.withOutputs(network, spec.loss(), loss, outputs),
                loss);
    }
}

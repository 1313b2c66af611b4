package backprop.torch;

import backprop.data.Dataset;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.training.TrainingRun;
import java.util.Map;

/** The network that Python trains as it was last fetched: its parameters, and what it says of the judged part. */
final class LatestNetwork {
    /** Nanoseconds for which the predictions of a run that goes on need not be new. */
    private static final long SHOWN_FOR = 500_000_000;

    private final Dataset judged;
    private final Precision precision;
    private final Network network;
    private Predictions predictions;
    private boolean networkIsCurrent = true;
    private boolean predictionsAreCurrent = true;
    private long predictedAt;
    private long measurements = 1;

    /** @param start a run of ours at the very same start, which has measured it */
    LatestNetwork(TrainingRun start, Dataset judged, Precision precision) {
        this.judged = judged;
        this.precision = precision;
        network = start.network();
        predictions = start.predictions();
    }

    /** Hears that Python has trained on. */
    void outdate() {
        networkIsCurrent = false;
        predictionsAreCurrent = false;
    }

    /** The parameters as last fetched. */
    Network known() {
        return network;
    }

    /** Fetches the parameters, if they are others by now. */
    Network fetch(Session from) {
        if (!networkIsCurrent) {
            from.ask("weights");
            Map<String, Matrix> values = from.takeWeights("weights", network);
            network.parameters()
                    .forEach(parameter ->
                            network.set(parameter, values.getOrDefault(parameter.name(), parameter.value())));
            networkIsCurrent = true;
        }
        return network;
    }

    Predictions predictions() {
        return predictions;
    }

    boolean predictionsAreCurrent() {
        return predictionsAreCurrent;
    }

    /** Whether those who look on should see newer predictions. */
    boolean predictionsAreOld() {
        return !predictionsAreCurrent && System.nanoTime() - predictedAt > SHOWN_FOR;
    }

    /** How often predictions were fetched, the start's included. */
    long measurements() {
        return measurements;
    }

    /** Has Python measure the judged part. */
    void predict(Session by) {
        int epoch = Answers.whole(by.ask("predictions"), 2);
        predictions = new Predictions(epoch, by.predictions(precision), judged.targets());
        predictedAt = System.nanoTime();
        predictionsAreCurrent = true;
        measurements++;
    }
}

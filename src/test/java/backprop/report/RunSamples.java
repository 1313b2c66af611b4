package backprop.report;

import backprop.data.Part;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs for the tests. */
final class RunSamples {
    private RunSamples() {}

    /** A run of at most 50 epochs with these training losses; the test part's are twice as large, all accuracies ½. */
    static RunCurves losses(double... losses) {
        return rates(losses, new double[losses.length]);
    }

    /** The same with a learning rate for each epoch. */
    static RunCurves rates(double[] losses, double[] rates) {
        History history = History.ofClasses(Part.TRAIN, Part.TEST);
        for (int i = 0; i < losses.length; i++) {
            history.add(new EpochResult(
                    i + 1,
                    PartMetrics.ofClasses(losses[i], 0.5),
                    PartMetrics.ABSENT,
                    PartMetrics.ofClasses(2 * losses[i], 0.5),
                    rates[i],
                    i));
        }
        return new RunCurves(history, true, 50, Optional.empty(), OptionalDouble.of(100));
    }
}

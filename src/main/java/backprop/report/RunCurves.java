package backprop.report;

import backprop.data.Part;
import backprop.metrics.History;
import backprop.training.StopReason;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as its charts see it.
 *
 * @param name of what trained it, to tell it from another run in the same chart; empty where it stands alone
 * @param begun whether training has begun, be it within the first epoch
 * @param epochs planned ones: the length of the x axis
 * @param stop why it ended; empty while it has not
 * @param logitBound of its stop rule, if it has one
 * @param batches how many each part has in an epoch; of a part that is not named 1
 */
public record RunCurves(
        String name,
        History history,
        boolean begun,
        int epochs,
        Optional<StopReason> stop,
        OptionalDouble logitBound,
        Map<Part, Integer> batches) {
    public RunCurves {
        batches = Map.copyOf(batches);
    }

    /** A run that stands alone. */
    public RunCurves(History history, boolean begun, int epochs, Optional<StopReason> stop, OptionalDouble logitBound) {
        this("", history, begun, epochs, stop, logitBound, Map.of());
    }

    /** The same run by a name. */
    public RunCurves named(String by) {
        return new RunCurves(by, history, begun, epochs, stop, logitBound, batches);
    }

    /** The same run with so many batches an epoch. */
    public RunCurves withBatches(Map<Part, Integer> counts) {
        return new RunCurves(name, history, begun, epochs, stop, logitBound, counts);
    }

    /** How many batches a part has in an epoch. */
    int batches(Part part) {
        return batches.getOrDefault(part, 1);
    }
}

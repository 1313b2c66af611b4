package backprop.report;

import backprop.metrics.History;
import backprop.training.StopReason;
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
 */
public record RunCurves(
        String name, History history, boolean begun, int epochs, Optional<StopReason> stop, OptionalDouble logitBound) {

    /** A run that stands alone. */
    public RunCurves(History history, boolean begun, int epochs, Optional<StopReason> stop, OptionalDouble logitBound) {
        this("", history, begun, epochs, stop, logitBound);
    }

    /** The same run by a name. */
    public RunCurves named(String by) {
        return new RunCurves(by, history, begun, epochs, stop, logitBound);
    }
}

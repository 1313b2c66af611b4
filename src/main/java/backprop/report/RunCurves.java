package backprop.report;

import backprop.metrics.History;
import backprop.training.StopReason;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as its charts see it.
 *
 * @param begun whether training has begun, be it within the first epoch
 * @param epochs planned ones: the length of the x axis
 * @param stop why it ended; empty while it has not
 * @param logitBound of its stop rule, if it has one
 */
public record RunCurves(
        History history, boolean begun, int epochs, Optional<StopReason> stop, OptionalDouble logitBound) {}

package backprop.training;

import backprop.metrics.Monitor;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When training ends before all epochs are done. NaN and infinity always end it.
 *
 * @param seconds of training time, pauses left out; such a run depends on the machine's speed
 * @param logitBound training stops after recording when an output on the training part exceeds it (document 1: 100)
 */
public record StopRules(
        OptionalDouble seconds,
        OptionalDouble logitBound,
        Optional<EarlyStopping> earlyStopping,
        Optional<Target> target) {
    public static final StopRules NONE =
            new StopRules(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());

    /**
     * Training stops when a metric has not improved by more than {@code minDelta} for {@code patience} recorded epochs in a row.
     *
     * @param restoreBest whether the weights of the best epoch are put back
     */
    public record EarlyStopping(Monitor monitor, int patience, double minDelta, boolean restoreBest) {
        public EarlyStopping {
            if (patience < 1) {
                throw new IllegalArgumentException("The patience is 1 epoch or more, not " + patience + ".");
            }
            if (!(minDelta >= 0) || Double.isInfinite(minDelta)) {
                throw new IllegalArgumentException("The least improvement must be 0 or more, not " + minDelta + ".");
            }
        }
    }

    /** Training stops after the first recorded epoch in which a metric is at least as good as {@code value}. */
    public record Target(Monitor monitor, double value) {
        public Target {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The value to reach must be a number, not " + value + ".");
            }
        }
    }

    public StopRules {
        requirePositive("time in seconds", seconds);
        requirePositive("logit bound", logitBound);
    }

    private static void requirePositive(String name, OptionalDouble value) {
        if (value.isPresent() && (!(value.getAsDouble() > 0) || Double.isInfinite(value.getAsDouble()))) {
            throw new IllegalArgumentException("The " + name + " must be above 0, not " + value.getAsDouble() + ".");
        }
    }

    public StopRules withSeconds(OptionalDouble newSeconds) {
        return new StopRules(newSeconds, logitBound, earlyStopping, target);
    }

    public StopRules withLogitBound(OptionalDouble bound) {
        return new StopRules(seconds, bound, earlyStopping, target);
    }

    public StopRules withEarlyStopping(Optional<EarlyStopping> stopping) {
        return new StopRules(seconds, logitBound, stopping, target);
    }

    public StopRules withTarget(Optional<Target> newTarget) {
        return new StopRules(seconds, logitBound, earlyStopping, newTarget);
    }
}

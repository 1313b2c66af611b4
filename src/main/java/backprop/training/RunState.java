package backprop.training;

import backprop.data.Batches;
import backprop.math.Matrix;
import backprop.network.Parameter;
import backprop.optimizer.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of a run that do not know checkpoints themselves, in one. */
final class RunState {
    /** A reason is kept as its place here: new ones come last. */
    private static final List<StopReason> REASONS = List.of(
            StopReason.COMPLETED,
            StopReason.TIME,
            StopReason.NO_IMPROVEMENT,
            StopReason.TARGET_REACHED,
            StopReason.LOGIT_BOUND,
            StopReason.DIVERGED);

    private RunState() {}

    static void save(Checkpoint to, List<Parameter> parameters) {
        parameters.forEach(
                p -> to.matrices().put("parameter." + p.name(), p.value().copy()));
    }

    static void restore(Checkpoint from, List<Parameter> parameters) {
        parameters.forEach(p -> from.restore("parameter." + p.name(), p.value()));
    }

    static void save(Checkpoint to, Optimizer optimizer) {
        List<Matrix> arrays = optimizer.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            to.matrices().put("optimizer." + i, arrays.get(i).copy());
        }
        to.integers().put("optimizer.steps", optimizer.steps());
    }

    /** @throws IllegalArgumentException if it is of another rule, or of another number of memories */
    static void restore(Checkpoint from, Optimizer optimizer) {
        List<Matrix> arrays = optimizer.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            from.restore("optimizer." + i, arrays.get(i));
        }
        long[] steps = from.integers("optimizer.steps");
        if (steps.length != optimizer.steps().length) {
            throw new IllegalArgumentException(
                    "The checkpoint counts the steps of %d optimizer states, not of %d: it is of another experiment."
                            .formatted(steps.length, optimizer.steps().length));
        }
        optimizer.restoreSteps(steps);
    }

    static void save(Checkpoint to, Batches batches) {
        to.integers().put("order", Arrays.stream(batches.order()).asLongStream().toArray());
    }

    static void restore(Checkpoint from, Batches batches) {
        batches.restore(
                Arrays.stream(from.integers("order")).mapToInt(i -> (int) i).toArray());
    }

    /** A run that the user stopped can go on; one that came to its end cannot. */
    static void save(Checkpoint to, Optional<StopReason> stop) {
        to.integers().put("stop", new long[] {stop.map(REASONS::indexOf).orElse(-1)});
    }

    static Optional<StopReason> restoreStop(Checkpoint from) {
        long place = from.integers("stop")[0];
        return place < 0 ? Optional.empty() : Optional.of(REASONS.get((int) place));
    }
}

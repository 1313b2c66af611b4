package backprop.training;

import backprop.metrics.BatchResult;
import java.util.Optional;

/**
 * Where a run stands.
 *
 * @param epochs planned epochs
 * @param epochsDone complete ones
 * @param batchesDone batches of the current epoch
 * @param examplesDone examples whose gradients have been used
 * @param seconds training time so far, pauses left out
 */
public record TrainingProgress(
        TrainerState state,
        int epochs,
        int epochsDone,
        int batchesPerEpoch,
        int batchesDone,
        long examplesDone,
        double seconds,
        Optional<BatchResult> lastBatch,
        Optional<StopReason> stopReason) {

    static TrainingProgress of(
            TrainerState state, TrainingSpec spec, TrainingRun loop, Optional<BatchResult> lastBatch) {
        return new TrainingProgress(
                state,
                spec.epochs(),
                loop.epochsDone(),
                loop.batchesPerEpoch(),
                loop.batchesDone(),
                loop.examplesDone(),
                loop.seconds(),
                lastBatch,
                loop.stopReason());
    }

    /** The share of the planned work that is done, 0..1. */
    public double fraction() {
        return (epochsDone + (double) batchesDone / batchesPerEpoch) / epochs;
    }

    /** An estimate from the speed so far, in seconds; NaN before anything was done. */
    public double secondsLeft() {
        double fraction = fraction();
        return fraction > 0 ? seconds * (1 - fraction) / fraction : Double.NaN;
    }

    /** Training speed so far; NaN before anything was done. */
    public double examplesPerSecond() {
        return examplesDone > 0 ? examplesDone / seconds : Double.NaN;
    }
}

package backprop.training;

import backprop.data.BatchSpec;
import backprop.loss.Reduction;
import backprop.optimizer.Clip;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training part, 1 to {@link #MAX_EPOCHS}
 * @param reduction how a batch's gradients become one
 * @param clip what is done to the gradient before the update
 * @param metrics when an epoch's metrics are taken
 * @param logitBound if present, training stops after recording when an output logit on the training part exceeds it
 *     (document 1: 100)
 */
public record TrainingSpec(
        int epochs,
        BatchSpec batches,
        Reduction reduction,
        Clip clip,
        MetricsTiming metrics,
        OptionalDouble logitBound) {
    public static final int MAX_EPOCHS = 1_000_000;

    public TrainingSpec {
        if (epochs < 1 || epochs > MAX_EPOCHS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Training takes 1 to %,d epochs, not %,d.", MAX_EPOCHS, epochs));
        }
        if (logitBound.isPresent() && !(logitBound.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "The logit bound must be above 0, not " + logitBound.getAsDouble() + ".");
        }
    }

    public TrainingSpec withClip(Clip newClip) {
        return new TrainingSpec(epochs, batches, reduction, newClip, metrics, logitBound);
    }

    public TrainingSpec withMetrics(MetricsTiming timing) {
        return new TrainingSpec(epochs, batches, reduction, clip, timing, logitBound);
    }

    public TrainingSpec withLogitBound(OptionalDouble bound) {
        return new TrainingSpec(epochs, batches, reduction, clip, metrics, bound);
    }

    public TrainingSpec withEpochs(int count) {
        return new TrainingSpec(count, batches, reduction, clip, metrics, logitBound);
    }

    public TrainingSpec withBatches(BatchSpec newBatches) {
        return new TrainingSpec(epochs, newBatches, reduction, clip, metrics, logitBound);
    }

    public TrainingSpec withReduction(Reduction newReduction) {
        return new TrainingSpec(epochs, batches, newReduction, clip, metrics, logitBound);
    }
}

package backprop.training;

import backprop.data.BatchSpec;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.optimizer.Clip;
import java.util.Locale;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training part, 1 to {@link #MAX_EPOCHS}
 * @param reduction how a batch's gradients become one
 * @param clip what is done to the gradient before the update
 * @param metrics when an epoch's metrics are taken
 * @param batchMetrics whether each batch's loss and accuracy are kept too
 */
public record TrainingSpec(
        int epochs,
        BatchSpec batches,
        Reduction reduction,
        Clip clip,
        MetricsTiming metrics,
        boolean batchMetrics,
        Precision precision,
        StopRules stop) {
    public static final int MAX_EPOCHS = 1_000_000;

    public TrainingSpec {
        if (epochs < 1 || epochs > MAX_EPOCHS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Training takes 1 to %,d epochs, not %,d.", MAX_EPOCHS, epochs));
        }
    }

    /** The textbook form: mean gradient, no clip, metrics after the updates, float64, all epochs. */
    public static TrainingSpec of(int epochs, BatchSpec batches) {
        return new TrainingSpec(
                epochs,
                batches,
                Reduction.MEAN,
                new Clip.None(),
                MetricsTiming.AFTER,
                false,
                Precision.FLOAT64,
                StopRules.NONE);
    }

    public TrainingSpec withEpochs(int count) {
        return new TrainingSpec(count, batches, reduction, clip, metrics, batchMetrics, precision, stop);
    }

    public TrainingSpec withBatches(BatchSpec newBatches) {
        return new TrainingSpec(epochs, newBatches, reduction, clip, metrics, batchMetrics, precision, stop);
    }

    public TrainingSpec withReduction(Reduction newReduction) {
        return new TrainingSpec(epochs, batches, newReduction, clip, metrics, batchMetrics, precision, stop);
    }

    public TrainingSpec withClip(Clip newClip) {
        return new TrainingSpec(epochs, batches, reduction, newClip, metrics, batchMetrics, precision, stop);
    }

    public TrainingSpec withMetrics(MetricsTiming timing) {
        return new TrainingSpec(epochs, batches, reduction, clip, timing, batchMetrics, precision, stop);
    }

    public TrainingSpec withBatchMetrics(boolean kept) {
        return new TrainingSpec(epochs, batches, reduction, clip, metrics, kept, precision, stop);
    }

    public TrainingSpec withPrecision(Precision newPrecision) {
        return new TrainingSpec(epochs, batches, reduction, clip, metrics, batchMetrics, newPrecision, stop);
    }

    public TrainingSpec withStop(StopRules rules) {
        return new TrainingSpec(epochs, batches, reduction, clip, metrics, batchMetrics, precision, rules);
    }
}

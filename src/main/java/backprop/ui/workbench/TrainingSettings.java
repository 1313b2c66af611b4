package backprop.ui.workbench;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.optimizer.Clip;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.function.UnaryOperator;

/** The settings of the run itself: epochs, batches, gradient, metrics. */
final class TrainingSettings {
    private static final int DEFAULT_BATCH = 20;

    /** Whether the training part is cut. */
    enum BatchMode {
        FULL,
        MINI
    }

    /** Whether each epoch has a new order. */
    enum Shuffle {
        NEVER,
        EACH_EPOCH
    }

    /** How gradients are cut off. */
    enum ClipKind {
        NONE,
        ELEMENT,
        NORM
    }

    /** Whether the batches' own loss and accuracy are kept too. */
    enum BatchMetrics {
        EPOCHS,
        BATCHES
    }

    static final Setting<Long> EPOCHS = Setting.of(
                    "epochs",
                    new Codec.Whole(1, TrainingSpec.MAX_EPOCHS),
                    s -> (long) s.training().epochs(),
                    (s, v) -> s.withTraining(s.training().withEpochs(Math.toIntExact(v))))
            .at("$.training.epochs");

    static final Setting<Long> SEED = Setting.of(
            "seed", new Codec.Whole(0, ExperimentSpec.MAX_SEED), ExperimentSpec::seed, (s, v) -> s.withSeed(v));

    static final Choice<BatchMode> BATCH_MODE = Choice.of(
            "batchMode",
            BatchMode.class,
            s -> s.training().batches().isFull() ? BatchMode.FULL : BatchMode.MINI,
            (s, v) -> v == BatchMode.FULL
                    ? batches(s, b -> BatchSpec.full())
                    : batches(s, b -> b.isFull() ? b.withSize(DEFAULT_BATCH) : b));

    static final Setting<Long> BATCH_SIZE = Setting.of(
                    "batchSize",
                    new Codec.Whole(1, 10_000_000),
                    s -> s.training().batches().isFull()
                            ? DEFAULT_BATCH
                            : (long) s.training().batches().size(),
                    (s, v) -> batches(s, b -> b.withSize(Math.toIntExact(v))))
            .usedWhen(TrainingSettings::inBatches)
            .at("$.training.batchSize");

    static final Choice<Shuffle> SHUFFLE = Choice.between(
                    "shuffle",
                    Shuffle.class,
                    s -> s.training().batches().shuffled(),
                    (s, v) -> batches(s, b -> b.withShuffled(v)))
            .usedWhen(s -> inBatches(s) || s.training().batches().shuffled())
            .departingAs(Deviation.NO_SHUFFLE)
            .at("$.training.shuffle");

    static final Choice<LastBatch> LAST_BATCH = Choice.of(
                    "lastBatch",
                    LastBatch.class,
                    s -> s.training().batches().last(),
                    (s, v) -> batches(s, b -> b.withLast(v)))
            .usedWhen(TrainingSettings::inBatches)
            .departingAs(Deviation.LAST_BATCH_DROPPED);

    static final Choice<Reduction> REDUCTION = Choice.of(
                    "reduction",
                    Reduction.class,
                    s -> s.training().reduction(),
                    (s, v) -> s.withTraining(s.training().withReduction(v)))
            .departingAs(Deviation.GRADIENT_SUM);

    static final Choice<ClipKind> CLIP = Choice.of(
                    "clip",
                    ClipKind.class,
                    s -> kind(s.training().clip()),
                    (s, v) -> s.withTraining(
                            s.training().withClip(clip(v, bound(s.training().clip())))))
            .departingAs(Deviation.CLIP);

    static final Setting<Double> CLIP_BOUND = Setting.of(
                    "clipBound",
                    Codec.Real.above(0),
                    s -> bound(s.training().clip()),
                    (s, v) -> s.withTraining(
                            s.training().withClip(clip(kind(s.training().clip()), v))))
            .usedWhen(s -> kind(s.training().clip()) != ClipKind.NONE);

    static final Choice<MetricsTiming> METRICS = Choice.of(
                    "metrics",
                    MetricsTiming.class,
                    s -> s.training().metrics(),
                    (s, v) -> s.withTraining(s.training().withMetrics(v)))
            .departingAs(Deviation.METRICS_BEFORE, Deviation.METRICS_DURING);

    static final Choice<BatchMetrics> BATCH_METRICS = Choice.between(
            "batchMetrics",
            BatchMetrics.class,
            s -> s.training().batchMetrics(),
            (s, v) -> s.withTraining(s.training().withBatchMetrics(v)));

    static final Choice<Precision> PRECISION = Choice.of(
            "precision",
            Precision.class,
            s -> s.training().precision(),
            (s, v) -> s.withTraining(s.training().withPrecision(v)));

    private TrainingSettings() {}

    private static boolean inBatches(ExperimentSpec spec) {
        return !spec.training().batches().isFull();
    }

    private static ExperimentSpec batches(ExperimentSpec spec, UnaryOperator<BatchSpec> change) {
        return spec.withTraining(
                spec.training().withBatches(change.apply(spec.training().batches())));
    }

    private static ClipKind kind(Clip clip) {
        return clip instanceof Clip.ByElement
                ? ClipKind.ELEMENT
                : clip instanceof Clip.ByNorm ? ClipKind.NORM : ClipKind.NONE;
    }

    private static double bound(Clip clip) {
        return clip instanceof Clip.ByElement e ? e.bound() : clip instanceof Clip.ByNorm n ? n.bound() : 1;
    }

    private static Clip clip(ClipKind kind, double bound) {
        return switch (kind) {
            case NONE -> new Clip.None();
            case ELEMENT -> new Clip.ByElement(bound);
            case NORM -> new Clip.ByNorm(bound);
        };
    }
}

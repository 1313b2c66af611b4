package backprop.ui.workbench;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.loss.Reduction;
import backprop.optimizer.Clip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Sgd;
import backprop.training.MetricsTiming;
import backprop.training.TrainingSpec;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every setting of the form, each declared once: range, place in the experiment, and when it is of use. */
final class Settings {
    private static final double DEFAULT_MOMENTUM = 0.9;
    private static final int DEFAULT_BATCH = 20;

    /** The update rules of the form. */
    enum Rule {
        SGD,
        MOMENTUM
    }

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

    static final Setting<Double> DIVISOR = Setting.of(
            "divisor",
            Codec.Real.above(0),
            s -> s.data().scaling() instanceof Scaling.Divide divide ? divide.by() : 1.0,
            (s, v) -> s.withData(s.data().withScaling(new Scaling.Divide(v))));

    static final Setting<Double> TEST_PERCENT = Setting.of(
            "testPercent",
            new Codec.Real(1, true, 90, true),
            s -> Math.round(testShare(s) * 1e6) / 1e4,
            (s, v) -> s.withData(s.data().withSplit(SplitSpec.Random.stratifiedTest(v / 100))));

    static final Setting<Long> SPLIT_SEED = Setting.of(
            "splitSeed",
            new Codec.Whole(0, ExperimentSpec.MAX_SEED),
            s -> s.data().seed(),
            (s, v) -> s.withData(s.data().withSeed(v)));

    static final Choice<Rule> RULE = Choice.of(
            "rule",
            Rule.class,
            s -> s.optimizer() instanceof Momentum ? Rule.MOMENTUM : Rule.SGD,
            (s, v) -> s.withOptimizer(rule(v, s.optimizer().learningRate())));

    static final Setting<Double> LEARNING_RATE = Setting.of(
            "eta",
            Codec.Real.above(0),
            s -> s.optimizer().learningRate(),
            (s, v) -> s.withOptimizer(s.optimizer().withLearningRate(v)));

    static final Setting<Double> MOMENTUM = Setting.of(
                    "mu",
                    new Codec.Real(0, true, 1, false),
                    s -> s.optimizer() instanceof Momentum m ? m.momentum() : DEFAULT_MOMENTUM,
                    (s, v) -> s.optimizer() instanceof Momentum m ? s.withOptimizer(m.withMomentum(v)) : s)
            .usedWhen(s -> s.optimizer() instanceof Momentum);

    static final Setting<InitialVelocity> VELOCITY = Setting.<InitialVelocity>of(
                    "velocity",
                    new Codec.Velocity(),
                    s -> s.optimizer() instanceof Momentum m ? m.initialVelocity() : new InitialVelocity.Zero(),
                    (s, v) -> s.optimizer() instanceof Momentum m ? s.withOptimizer(m.withInitialVelocity(v)) : s)
            .usedWhen(s -> s.optimizer() instanceof Momentum)
            .departingAs(Deviation.INITIAL_VELOCITY);

    static final Choice<BatchMode> BATCH_MODE = Choice.of(
            "batchMode",
            BatchMode.class,
            s -> s.training().batches().isFull() ? BatchMode.FULL : BatchMode.MINI,
            (s, v) -> withBatches(s, v == BatchMode.FULL ? BatchSpec.FULL : DEFAULT_BATCH));

    static final Setting<Long> BATCH_SIZE = Setting.of(
                    "batchSize",
                    new Codec.Whole(1, 100_000),
                    s -> s.training().batches().isFull()
                            ? DEFAULT_BATCH
                            : (long) s.training().batches().size(),
                    (s, v) -> withBatches(s, Math.toIntExact(v)))
            .usedWhen(s -> !s.training().batches().isFull());

    static final Choice<Reduction> REDUCTION = Choice.of(
            "reduction",
            Reduction.class,
            s -> s.training().reduction(),
            (s, v) -> s.withTraining(s.training().withReduction(v)));

    static final Choice<Shuffle> SHUFFLE = Choice.of(
                    "shuffle",
                    Shuffle.class,
                    s -> s.training().batches().shuffled() ? Shuffle.EACH_EPOCH : Shuffle.NEVER,
                    (s, v) -> {
                        BatchSpec b = s.training().batches();
                        return withBatches(s, new BatchSpec(b.size(), v == Shuffle.EACH_EPOCH, b.last()));
                    })
            .usedWhen(s -> !s.training().batches().isFull());

    static final Choice<LastBatch> LAST_BATCH = Choice.of(
                    "lastBatch", LastBatch.class, s -> s.training().batches().last(), (s, v) -> {
                        BatchSpec b = s.training().batches();
                        return withBatches(s, new BatchSpec(b.size(), b.shuffled(), v));
                    })
            .usedWhen(s -> !s.training().batches().isFull());

    static final Choice<MetricsTiming> METRICS = Choice.of(
                    "metrics",
                    MetricsTiming.class,
                    s -> s.training().metrics(),
                    (s, v) -> s.withTraining(s.training().withMetrics(v)))
            .departingAs(Deviation.METRICS_BEFORE);

    static final Setting<Long> SEED = Setting.of(
            "seed", new Codec.Whole(0, ExperimentSpec.MAX_SEED), ExperimentSpec::seed, (s, v) -> s.withSeed(v));

    static final Setting<Long> EPOCHS = Setting.of(
            "epochs",
            new Codec.Whole(1, TrainingSpec.MAX_EPOCHS),
            s -> (long) s.training().epochs(),
            (s, v) -> s.withTraining(s.training().withEpochs(Math.toIntExact(v))));

    static final Setting<Optional<Double>> LOGIT_BOUND = Setting.<Optional<Double>>of(
                    "logitBound",
                    new Codec.Maybe(Codec.Real.above(0)),
                    s -> s.training().stop().logitBound().stream().boxed().findFirst(),
                    (s, v) -> s.withTraining(s.training()
                            .withStop(s.training()
                                    .stop()
                                    .withLogitBound(v.map(OptionalDouble::of).orElse(OptionalDouble.empty())))))
            .departingAs(Deviation.LOGIT_STOP);

    static final Setting<Optional<Double>> CLIP = Setting.<Optional<Double>>of(
                    "clip",
                    new Codec.Maybe(Codec.Real.above(0)),
                    s -> s.training().clip() instanceof Clip.ByElement c ? Optional.of(c.bound()) : Optional.empty(),
                    (s, v) -> s.withTraining(s.training()
                            .withClip(v.<Clip>map(Clip.ByElement::new).orElse(new Clip.None()))))
            .departingAs(Deviation.CLIP);

    private Settings() {}

    private static OptimizerSpec rule(Rule rule, double learningRate) {
        return rule == Rule.SGD
                ? new Sgd(learningRate)
                : new Momentum(learningRate, DEFAULT_MOMENTUM, Momentum.Form.PLAIN, new InitialVelocity.Zero());
    }

    private static double testShare(ExperimentSpec spec) {
        return spec.data().split() instanceof SplitSpec.Random random
                        && random.test() instanceof Amount.Fraction fraction
                ? fraction.of()
                : 0.2;
    }

    private static ExperimentSpec withBatches(ExperimentSpec spec, int size) {
        BatchSpec b = spec.training().batches();
        return withBatches(
                spec, size == BatchSpec.FULL ? BatchSpec.full() : new BatchSpec(size, b.shuffled(), b.last()));
    }

    private static ExperimentSpec withBatches(ExperimentSpec spec, BatchSpec batches) {
        return spec.withTraining(spec.training().withBatches(batches));
    }
}

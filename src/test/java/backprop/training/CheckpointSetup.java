package backprop.training;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Clip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One experiment, made anew each time. */
record CheckpointSetup(
        OptimizerSpec optimizer, Schedule schedule, TrainingSpec spec, Set<Slip> slips, double dropout, Parts parts) {
    static final int EPOCHS = 7;
    static final BatchSpec SHUFFLED = new BatchSpec(5, true, LastBatch.KEPT);
    private static final BatchSpec IN_ORDER = new BatchSpec(5, false, LastBatch.DROPPED);
    static final Monitor WATCHED = new Monitor(Part.VALIDATION, Metric.LOSS);
    private static final Epsilon USUAL = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
    static final InitialVelocity ZERO = new InitialVelocity.Zero();
    static final OptimizerSpec MOMENTUM = new Momentum(0.1, 0.9, Momentum.Form.PLAIN, ZERO);

    static CheckpointSetup of(OptimizerSpec optimizer) {
        TrainingSpec spec = TrainingSpec.of(EPOCHS, SHUFFLED);
        Parts parts = new Parts(TinyRun.TRAIN, Optional.of(TinyRun.TEST), Optional.of(TinyRun.TEST));
        return new CheckpointSetup(optimizer, new Schedule.Constant(), spec, Set.of(), 0, parts);
    }

    CheckpointSetup with(Schedule to) {
        return new CheckpointSetup(optimizer, to, spec, slips, dropout, parts);
    }

    CheckpointSetup with(TrainingSpec to) {
        return new CheckpointSetup(optimizer, schedule, to, slips, dropout, parts);
    }

    CheckpointSetup with(Slip... to) {
        return new CheckpointSetup(optimizer, schedule, spec, Set.of(to), dropout, parts);
    }

    CheckpointSetup dropping() {
        return new CheckpointSetup(optimizer, schedule, spec, slips, 0.3, parts);
    }

    CheckpointSetup trainingPartOnly() {
        Parts alone = new Parts(TinyRun.TRAIN, Optional.empty(), Optional.empty());
        return new CheckpointSetup(optimizer, schedule, spec, slips, dropout, alone);
    }

    TrainingLoop newRun() {
        Initializer normal = new Initializer.Normal(0, 1);
        NetworkSpec layers = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(5, normal, normal),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dropout(dropout),
                        new LayerSpec.Dense(3, normal, normal)));
        RandomStream root = RandomStream.seeded(3);
        Network network = new Network(layers, spec.precision(), slips, root.fork("init"), root.fork("dropout"));
        LossSpec loss = LossSpec.of(new LossKind.CrossEntropy()).withPenalty(new Penalty(1e-3, 1e-2, true));
        Parts precise = new Parts(
                parts.train().as(spec.precision()),
                parts.validation().map(part -> part.as(spec.precision())),
                parts.test().map(part -> part.as(spec.precision())));
        return new TrainingLoop(
                spec, new Subject(network, precise, loss, optimizer, schedule, slips, root.fork("shuffle")));
    }

    /** Each thing that a checkpoint has to remember, by name. */
    static Map<String, CheckpointSetup> all() {
        Map<String, CheckpointSetup> all = new LinkedHashMap<>();
        List<OptimizerSpec> rules = List.of(
                new Sgd(0.1),
                MOMENTUM,
                new Momentum(0.1, 0.9, Momentum.Form.TORCH, new InitialVelocity.MultipleOfStart(0.1)),
                new Momentum(0.1, 0.9, Momentum.Form.AVERAGE, new InitialVelocity.Constant(1e-2, false)),
                new Nesterov(0.1, 0.9, ZERO),
                new Adagrad(0.1, USUAL),
                new RmsProp(0.01, 0.9, USUAL, RmsProp.Scope.ELEMENT, 0),
                new RmsProp(0.01, 0.9, USUAL, RmsProp.Scope.ARRAY, 1),
                new Adadelta(1, 0.9, 1e-6),
                new Adam(0.05, Moments.USUAL),
                new AdamW(0.05, Moments.USUAL, 0.1),
                new AmsGrad(0.05, Moments.USUAL),
                new NAdam(0.05, Moments.USUAL, 0.004));
        rules.forEach(rule -> all.put(rule.toString(), CheckpointSetup.of(rule)));
        CheckpointSetup momentum = CheckpointSetup.of(MOMENTUM);
        TrainingSpec spec = momentum.spec();
        all.put("full batch", momentum.with(spec.withBatches(BatchSpec.full())));
        all.put(
                "full batch, before",
                momentum.with(spec.withBatches(BatchSpec.full()).withMetrics(MetricsTiming.BEFORE)));
        all.put(
                "full batch, during",
                momentum.with(spec.withBatches(BatchSpec.full()).withMetrics(MetricsTiming.DURING)));
        all.put("full batch, dropout", momentum.dropping().with(spec.withBatches(BatchSpec.full())));
        all.put("in order, last batch dropped", momentum.with(spec.withBatches(IN_ORDER)));
        all.put("before", momentum.with(spec.withMetrics(MetricsTiming.BEFORE)));
        all.put("during", momentum.with(spec.withMetrics(MetricsTiming.DURING).withBatchMetrics(true)));
        all.put("batch metrics", momentum.with(spec.withBatchMetrics(true)));
        all.put("dropout", momentum.dropping());
        all.put("training part only", momentum.trainingPartOnly());
        all.put("training part only, during", momentum.trainingPartOnly().with(spec.withMetrics(MetricsTiming.DURING)));
        all.put("float32", momentum.dropping().with(spec.withPrecision(Precision.FLOAT32)));
        all.put(
                "float32 Adam",
                CheckpointSetup.of(new Adam(0.05, Moments.USUAL)).with(spec.withPrecision(Precision.FLOAT32)));
        all.put("clip by element", momentum.with(spec.withClip(new Clip.ByElement(0.05))));
        all.put("clip by norm", momentum.with(spec.withClip(new Clip.ByNorm(0.1))));
        all.put("plateau", momentum.with(new Schedule.Plateau(WATCHED, 0.5, 0, 0.05, 1e-4)));
        all.put("cosine", momentum.with(new Schedule.WarmUp(2, new Schedule.Cosine(0.01))));
        for (boolean best : new boolean[] {true, false}) {
            StopRules rules1 =
                    StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(WATCHED, 2, 0.1, best)));
            all.put("early stopping, restore " + best, momentum.with(spec.withStop(rules1)));
        }
        all.put(
                "target",
                momentum.with(spec.withStop(StopRules.NONE.withTarget(
                        Optional.of(new StopRules.Target(new Monitor(Part.TRAIN, Metric.ACCURACY), 0.9))))));
        all.put("state per batch", momentum.with(Slip.STATE_PER_BATCH_POSITION));
        all.put("reversed", momentum.with(Slip.STATE_PER_BATCH_POSITION, Slip.MOMENTUM_REVERSED_FIRST_EPOCH));
        all.put(
                "idle",
                CheckpointSetup.of(new RmsProp(0.01, 0.5, USUAL, RmsProp.Scope.ARRAY, 1))
                        .with(Slip.RMSPROP_IDLE_FIRST_EPOCH));
        all.put("diverging", CheckpointSetup.of(new Sgd(1e160)).with(spec.withMetrics(MetricsTiming.AFTER)));
        all.put("diverging, before", CheckpointSetup.of(new Sgd(1e100)).with(spec.withMetrics(MetricsTiming.BEFORE)));
        all.put("diverging, during", CheckpointSetup.of(new Sgd(1e100)).with(spec.withMetrics(MetricsTiming.DURING)));
        return all;
    }
}

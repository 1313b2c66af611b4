package backprop.program;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.LastBatch;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Scaling;
import backprop.data.Sine;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
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
import backprop.training.MetricsTiming;
import backprop.training.StopRules;
import backprop.training.TrainingSpec;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The experiments whose programs are run, by name. */
final class ProgramCases {
    /** What the names of cases in that precision contain. */
    static final String FLOAT32 = "float32";

    private static final int EPOCHS = 50;
    private static final int FEW_EPOCHS = 3;
    private static final int IMAGES = 210;
    private static final int MOST_EXAMPLES = 1437;

    /** Parameters × examples × epochs, so that the largest networks do not take minutes. */
    private static final long WORK = 600_000_000;

    private static final Initializer START = new Initializer.GlorotNormal();
    private static final BatchSpec BATCHES = new BatchSpec(16, true, LastBatch.KEPT);

    private ProgramCases() {}

    /** Every built-in experiment in both forms: 50 epochs, or a few of large networks; of images a few too. */
    static Map<String, ExperimentSpec> builtIn() {
        Map<String, ExperimentSpec> cases = new LinkedHashMap<>();
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            cases.put(builtIn.id(), shortened(builtIn.textbook()));
            if (!builtIn.textbook().origin().deviations().isEmpty()) {
                cases.put(builtIn.id() + "-published", shortened(builtIn.published()));
            }
        }
        return cases;
    }

    private static ExperimentSpec shortened(ExperimentSpec spec) {
        DataSource source = spec.data().source();
        boolean images = source == BuiltInData.MNIST || source == BuiltInData.FASHION_MNIST;
        ExperimentSpec smaller = spec;
        if (images) {
            SplitSpec split = new SplitSpec.Random(Amount.count(IMAGES), Amount.count(100), Amount.count(100), false);
            smaller = spec.withData(spec.data().withSplit(split));
        } else if (source instanceof Ellipse) {
            smaller = spec.withData(spec.data().withSource(new Ellipse(300, 50)));
        }
        long cost = (long) spec.network().parameterCount() * MOST_EXAMPLES;
        int epochs = images ? FEW_EPOCHS : (int) Math.max(FEW_EPOCHS, Math.min(EPOCHS, WORK / cost));
        return smaller.withTraining(
                smaller.training().withEpochs(Math.min(epochs, spec.training().epochs())));
    }

    /** Every optimizer, loss, activation, schedule and rule on a few points. */
    static Map<String, ExperimentSpec> settings() {
        Map<String, ExperimentSpec> cases = new LinkedHashMap<>();
        optimizers().forEach((name, rule) -> cases.put("optimizer-" + name, moons().withOptimizer(rule)));
        for (Activation activation : Activation.values()) {
            cases.put("activation-" + lower(activation), blobs(activation));
        }
        losses().forEach(cases::put);
        schedules().forEach((name, schedule) -> cases.put("schedule-" + name, moons().withSchedule(schedule)));
        training().forEach((name, change) -> cases.put("training-" + name, change.apply(moons())));
        for (Slip slip : Slip.values()) {
            cases.put("slip-" + lower(slip), blobs(Activation.RELU).withSlips(EnumSet.of(slip)));
        }
        slips(cases);
        return cases;
    }

    private static void slips(Map<String, ExperimentSpec> cases) {
        Slip silu = Slip.SILU_WITH_LOGISTIC_BACKWARD;
        cases.put("slip-silu-of-logistic", blobs(Activation.LOGISTIC).withSlips(Set.of(silu)));
        cases.put("slip-silu-of-silu", blobs(Activation.SILU).withSlips(Set.of(silu)));
        Slip slope = Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE;
        cases.put("slip-slope-of-logistic", moons().withSlips(Set.of(slope)));
        cases.put(
                "slip-slope-of-error",
                moons().withLoss(LossSpec.of(new LossKind.MeanSquaredError())).withSlips(Set.of(slope)));
        Momentum momentum = new Momentum(0.05, 0.6, Momentum.Form.PLAIN, new InitialVelocity.Zero());
        for (Momentum.Form form : Momentum.Form.values()) {
            cases.put(
                    "slip-reversed-" + lower(form),
                    moons().withOptimizer(momentum.withForm(form))
                            .withSlips(Set.of(Slip.MOMENTUM_REVERSED_FIRST_EPOCH)));
        }
        for (RmsProp.Scope scope : RmsProp.Scope.values()) {
            Epsilon epsilon = new Epsilon(1e-6, Epsilon.Place.OUTSIDE);
            cases.put(
                    "slip-idle-" + lower(scope),
                    moons().withOptimizer(new RmsProp(0.01, 0.9, epsilon, scope, 1))
                            .withSlips(Set.of(Slip.RMSPROP_IDLE_FIRST_EPOCH)));
        }
        optimizers()
                .forEach((name, rule) -> cases.put(
                        "slip-positions-" + name,
                        moons().withOptimizer(rule).withSlips(Set.of(Slip.STATE_PER_BATCH_POSITION))));
    }

    /** The experiment without the slips of its gradient: the same forward pass and update, with the gradient that belongs to them. */
    static ExperimentSpec withTrueGradient(ExperimentSpec spec) {
        Set<Slip> others =
                spec.slips().stream().filter(slip -> !slip.isOfGradient()).collect(Collectors.toSet());
        List<LayerSpec> layers = spec.network().layers().stream()
                .map(layer -> layer instanceof LayerSpec.Stage stage
                        ? new LayerSpec.Stage(stage.activation().computedWith(spec.slips()))
                        : layer)
                .toList();
        return spec.withNetwork(new NetworkSpec(spec.network().inputs(), layers))
                .withSlips(others);
    }

    /** Every update rule, with every way to begin. */
    static Map<String, OptimizerSpec> optimizers() {
        InitialVelocity zero = new InitialVelocity.Zero();
        Epsilon inside = new Epsilon(1e-8, Epsilon.Place.INSIDE);
        Epsilon outside = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
        Map<String, OptimizerSpec> rules = new LinkedHashMap<>();
        rules.put("sgd", new Sgd(0.3));
        rules.put("momentum-plain", new Momentum(0.05, 0.9, Momentum.Form.PLAIN, zero));
        rules.put("momentum-torch", new Momentum(0.05, 0.9, Momentum.Form.TORCH, zero));
        rules.put("momentum-average", new Momentum(0.3, 0.8, Momentum.Form.AVERAGE, zero));
        rules.put(
                "momentum-constant",
                new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Constant(1e-3, false)));
        rules.put(
                "momentum-constant-biases",
                new Momentum(0.05, 0.9, Momentum.Form.TORCH, new InitialVelocity.Constant(1e-3, true)));
        rules.put(
                "momentum-multiple",
                new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put(
                "momentum-average-multiple",
                new Momentum(0.3, 0.8, Momentum.Form.AVERAGE, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put(
                "momentum-none", new Momentum(0.3, 0, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put("nesterov-none", new Nesterov(0.3, 0, new InitialVelocity.Constant(1e-3, true)));
        rules.put("nesterov-constant", new Nesterov(0.05, 0.9, new InitialVelocity.Constant(1e-3, false)));
        rules.put("nesterov", new Nesterov(0.05, 0.9, zero));
        rules.put("nesterov-multiple", new Nesterov(0.05, 0.9, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put("adagrad-inside", new Adagrad(0.1, inside));
        rules.put("adagrad-outside", new Adagrad(0.1, outside));
        rules.put("rmsprop-inside", new RmsProp(0.01, 0.9, inside, RmsProp.Scope.ELEMENT, 0));
        rules.put("rmsprop-outside", new RmsProp(0.01, 0.9, outside, RmsProp.Scope.ELEMENT, 0));
        rules.put("rmsprop-start", new RmsProp(0.01, 0.9, outside, RmsProp.Scope.ELEMENT, 0.5));
        rules.put(
                "rmsprop-without-epsilon",
                new RmsProp(0.01, 0.9, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ELEMENT, 0.5));
        rules.put(
                "rmsprop-array", new RmsProp(0.05, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ARRAY, 1));
        rules.put("adadelta", new Adadelta(1, 0.9, 1e-4));
        rules.put("adam", new Adam(0.01, Moments.USUAL));
        rules.put("adamw", new AdamW(0.01, Moments.USUAL, 0.1));
        rules.put("amsgrad", new AmsGrad(0.01, new Moments(0.9, 0.9, 1e-8)));
        rules.put("nadam", new NAdam(0.01, Moments.USUAL, 0.004));
        return rules;
    }

    private static Map<String, ExperimentSpec> losses() {
        Map<String, ExperimentSpec> cases = new LinkedHashMap<>();
        for (LossKind kind :
                List.of(new LossKind.MeanSquaredError(), new LossKind.MeanAbsoluteError(), new LossKind.Huber(0.3))) {
            String name = lower(kind.getClass().getSimpleName());
            LossSpec loss = LossSpec.of(kind);
            cases.put("loss-" + name + "-numbers", sine(loss));
            cases.put("loss-" + name + "-classes", blobs(Activation.TANH).withLoss(loss));
            cases.put("loss-" + name + "-two-classes", moons().withLoss(loss));
        }
        LossSpec crossEntropy = LossSpec.of(new LossKind.CrossEntropy());
        cases.put("loss-per-element", blobs(Activation.TANH).withLoss(crossEntropy.withReport(LossReport.PER_ELEMENT)));
        cases.put("loss-penalty-weights", moons().withLoss(moons().loss().withPenalty(new Penalty(1e-3, 1e-2, false))));
        cases.put("loss-penalty-all", moons().withLoss(moons().loss().withPenalty(new Penalty(0, 1e-2, true))));
        cases.put("loss-penalty-lasso", moons().withLoss(moons().loss().withPenalty(new Penalty(1e-3, 0, true))));
        return cases;
    }

    private static Map<String, Schedule> schedules() {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        Schedule plateau = new Schedule.Plateau(loss, 0.5, 1, 0.01, 1e-3);
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        schedules.put("step", new Schedule.Step(10, 0.5));
        schedules.put("exponential", new Schedule.Exponential(0.95));
        schedules.put("cosine", new Schedule.Cosine(1e-3));
        schedules.put("plateau", plateau);
        schedules.put(
                "plateau-of-accuracy", new Schedule.Plateau(new Monitor(Part.TRAIN, Metric.ACCURACY), 0.5, 0, 0.01, 0));
        schedules.put("warm-up", new Schedule.WarmUp(5, new Schedule.Constant()));
        schedules.put("warm-up-cosine", new Schedule.WarmUp(5, new Schedule.Cosine(0)));
        schedules.put("warm-up-plateau", new Schedule.WarmUp(5, plateau));
        return schedules;
    }

    private static Map<String, UnaryOperator<ExperimentSpec>> training() {
        Map<String, UnaryOperator<ExperimentSpec>> changes = new LinkedHashMap<>();
        for (MetricsTiming timing : MetricsTiming.values()) {
            changes.put(
                    "metrics-" + lower(timing), s -> s.withTraining(s.training().withMetrics(timing)));
            changes.put(
                    "metrics-" + lower(timing) + "-full",
                    s -> s.withTraining(s.training().withMetrics(timing).withBatches(BatchSpec.full())));
        }
        changes.put(
                "sum",
                s -> s.withOptimizer(new Sgd(0.01)).withTraining(s.training().withReduction(Reduction.SUM)));
        changes.put(FLOAT32, s -> s.withTraining(s.training().withPrecision(Precision.FLOAT32)));
        changes.put(
                FLOAT32 + "-dropout", s -> dropout(s.withTraining(s.training().withPrecision(Precision.FLOAT32))));
        changes.put("clip-element", s -> s.withTraining(s.training().withClip(new Clip.ByElement(0.01))));
        changes.put("clip-norm", s -> s.withTraining(s.training().withClip(new Clip.ByNorm(0.05))));
        changes.put("fixed-order", s -> s.withTraining(s.training().withBatches(BATCHES.withShuffled(false))));
        changes.put("dropped", s -> s.withTraining(s.training().withBatches(BATCHES.withLast(LastBatch.DROPPED))));
        changes.put(
                "dropped-during",
                s -> s.withTraining(s.training()
                        .withBatches(BATCHES.withLast(LastBatch.DROPPED))
                        .withMetrics(MetricsTiming.DURING)));
        changes.put(
                "full-shuffled",
                s -> s.withTraining(s.training().withBatches(new BatchSpec(BatchSpec.FULL, true, LastBatch.KEPT))));
        changes.put("dropout", s -> dropout(s));
        changes.put("dropout-before", s -> dropout(s.withTraining(s.training().withMetrics(MetricsTiming.BEFORE))));
        changes.put("dropout-during", s -> dropout(s.withTraining(s.training().withMetrics(MetricsTiming.DURING))));
        changes.put("logit-bound", s -> stop(s, StopRules.NONE.withLogitBound(OptionalDouble.of(0.8))));
        changes.put(
                "logit-bound-during",
                s -> stop(
                        s.withTraining(s.training().withMetrics(MetricsTiming.DURING)),
                        StopRules.NONE.withLogitBound(OptionalDouble.of(0.8))));
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        Monitor accuracy = new Monitor(Part.TRAIN, Metric.ERROR);
        changes.put(
                "early",
                s -> stop(
                        s,
                        StopRules.NONE.withEarlyStopping(
                                Optional.of(new StopRules.EarlyStopping(loss, 3, 0.01, true)))));
        changes.put(
                "target", s -> stop(s, StopRules.NONE.withTarget(Optional.of(new StopRules.Target(accuracy, 0.13)))));
        changes.put(
                "diverging",
                s -> s.withLoss(LossSpec.of(new LossKind.MeanSquaredError())).withOptimizer(new Sgd(1e9)));
        return changes;
    }

    private static ExperimentSpec stop(ExperimentSpec spec, StopRules rules) {
        return spec.withTraining(spec.training().withStop(rules));
    }

    private static ExperimentSpec dropout(ExperimentSpec spec) {
        return spec.withNetwork(new NetworkSpec(
                2,
                List.of(
                        new LayerSpec.Dropout(0.1),
                        new LayerSpec.Dense(8, START, START),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dropout(0.3),
                        new LayerSpec.Dense(1, START, START))));
    }

    /** 2 → 8 tanh → 1 on two half-moons. */
    static ExperimentSpec moons() {
        return experiment(
                new Moons(70, 0.1), network(2, Activation.TANH, 1), LossSpec.of(new LossKind.BinaryCrossEntropy()));
    }

    private static ExperimentSpec blobs(Activation activation) {
        return experiment(
                new Blobs(70, 3, 4, 1, 3), network(4, activation, 3), LossSpec.of(new LossKind.CrossEntropy()));
    }

    private static ExperimentSpec sine(LossSpec loss) {
        return experiment(new Sine(70, 1, 0.1), network(1, Activation.TANH, 1), loss);
    }

    private static NetworkSpec network(int inputs, Activation activation, int outputs) {
        return new NetworkSpec(
                inputs,
                List.of(
                        new LayerSpec.Dense(6, START, START),
                        new LayerSpec.Stage(activation),
                        new LayerSpec.Dense(8, START, START),
                        new LayerSpec.Stage(activation),
                        new LayerSpec.Dense(outputs, START, START)));
    }

    private static ExperimentSpec experiment(DataSource source, NetworkSpec network, LossSpec loss) {
        return new ExperimentSpec(
                "Example",
                Origin.own(),
                3,
                new DataSpec(
                        source,
                        1,
                        new SplitSpec.Random(Amount.count(40), Amount.count(10), Amount.count(20), false),
                        new Scaling.Standardize()),
                network,
                Optional.empty(),
                loss,
                new Momentum(0.05, 0.5, Momentum.Form.TORCH, new InitialVelocity.Zero()),
                new Schedule.Constant(),
                TrainingSpec.of(EPOCHS, BATCHES),
                Set.of());
    }

    private static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

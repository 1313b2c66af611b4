package backprop.program;

import backprop.data.Amount;
import backprop.data.BuiltInData;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.RmsProp;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        OptimizerCases.all()
                .forEach((name, rule) ->
                        cases.put("optimizer-" + name, SmallExperiments.moons().withOptimizer(rule)));
        for (Activation activation : Activation.values()) {
            cases.put("activation-" + lower(activation), SmallExperiments.blobs(activation));
        }
        losses().forEach(cases::put);
        TrainingCases.schedules()
                .forEach((name, schedule) ->
                        cases.put("schedule-" + name, SmallExperiments.moons().withSchedule(schedule)));
        TrainingCases.changes()
                .forEach((name, change) -> cases.put("training-" + name, change.apply(SmallExperiments.moons())));
        for (Slip slip : Slip.values()) {
            cases.put(
                    "slip-" + lower(slip),
                    SmallExperiments.blobs(Activation.RELU).withSlips(EnumSet.of(slip)));
        }
        slips(cases);
        return cases;
    }

    private static void slips(Map<String, ExperimentSpec> cases) {
        Slip silu = Slip.SILU_WITH_LOGISTIC_BACKWARD;
        cases.put(
                "slip-silu-of-logistic",
                SmallExperiments.blobs(Activation.LOGISTIC).withSlips(Set.of(silu)));
        cases.put("slip-silu-of-silu", SmallExperiments.blobs(Activation.SILU).withSlips(Set.of(silu)));
        Slip slope = Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE;
        cases.put("slip-slope-of-logistic", SmallExperiments.moons().withSlips(Set.of(slope)));
        cases.put(
                "slip-slope-of-error",
                SmallExperiments.moons()
                        .withLoss(LossSpec.of(new LossKind.MeanSquaredError()))
                        .withSlips(Set.of(slope)));
        Momentum momentum = new Momentum(0.05, 0.6, Momentum.Form.PLAIN, new InitialVelocity.Zero());
        for (Momentum.Form form : Momentum.Form.values()) {
            cases.put(
                    "slip-reversed-" + lower(form),
                    SmallExperiments.moons()
                            .withOptimizer(momentum.withForm(form))
                            .withSlips(Set.of(Slip.MOMENTUM_REVERSED_FIRST_EPOCH)));
        }
        for (RmsProp.Scope scope : RmsProp.Scope.values()) {
            Epsilon epsilon = new Epsilon(1e-6, Epsilon.Place.OUTSIDE);
            cases.put(
                    "slip-idle-" + lower(scope),
                    SmallExperiments.moons()
                            .withOptimizer(new RmsProp(0.01, 0.9, epsilon, scope, 1))
                            .withSlips(Set.of(Slip.RMSPROP_IDLE_FIRST_EPOCH)));
        }
        OptimizerCases.all()
                .forEach((name, rule) -> cases.put(
                        "slip-positions-" + name,
                        SmallExperiments.moons().withOptimizer(rule).withSlips(Set.of(Slip.STATE_PER_BATCH_POSITION))));
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

    private static Map<String, ExperimentSpec> losses() {
        Map<String, ExperimentSpec> cases = new LinkedHashMap<>();
        for (LossKind kind :
                List.of(new LossKind.MeanSquaredError(), new LossKind.MeanAbsoluteError(), new LossKind.Huber(0.3))) {
            String name = lower(kind.getClass().getSimpleName());
            LossSpec loss = LossSpec.of(kind);
            cases.put("loss-" + name + "-numbers", SmallExperiments.sine(loss));
            cases.put(
                    "loss-" + name + "-classes",
                    SmallExperiments.blobs(Activation.TANH).withLoss(loss));
            cases.put("loss-" + name + "-two-classes", SmallExperiments.moons().withLoss(loss));
        }
        LossSpec crossEntropy = LossSpec.of(new LossKind.CrossEntropy());
        cases.put(
                "loss-per-element",
                SmallExperiments.blobs(Activation.TANH).withLoss(crossEntropy.withReport(LossReport.PER_ELEMENT)));
        cases.put(
                "loss-penalty-weights",
                SmallExperiments.moons()
                        .withLoss(SmallExperiments.moons().loss().withPenalty(new Penalty(1e-3, 1e-2, false))));
        cases.put(
                "loss-penalty-all",
                SmallExperiments.moons()
                        .withLoss(SmallExperiments.moons().loss().withPenalty(new Penalty(0, 1e-2, true))));
        cases.put(
                "loss-penalty-lasso",
                SmallExperiments.moons()
                        .withLoss(SmallExperiments.moons().loss().withPenalty(new Penalty(1e-3, 0, true))));
        return cases;
    }

    /** A constant's name as cases have it: {@code relu-passes-all}. */
    static String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package backprop.ui.workbench;

import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.StopRules;
import backprop.training.StopRules.EarlyStopping;
import backprop.training.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** The settings of the rules that end a run before its last epoch. */
final class StopSettings {
    private static final int USUAL_PATIENCE = 10;
    private static final double USUAL_TARGET = 0.95;

    /** Whether training stops when a metric no longer improves. */
    enum EarlyStop {
        OFF,
        ON
    }

    /** Which weights are kept in the end. */
    enum Restore {
        LAST,
        BEST
    }

    /** Whether training stops when a metric is good enough. */
    enum TargetStop {
        OFF,
        ON
    }

    static final Setting<Optional<Double>> LOGIT_BOUND = Setting.<Optional<Double>>of(
                    "logitBound",
                    new Codec.Maybe(Codec.Real.above(0)),
                    s -> s.training().stop().logitBound().stream().boxed().findFirst(),
                    (s, v) -> rules(s, r -> r.withLogitBound(optional(v))))
            .departingAs(Deviation.LOGIT_STOP);

    static final Setting<Optional<Double>> SECONDS = Setting.of(
            "seconds",
            new Codec.Maybe(Codec.Real.above(0)),
            s -> s.training().stop().seconds().stream().boxed().findFirst(),
            (s, v) -> rules(s, r -> r.withSeconds(optional(v))));

    static final Choice<EarlyStop> EARLY = Choice.between(
            "early",
            EarlyStop.class,
            s -> s.training().stop().earlyStopping().isPresent(),
            (s, v) -> rules(s, r -> r.withEarlyStopping(v ? Optional.of(early(s)) : Optional.empty())));

    static final Setting<Long> PATIENCE = Setting.of(
                    "patience",
                    new Codec.Whole(1, TrainingSpec.MAX_EPOCHS),
                    s -> (long) early(s).patience(),
                    (s, v) -> withEarly(
                            s, e -> new EarlyStopping(e.monitor(), Math.toIntExact(v), e.minDelta(), e.restoreBest())))
            .usedWhen(StopSettings::stopsEarly);

    static final Choice<Part> PART = Choice.of(
                    "earlyPart",
                    Part.class,
                    s -> early(s).monitor().part(),
                    (s, v) -> withEarly(
                            s,
                            e -> new EarlyStopping(
                                    new Monitor(v, e.monitor().metric()), e.patience(), e.minDelta(), e.restoreBest())))
            .usedWhen(StopSettings::stopsEarly);

    static final Choice<Metric> METRIC = Choice.of(
                    "earlyMetric",
                    Metric.class,
                    s -> early(s).monitor().metric(),
                    (s, v) -> withEarly(
                            s,
                            e -> new EarlyStopping(
                                    new Monitor(e.monitor().part(), v), e.patience(), e.minDelta(), e.restoreBest())))
            .usedWhen(StopSettings::stopsEarly);

    static final Setting<Double> MIN_DELTA = Setting.of(
                    "minDelta",
                    Codec.Real.atLeast(0),
                    s -> early(s).minDelta(),
                    (s, v) -> withEarly(s, e -> new EarlyStopping(e.monitor(), e.patience(), v, e.restoreBest())))
            .usedWhen(StopSettings::stopsEarly);

    static final Choice<Restore> RESTORE = Choice.between(
                    "restore",
                    Restore.class,
                    s -> early(s).restoreBest(),
                    (s, v) -> withEarly(s, e -> new EarlyStopping(e.monitor(), e.patience(), e.minDelta(), v)))
            .usedWhen(StopSettings::stopsEarly);

    static final Choice<TargetStop> TARGET = Choice.between(
            "target",
            TargetStop.class,
            s -> s.training().stop().target().isPresent(),
            (s, v) -> rules(s, r -> r.withTarget(v ? Optional.of(target(s)) : Optional.empty())));

    static final Setting<Double> TARGET_VALUE = Setting.of(
                    "targetValue",
                    Codec.Real.any(),
                    s -> target(s).value(),
                    (s, v) -> withTarget(s, t -> new StopRules.Target(t.monitor(), v)))
            .usedWhen(StopSettings::hasTarget);

    static final Choice<Part> TARGET_PART = Choice.of(
                    "targetPart",
                    Part.class,
                    s -> target(s).monitor().part(),
                    (s, v) -> withTarget(
                            s,
                            t -> new StopRules.Target(new Monitor(v, t.monitor().metric()), t.value())))
            .usedWhen(StopSettings::hasTarget);

    static final Choice<Metric> TARGET_METRIC = Choice.of(
                    "targetMetric",
                    Metric.class,
                    s -> target(s).monitor().metric(),
                    (s, v) -> withTarget(
                            s, t -> new StopRules.Target(new Monitor(t.monitor().part(), v), t.value())))
            .usedWhen(StopSettings::hasTarget);

    private StopSettings() {}

    private static boolean stopsEarly(ExperimentSpec spec) {
        return spec.training().stop().earlyStopping().isPresent();
    }

    private static boolean hasTarget(ExperimentSpec spec) {
        return spec.training().stop().target().isPresent();
    }

    private static EarlyStopping early(ExperimentSpec spec) {
        return spec.training()
                .stop()
                .earlyStopping()
                .orElseGet(() -> new EarlyStopping(new Monitor(watched(spec), Metric.LOSS), USUAL_PATIENCE, 0, true));
    }

    private static StopRules.Target target(ExperimentSpec spec) {
        return spec.training()
                .stop()
                .target()
                .orElseGet(() -> new StopRules.Target(new Monitor(watched(spec), Metric.ACCURACY), USUAL_TARGET));
    }

    /** The part that is kept aside for such decisions, or else the next best. */
    private static Part watched(ExperimentSpec spec) {
        List<Part> parts = SplitSettings.expected(spec.data().split());
        return parts.contains(Part.VALIDATION) ? Part.VALIDATION : parts.get(parts.size() - 1);
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static ExperimentSpec rules(ExperimentSpec spec, UnaryOperator<StopRules> change) {
        return spec.withTraining(
                spec.training().withStop(change.apply(spec.training().stop())));
    }

    private static ExperimentSpec withEarly(ExperimentSpec spec, UnaryOperator<EarlyStopping> change) {
        return rules(spec, r -> r.withEarlyStopping(r.earlyStopping().map(change)));
    }

    private static ExperimentSpec withTarget(ExperimentSpec spec, UnaryOperator<StopRules.Target> change) {
        return rules(spec, r -> r.withTarget(r.target().map(change)));
    }
}

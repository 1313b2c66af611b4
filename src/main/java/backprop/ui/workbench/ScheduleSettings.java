package backprop.ui.workbench;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.optimizer.Schedule;
import backprop.training.TrainingSpec;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The settings of the learning rate's schedule. A warm-up comes before any of them. */
final class ScheduleSettings {

    /** The schedules of the form. */
    enum ScheduleKind {
        CONSTANT,
        STEP,
        EXPONENTIAL,
        COSINE,
        PLATEAU;

        static ScheduleKind of(Schedule schedule) {
            return schedule instanceof Schedule.Step
                    ? STEP
                    : schedule instanceof Schedule.Exponential
                            ? EXPONENTIAL
                            : schedule instanceof Schedule.Cosine
                                    ? COSINE
                                    : schedule instanceof Schedule.Plateau ? PLATEAU : CONSTANT;
        }

        Schedule create() {
            return switch (this) {
                case CONSTANT -> new Schedule.Constant();
                case STEP -> new Schedule.Step(10, 0.5);
                case EXPONENTIAL -> new Schedule.Exponential(0.95);
                case COSINE -> new Schedule.Cosine(0);
                case PLATEAU -> new Schedule.Plateau(new Monitor(Part.TRAIN, Metric.LOSS), 0.1, 10, 0, 0);
            };
        }
    }

    static final Choice<ScheduleKind> SCHEDULE = Choice.of(
            "schedule",
            ScheduleKind.class,
            s -> ScheduleKind.of(base(s)),
            (s, v) -> v == ScheduleKind.of(base(s)) ? s : withBase(s, v.create()));

    static final Setting<Long> WARM_UP = Setting.of(
            "warmUp",
            new Codec.Whole(0, TrainingSpec.MAX_EPOCHS),
            s -> (long) warmUp(s),
            (s, v) -> s.withSchedule(v == 0 ? base(s) : new Schedule.WarmUp(Math.toIntExact(v), base(s))));

    static final Setting<Long> EVERY = Setting.of(
                    "every",
                    new Codec.Whole(1, TrainingSpec.MAX_EPOCHS),
                    s -> base(s) instanceof Schedule.Step step ? (long) step.every() : 10L,
                    (s, v) -> base(s) instanceof Schedule.Step step
                            ? withBase(s, new Schedule.Step(Math.toIntExact(v), step.factor()))
                            : s)
            .usedWhen(kind(ScheduleKind.STEP));

    static final Setting<Double> FACTOR = Setting.of(
                    "factor",
                    new Codec.Real(0, false, 1, true),
                    s -> factor(base(s)),
                    (s, v) -> withBase(s, withFactor(base(s), v)))
            .usedWhen(kind(ScheduleKind.STEP).or(kind(ScheduleKind.EXPONENTIAL)).or(kind(ScheduleKind.PLATEAU)));

    static final Setting<Double> MINIMUM = Setting.of(
                    "minimumEta",
                    Codec.Real.atLeast(0),
                    s -> base(s) instanceof Schedule.Cosine cosine
                            ? cosine.minimum()
                            : plateau(s, Schedule.Plateau::minimum, 0.0),
                    (s, v) -> base(s) instanceof Schedule.Cosine
                            ? withBase(s, new Schedule.Cosine(v))
                            : withPlateau(
                                    s,
                                    p -> new Schedule.Plateau(p.monitor(), p.factor(), p.patience(), p.minDelta(), v)))
            .usedWhen(kind(ScheduleKind.COSINE).or(kind(ScheduleKind.PLATEAU)));

    static final Setting<Long> PATIENCE = Setting.of(
                    "plateauPatience",
                    new Codec.Whole(0, TrainingSpec.MAX_EPOCHS),
                    s -> plateau(s, p -> (long) p.patience(), 10L),
                    (s, v) -> withPlateau(
                            s,
                            p -> new Schedule.Plateau(
                                    p.monitor(), p.factor(), Math.toIntExact(v), p.minDelta(), p.minimum())))
            .usedWhen(kind(ScheduleKind.PLATEAU));

    static final Setting<Double> MIN_DELTA = Setting.of(
                    "plateauDelta",
                    Codec.Real.atLeast(0),
                    s -> plateau(s, Schedule.Plateau::minDelta, 0.0),
                    (s, v) -> withPlateau(
                            s, p -> new Schedule.Plateau(p.monitor(), p.factor(), p.patience(), v, p.minimum())))
            .usedWhen(kind(ScheduleKind.PLATEAU));

    static final Choice<Part> PART = Choice.of(
                    "plateauPart",
                    Part.class,
                    s -> plateau(s, p -> p.monitor().part(), Part.TRAIN),
                    (s, v) -> withMonitor(s, m -> new Monitor(v, m.metric())))
            .usedWhen(kind(ScheduleKind.PLATEAU));

    static final Choice<Metric> METRIC = Choice.of(
                    "plateauMetric",
                    Metric.class,
                    s -> plateau(s, p -> p.monitor().metric(), Metric.LOSS),
                    (s, v) -> withMonitor(s, m -> new Monitor(m.part(), v)))
            .usedWhen(kind(ScheduleKind.PLATEAU));

    private ScheduleSettings() {}

    private static Predicate<ExperimentSpec> kind(ScheduleKind kind) {
        return s -> ScheduleKind.of(base(s)) == kind;
    }

    private static Schedule base(ExperimentSpec spec) {
        return spec.schedule() instanceof Schedule.WarmUp warmUp ? warmUp.then() : spec.schedule();
    }

    private static int warmUp(ExperimentSpec spec) {
        return spec.schedule() instanceof Schedule.WarmUp warmUp ? warmUp.epochs() : 0;
    }

    private static ExperimentSpec withBase(ExperimentSpec spec, Schedule base) {
        int epochs = warmUp(spec);
        return spec.withSchedule(epochs == 0 ? base : new Schedule.WarmUp(epochs, base));
    }

    private static double factor(Schedule schedule) {
        return schedule instanceof Schedule.Step step
                ? step.factor()
                : schedule instanceof Schedule.Exponential exponential
                        ? exponential.factor()
                        : schedule instanceof Schedule.Plateau plateau ? plateau.factor() : 1;
    }

    private static Schedule withFactor(Schedule schedule, double factor) {
        return schedule instanceof Schedule.Step step
                ? new Schedule.Step(step.every(), factor)
                : schedule instanceof Schedule.Exponential
                        ? new Schedule.Exponential(factor)
                        : schedule instanceof Schedule.Plateau p
                                ? new Schedule.Plateau(p.monitor(), factor, p.patience(), p.minDelta(), p.minimum())
                                : schedule;
    }

    private static <T> T plateau(ExperimentSpec spec, Function<Schedule.Plateau, T> get, T otherwise) {
        return base(spec) instanceof Schedule.Plateau plateau ? get.apply(plateau) : otherwise;
    }

    private static ExperimentSpec withPlateau(ExperimentSpec spec, UnaryOperator<Schedule.Plateau> change) {
        return base(spec) instanceof Schedule.Plateau plateau ? withBase(spec, change.apply(plateau)) : spec;
    }

    private static ExperimentSpec withMonitor(ExperimentSpec spec, UnaryOperator<Monitor> change) {
        return withPlateau(
                spec,
                p -> new Schedule.Plateau(
                        change.apply(p.monitor()), p.factor(), p.patience(), p.minDelta(), p.minimum()));
    }
}

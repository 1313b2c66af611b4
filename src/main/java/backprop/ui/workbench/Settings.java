package backprop.ui.workbench;

import static backprop.ui.workbench.Group.row;

import java.util.List;

/** The form: every setting of an experiment but its network, in groups. */
final class Settings {
    static final List<Group> GROUPS = List.of(
            Group.of(
                    "data",
                    false,
                    row("made", MadeUpSettings.ALL.toArray(Entry[]::new)),
                    row("before", DataSettings.MISSING, DataSettings.CENTRING),
                    row("scale", DataSettings.SCALING, DataSettings.DIVISOR),
                    row(
                            "split",
                            SplitSettings.SPLIT,
                            SplitSettings.TRAIN,
                            SplitSettings.VALIDATION,
                            SplitSettings.TEST),
                    row("chance", DataSettings.SEED, SplitSettings.STRATIFIED, SplitSettings.VALIDATION_FROM)),
            Group.of(
                    "loss",
                    false,
                    row("loss", LossSettings.LOSS, LossSettings.DELTA, LossSettings.REPORT),
                    row("penalty", LossSettings.L1, LossSettings.L2, LossSettings.PENALTY_BIAS)),
            Group.of(
                    "optimizer",
                    true,
                    row("rule", OptimizerSettings.RULE, OptimizerSettings.LEARNING_RATE),
                    row(
                            "rates",
                            OptimizerSettings.MOMENTUM,
                            OptimizerSettings.FORM,
                            OptimizerSettings.VELOCITY,
                            OptimizerSettings.VELOCITY_BIAS,
                            OptimizerSettings.DECAY,
                            OptimizerSettings.BETA1,
                            OptimizerSettings.BETA2,
                            OptimizerSettings.EPSILON,
                            OptimizerSettings.EPSILON_PLACE,
                            OptimizerSettings.WEIGHT_DECAY,
                            OptimizerSettings.MOMENTUM_DECAY,
                            OptimizerSettings.SCOPE,
                            OptimizerSettings.MEAN_START)),
            Group.of(
                    "training",
                    true,
                    row("run", TrainingSettings.EPOCHS, TrainingSettings.SEED),
                    row("batches", TrainingSettings.BATCH_MODE, TrainingSettings.BATCH_SIZE),
                    row("order", TrainingSettings.SHUFFLE, TrainingSettings.LAST_BATCH),
                    row("gradient", TrainingSettings.REDUCTION, TrainingSettings.CLIP, TrainingSettings.CLIP_BOUND),
                    row("metrics", TrainingSettings.METRICS, TrainingSettings.BATCH_METRICS),
                    row("numbers", TrainingSettings.PRECISION)),
            Group.of(
                    "schedule",
                    false,
                    row("schedule", ScheduleSettings.SCHEDULE, ScheduleSettings.WARM_UP),
                    row(
                            "course",
                            ScheduleSettings.EVERY,
                            ScheduleSettings.FACTOR,
                            ScheduleSettings.MINIMUM,
                            ScheduleSettings.PATIENCE,
                            ScheduleSettings.MIN_DELTA),
                    row("watched", ScheduleSettings.PART, ScheduleSettings.METRIC)),
            Group.of(
                    "stop",
                    false,
                    row("stop", StopSettings.LOGIT_BOUND, StopSettings.SECONDS),
                    row(
                            "early",
                            StopSettings.EARLY,
                            StopSettings.PATIENCE,
                            StopSettings.PART,
                            StopSettings.METRIC,
                            StopSettings.MIN_DELTA,
                            StopSettings.RESTORE),
                    row(
                            "target",
                            StopSettings.TARGET,
                            StopSettings.TARGET_VALUE,
                            StopSettings.TARGET_PART,
                            StopSettings.TARGET_METRIC)));

    private Settings() {}

    /** All of them, in the order of the form. */
    static List<Entry> all() {
        return GROUPS.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.entries().stream())
                .toList();
    }
}

package backprop.ui.workbench;

import backprop.data.LastBatch;
import backprop.experiment.ExperimentSpec;
import backprop.loss.Reduction;
import backprop.text.Strings;
import backprop.training.MetricsTiming;

/** The hyperparameter form. */
final class SettingsViewModel {
    final FieldViewModel divisor;
    final FieldViewModel testPercent;
    final FieldViewModel splitSeed;
    final ChoiceViewModel<Settings.Rule> rule;
    final FieldViewModel velocity;
    final FieldViewModel learningRate;
    final FieldViewModel momentum;
    final ChoiceViewModel<Settings.BatchMode> batchMode;
    final FieldViewModel batchSize;
    final ChoiceViewModel<Reduction> reduction;
    final ChoiceViewModel<Settings.Shuffle> shuffle;
    final ChoiceViewModel<LastBatch> lastBatch;
    final ChoiceViewModel<MetricsTiming> metrics;
    final FieldViewModel seed;
    final FieldViewModel epochs;
    final FieldViewModel logitBound;
    final FieldViewModel clip;

    private final ExperimentEditor editor;
    private final ExperimentSpec defaults;
    private final Problems problems;
    private final Strings strings;

    SettingsViewModel(ExperimentEditor editor, ExperimentSpec defaults, Problems problems, Strings strings) {
        this.editor = editor;
        this.defaults = defaults;
        this.problems = problems;
        this.strings = strings;
        divisor = field(Settings.DIVISOR);
        testPercent = field(Settings.TEST_PERCENT);
        splitSeed = field(Settings.SPLIT_SEED);
        rule = choice(Settings.RULE);
        velocity = field(Settings.VELOCITY);
        learningRate = field(Settings.LEARNING_RATE);
        momentum = field(Settings.MOMENTUM);
        batchMode = choice(Settings.BATCH_MODE);
        batchSize = field(Settings.BATCH_SIZE);
        reduction = choice(Settings.REDUCTION);
        shuffle = choice(Settings.SHUFFLE);
        lastBatch = choice(Settings.LAST_BATCH);
        metrics = choice(Settings.METRICS);
        seed = field(Settings.SEED);
        epochs = field(Settings.EPOCHS);
        logitBound = field(Settings.LOGIT_BOUND);
        clip = field(Settings.CLIP);
    }

    private <T> FieldViewModel field(Setting<T> setting) {
        return new FieldViewModel(setting, editor, defaults, problems, strings);
    }

    private <E extends Enum<E>> ChoiceViewModel<E> choice(Choice<E> choice) {
        return new ChoiceViewModel<>(choice, editor, defaults, strings);
    }
}

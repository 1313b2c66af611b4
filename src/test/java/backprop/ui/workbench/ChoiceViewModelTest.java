package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.LastBatch;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.training.MetricsTiming;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceViewModelTest {
    private final ExperimentSpec start = Samples.builtIn();
    private final ExperimentEditor editor = new ExperimentEditor(start);

    private <E extends Enum<E>> ChoiceViewModel<E> choice(Choice<E> choice) {
        return new ChoiceViewModel<>(choice, editor, start, Samples.STRINGS);
    }

    @Test
    void value_chosen_changesTheExperimentInOneStep() {
        ChoiceViewModel<MetricsTiming> metrics = choice(Settings.METRICS);
        assertEquals(MetricsTiming.AFTER, metrics.valueProperty().get());
        metrics.valueProperty().set(MetricsTiming.BEFORE);
        assertEquals(MetricsTiming.BEFORE, editor.spec().training().metrics());
        editor.undo();
        assertEquals(MetricsTiming.AFTER, metrics.valueProperty().get());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void value_chosenAgain_isNoStep() {
        choice(Settings.RULE).valueProperty().set(Settings.Rule.MOMENTUM);
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void value_momentarilyNone_changesNothing() {
        ChoiceViewModel<MetricsTiming> metrics = choice(Settings.METRICS);
        metrics.valueProperty().setValue(null);
        assertEquals(start, editor.spec());
        editor.edit(Deviation::asPublished);
        assertEquals(MetricsTiming.BEFORE, metrics.valueProperty().get());
    }

    @Test
    void value_experimentChangesElsewhere_follows() {
        ChoiceViewModel<MetricsTiming> metrics = choice(Settings.METRICS);
        editor.edit(Deviation::asPublished);
        assertEquals(MetricsTiming.BEFORE, metrics.valueProperty().get());
        assertTrue(metrics.departsProperty().get());
        editor.edit(Deviation::textbook);
        assertFalse(metrics.departsProperty().get());
    }

    @Test
    void used_fullBatch_orderAndLastBatchAreNot() {
        ChoiceViewModel<Settings.Shuffle> shuffle = choice(Settings.SHUFFLE);
        ChoiceViewModel<LastBatch> last = choice(Settings.LAST_BATCH);
        ChoiceViewModel<Settings.BatchMode> mode = choice(Settings.BATCH_MODE);
        assertFalse(shuffle.usedProperty().get());
        assertFalse(last.usedProperty().get());
        mode.valueProperty().set(Settings.BatchMode.MINI);
        assertTrue(shuffle.usedProperty().get());
        assertTrue(last.usedProperty().get());
        assertEquals(20, editor.spec().training().batches().size());
    }

    @Test
    void rule_toSgdAndBack_keepsTheLearningRate() {
        ChoiceViewModel<Settings.Rule> rule = choice(Settings.RULE);
        rule.valueProperty().set(Settings.Rule.SGD);
        assertEquals(0.1, editor.spec().optimizer().learningRate());
        rule.valueProperty().set(Settings.Rule.MOMENTUM);
        assertEquals(start, editor.spec());
    }

    @Test
    void texts_everyValue_areInWords() {
        ChoiceViewModel<Settings.BatchMode> mode = choice(Settings.BATCH_MODE);
        assertEquals(
                List.of("full batch", "mini-batches"),
                mode.values().stream().map(mode::text).toList());
        assertEquals("Batches", mode.name());
        mode.valueProperty().set(Settings.BatchMode.MINI);
        assertTrue(mode.help().endsWith("Default: full batch."), mode.help());
    }
}

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
        return new ChoiceViewModel<>(choice, editor, Samples.STRINGS);
    }

    @Test
    void value_chosen_changesTheExperimentInOneStep() {
        ChoiceViewModel<MetricsTiming> metrics = choice(TrainingSettings.METRICS);
        assertEquals(MetricsTiming.AFTER, metrics.valueProperty().get());
        metrics.valueProperty().set(MetricsTiming.BEFORE);
        assertEquals(MetricsTiming.BEFORE, editor.spec().training().metrics());
        editor.undo();
        assertEquals(MetricsTiming.AFTER, metrics.valueProperty().get());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void value_chosenAgain_isNoStep() {
        choice(OptimizerSettings.RULE).valueProperty().set(Rule.MOMENTUM);
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void value_momentarilyNone_changesNothing() {
        ChoiceViewModel<MetricsTiming> metrics = choice(TrainingSettings.METRICS);
        metrics.valueProperty().setValue(null);
        assertEquals(start, editor.spec());
        editor.edit(Deviation::asPublished);
        assertEquals(MetricsTiming.BEFORE, metrics.valueProperty().get());
    }

    @Test
    void value_experimentChangesElsewhere_follows() {
        ChoiceViewModel<MetricsTiming> metrics = choice(TrainingSettings.METRICS);
        editor.edit(Deviation::asPublished);
        assertEquals(MetricsTiming.BEFORE, metrics.valueProperty().get());
        assertTrue(!metrics.departures().get().isEmpty());
        editor.edit(Deviation::textbook);
        assertFalse(!metrics.departures().get().isEmpty());
    }

    @Test
    void used_fullBatch_orderAndLastBatchAreNot() {
        ChoiceViewModel<TrainingSettings.Shuffle> shuffle = choice(TrainingSettings.SHUFFLE);
        ChoiceViewModel<LastBatch> last = choice(TrainingSettings.LAST_BATCH);
        ChoiceViewModel<TrainingSettings.BatchMode> mode = choice(TrainingSettings.BATCH_MODE);
        assertFalse(shuffle.usedProperty().get());
        assertFalse(last.usedProperty().get());
        mode.valueProperty().set(TrainingSettings.BatchMode.MINI);
        assertTrue(shuffle.usedProperty().get());
        assertTrue(last.usedProperty().get());
        assertEquals(20, editor.spec().training().batches().size());
    }

    @Test
    void rule_toSgdAndBack_keepsTheLearningRate() {
        ChoiceViewModel<Rule> rule = choice(OptimizerSettings.RULE);
        rule.valueProperty().set(Rule.SGD);
        assertEquals(0.1, editor.spec().optimizer().learningRate());
        rule.valueProperty().set(Rule.MOMENTUM);
        assertEquals(start, editor.spec());
    }

    @Test
    void help_ofTheRule_hasItsFormula() {
        ChoiceViewModel<Rule> rule = choice(OptimizerSettings.RULE);
        rule.valueProperty().set(Rule.ADAM);
        assertTrue(rule.help().contains("v̂ = v/(1 − β₂ᵗ)"), rule.help());
    }

    @Test
    void value_thatCannotBe_isRefusedWithTheReasonAndNothingElse() {
        ChoiceViewModel<LossSettings.LossName> loss = choice(LossSettings.LOSS);
        loss.valueProperty().set(LossSettings.LossName.BINARY_CROSS_ENTROPY);
        assertEquals(LossSettings.LossName.CROSS_ENTROPY, loss.valueProperty().get());
        assertEquals(
                "Binary cross-entropy tells two classes apart, but the data have 10 classes. Choose cross-entropy.",
                loss.errorProperty().get());
        assertEquals(start, editor.spec());
        assertFalse(editor.canUndoProperty().get());
        loss.valueProperty().set(LossSettings.LossName.MEAN_SQUARED_ERROR);
        assertEquals("", loss.errorProperty().get());
    }

    @Test
    void texts_everyValue_areInWords() {
        ChoiceViewModel<TrainingSettings.BatchMode> mode = choice(TrainingSettings.BATCH_MODE);
        assertEquals(
                List.of("full batch", "mini-batches"),
                mode.values().stream().map(mode::text).toList());
        assertEquals("Batches", mode.name());
        mode.valueProperty().set(TrainingSettings.BatchMode.MINI);
        assertTrue(mode.help().endsWith("As opened: full batch."), mode.help());
    }
}

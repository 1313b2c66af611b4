package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Amount;
import backprop.data.SplitSpec;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldViewModelTest {
    private final ExperimentSpec start = Samples.builtIn();
    private final ExperimentEditor editor = new ExperimentEditor(start);
    private final Problems problems = new Problems();
    private final FieldViewModel eta = field(OptimizerSettings.LEARNING_RATE);

    private <T> FieldViewModel field(Setting<T> setting) {
        return new FieldViewModel(setting, editor, problems, Samples.STRINGS);
    }

    private static void type(FieldViewModel field, String text) {
        for (int length = 1; length <= text.length(); length++) {
            field.textProperty().set(text.substring(0, length));
        }
    }

    private double learningRate() {
        return editor.spec().optimizer().learningRate();
    }

    @Test
    void text_valid_changesTheExperimentAtOnce() {
        eta.textProperty().set("2.5e-3");
        assertEquals(0.0025, learningRate());
        assertEquals("", eta.errorProperty().get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.1 | The learning rate η must be above 0.",
                "−0.1 | The learning rate η must be above 0.",
                "0    | The learning rate η must be above 0.",
                "abc  | The learning rate η: “abc” is not a number. Try 0.1 or 1e-3.",
                "1d   | The learning rate η: “1d” is not a number. Try 0.1 or 1e-3.",
                "1e999| The learning rate η: “1e999” is too large a number.",
                "1,5  | The learning rate η: “1,5” has a comma. Decimals are set off by a point: 0.1.",
                "''   | The learning rate η is missing."
            })
    void text_refused_saysWhyAndLeavesTheExperiment(String text, String reason) {
        eta.textProperty().set(text);
        assertEquals(reason, eta.errorProperty().get());
        assertEquals(reason, problems.firstProperty().get());
        assertSame(start, editor.spec());
        assertFalse(editor.canUndoProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"-5", "120 %", "-1 %", "abc", "20%%", "1.5", "99999999999"})
    void amount_thatCannotBe_isRefusedWithAReason(String text) {
        FieldViewModel test = field(SplitSettings.TEST);
        test.textProperty().set(text);
        assertTrue(
                test.errorProperty().get().length() > 20, test.errorProperty().get());
        assertSame(start, editor.spec());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | The number of epochs must be from 1 to 1,000,000.",
                "1000001   | The number of epochs must be from 1 to 1,000,000.",
                "1,000,001 | The number of epochs must be from 1 to 1,000,000.",
                "12.5      | The number of epochs: “12.5” is not a whole number.",
                "1,5       | The number of epochs: “1,5” is not a whole number.",
                "1,00      | The number of epochs: “1,00” is not a whole number."
            })
    void text_noWholeNumberInRange_isRefused(String text, String reason) {
        FieldViewModel epochs = field(TrainingSettings.EPOCHS);
        epochs.textProperty().set(text);
        assertEquals(reason, epochs.errorProperty().get());
        assertSame(start, editor.spec());
    }

    @Test
    void text_correctedAfterARefusal_isAccepted() {
        eta.textProperty().set("-1");
        eta.textProperty().set("1");
        assertEquals("", eta.errorProperty().get());
        assertEquals("", problems.firstProperty().get());
        assertEquals(1, learningRate());
    }

    @Test
    void commit_accepted_writesTheValueInFull() {
        FieldViewModel epochs = field(TrainingSettings.EPOCHS);
        eta.textProperty().set(" 5e-1 ");
        epochs.textProperty().set("20000");
        eta.commit();
        epochs.commit();
        assertEquals("0.5", eta.textProperty().get());
        assertEquals("20,000", epochs.textProperty().get());
        assertEquals(20_000, editor.spec().training().epochs());
    }

    @Test
    void commit_refused_keepsTextAndReason() {
        eta.textProperty().set("-1");
        eta.commit();
        assertEquals("-1", eta.textProperty().get());
        assertFalse(eta.errorProperty().get().isEmpty());
    }

    @Test
    void commit_betweenTwoEdits_makesThemTwoSteps() {
        type(eta, "0.25");
        eta.commit();
        type(eta, "0.75");
        editor.undo();
        assertEquals(0.25, learningRate());
        editor.undo();
        assertEquals(0.1, learningRate());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void revert_refused_bringsTheValueBack() {
        eta.textProperty().set("-1");
        eta.revert();
        assertEquals("0.1", eta.textProperty().get());
        assertEquals("", eta.errorProperty().get());
        assertEquals("", problems.firstProperty().get());
    }

    @Test
    void undo_afterTyping_refreshesTheText() {
        type(eta, "0.25");
        editor.undo();
        assertEquals("0.1", eta.textProperty().get());
        editor.redo();
        assertEquals("0.25", eta.textProperty().get());
    }

    @Test
    void undo_whileRefused_bringsTheFormerValueBack() {
        type(eta, "0.25x");
        assertFalse(eta.errorProperty().get().isEmpty());
        eta.undo();
        assertEquals("0.1", eta.textProperty().get());
        assertEquals("", eta.errorProperty().get());
    }

    @Test
    void editElsewhere_keepsARefusedText() {
        eta.textProperty().set("-1");
        editor.edit(spec -> spec.withSeed(9));
        assertEquals("-1", eta.textProperty().get());
        assertFalse(eta.errorProperty().get().isEmpty());
    }

    @Test
    void rule_withoutMomentum_unusedFieldsDropTheirRefusal() {
        FieldViewModel mu = field(OptimizerSettings.MOMENTUM);
        mu.textProperty().set("1");
        assertEquals(
                "The momentum μ must be at least 0 and below 1.",
                problems.firstProperty().get());
        editor.edit(spec -> OptimizerSettings.RULE.set().apply(spec, Rule.SGD));
        assertFalse(mu.usedProperty().get());
        assertEquals("", mu.errorProperty().get());
        assertEquals("", problems.firstProperty().get());
        assertEquals("0.9", mu.textProperty().get());
    }

    @Test
    void departs_textbookAndPublishedValue_isToldApart() {
        FieldViewModel velocity = field(OptimizerSettings.VELOCITY);
        assertTrue(velocity.departures().get().isEmpty());
        velocity.textProperty().set("1e-5·w");
        assertEquals(
                List.of(new Departure(1, Deviation.INITIAL_VELOCITY)),
                velocity.departures().get());
        assertTrue(Deviation.INITIAL_VELOCITY.in(editor.spec()));
        velocity.textProperty().set("1e-4·w");
        assertTrue(velocity.departures().get().isEmpty());
    }

    @Test
    void text_empty_switchesAnOptionalSettingOff() {
        FieldViewModel bound = field(StopSettings.LOGIT_BOUND);
        bound.textProperty().set("100");
        assertTrue(Deviation.LOGIT_STOP.in(editor.spec()));
        bound.textProperty().set(" ");
        assertEquals(start, editor.spec());
        assertEquals("", bound.errorProperty().get());
        assertEquals("none", bound.prompt());
    }

    @Test
    void help_anyEdit_namesRangeAndDefault() {
        assertTrue(
                eta.help()
                        .endsWith(
                                "Range: above 0. As opened: 0.1.\nAssumed: The document does not say its learning rate."),
                eta.help());
        String optional = field(StopSettings.LOGIT_BOUND).help();
        assertTrue(optional.endsWith("Range: above 0, or empty. As opened: none."), optional);
    }

    @Test
    void text_refusedAfterAnAcceptedBeginning_takesTheBeginningBack() {
        eta.textProperty().set("5");
        eta.textProperty().set("5x");
        assertEquals("5x", eta.textProperty().get());
        assertSame(start, editor.spec());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void cancel_whileTyping_isBackAtTheValueBeforeTyping() {
        eta.textProperty().set("0.5");
        eta.commit();
        eta.textProperty().set("7");
        eta.textProperty().set("77");
        eta.cancel();
        assertEquals("0.5", eta.textProperty().get());
        assertEquals(0.5, editor.spec().optimizer().learningRate());
    }

    @Test
    void isDefault_untilTheValueIsAnother() {
        assertTrue(eta.isAsOpened());
        eta.textProperty().set("0.5");
        assertFalse(eta.isAsOpened());
        eta.textProperty().set("0.1");
        assertTrue(eta.isAsOpened());
    }

    @Test
    void amounts_ofTheSplit_areReadAsPeopleWriteThem() {
        FieldViewModel test = field(SplitSettings.TEST);
        assertEquals("20 %", test.textProperty().get());
        test.textProperty().set("300");
        assertEquals(
                new SplitSpec.Random(Amount.rest(), Amount.none(), Amount.count(300), true),
                editor.spec().data().split());
        test.textProperty().set("12.5%");
        test.commit();
        assertEquals("12.5 %", test.textProperty().get());
        test.textProperty().set("rest");
        assertEquals(
                "Only one part can be the rest of all examples.",
                test.errorProperty().get());
    }

    @Test
    void open_anotherExperiment_dropsRefusalsAndShowsItsValues() {
        eta.textProperty().set("-1");
        editor.open(Samples.builtIn("moons-sgd"));
        assertEquals("", problems.firstProperty().get());
        assertEquals("0.015", eta.textProperty().get());
        assertTrue(eta.isAsOpened());
        assertEquals("", eta.assumed().get());
    }

    @Test
    void assumed_untilTheValueIsAnother() {
        assertEquals(
                "The document does not say its learning rate.", eta.assumed().get());
        eta.textProperty().set("0.5");
        assertEquals("", eta.assumed().get());
        eta.textProperty().set("0.1");
        assertFalse(eta.assumed().get().isEmpty());
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.figure.Event;
import backprop.metrics.Change;
import backprop.optimizer.Clip;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.training.TrainerState;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveChangeTest {
    private static final int EPOCHS = 8;
    private final ExperimentSpec spec = Samples.quickInBatches(EPOCHS);
    private final Bench bench = Bench.opened(spec);

    private void pauseAt(int epochs) {
        bench.whenRunningAt(epochs, bench.run::pause);
        bench.train();
        assertEquals(TrainerState.PAUSED, bench.run.state());
    }

    private void eta(double eta) {
        bench.editor.edit(s -> OptimizerSettings.LEARNING_RATE.set().apply(s, eta));
        bench.work();
    }

    @Test
    void edit_learningRateWhilePaused_appliesToTheRunAndIsRecorded() {
        pauseAt(3);
        eta(0.01);
        assertEquals(
                List.of(new Change(3, 0, Change.Setting.LEARNING_RATE, 0.1, 0.01)),
                bench.shown().history().changes());
        assertFalse(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(EPOCHS, bench.shown().history().size());
        assertEquals(
                Bench.trained(spec).results().subList(0, 3), bench.results().subList(0, 3));
        assertNotEquals(Bench.trained(spec).results().get(7), bench.results().get(7));
        assertEquals(0.01, bench.results().get(7).learningRate());
    }

    @Test
    void edit_whilePaused_isMarkedInTheChart() {
        pauseAt(3);
        eta(0.01);
        bench.editor.edit(s -> s.withTraining(s.training().withClip(new Clip.ByElement(1))));
        bench.work();
        List<Event> events = new ChartFigures()
                .figure(ChartKind.LOSS, bench.shown().curves(), null, true)
                .events();
        assertEquals(List.of(new Event(3, "η 0.1 → 0.01, clip none → 1")), events);
    }

    @Test
    void type_whilePaused_isOneChangeWhenTypingIsDone() {
        pauseAt(3);
        FieldViewModel field =
                new FieldViewModel(OptimizerSettings.LEARNING_RATE, bench.editor, bench.problems, Samples.STRINGS);
        field.textProperty().set("0.2");
        field.textProperty().set("0.25");
        bench.work();
        assertEquals(List.of(), bench.shown().history().changes());
        assertTrue(bench.run.editsWaitProperty().get());
        field.commit();
        bench.work();
        assertEquals(
                List.of(new Change(3, 0, Change.Setting.LEARNING_RATE, 0.1, 0.25)),
                bench.shown().history().changes());
        assertFalse(bench.run.editsWaitProperty().get());
    }

    @Test
    void train_inTheMiddleOfTyping_appliesWhatIsThere() {
        pauseAt(3);
        bench.editor.type("eta", s -> OptimizerSettings.LEARNING_RATE.set().apply(s, 0.3));
        bench.train();
        assertEquals(0.3, bench.results().get(7).learningRate());
    }

    @Test
    void edit_anythingElseWhilePaused_waits() {
        pauseAt(3);
        eta(0.01);
        bench.editor.edit(s -> s.withSeed(2));
        assertTrue(bench.run.editsWaitProperty().get());
        bench.editor.undo();
        assertFalse(bench.run.editsWaitProperty().get());
        bench.editor.edit(s -> OptimizerSettings.RULE.set().apply(s, Rule.ADAM));
        bench.work();
        assertTrue(bench.run.editsWaitProperty().get());
        assertEquals(1, bench.shown().history().changes().size());
    }

    @Test
    void rewind_afterAChange_beginsWithTheChangedSettings() {
        pauseAt(3);
        eta(0.01);
        bench.run.rewind();
        bench.work();
        assertEquals(0, bench.shown().history().size());
        bench.train();
        assertEquals(0.01, bench.results().get(0).learningRate());
        assertEquals(List.of(), bench.shown().history().changes());
    }

    @Test
    void edit_whileRunningThenPaused_appliesAtThePause() {
        bench.whenRunningAt(3, () -> {
            bench.editor.edit(s -> OptimizerSettings.LEARNING_RATE.set().apply(s, 0.01));
            assertTrue(bench.run.editsWaitProperty().get());
            assertTrue(bench.run.editsAreLive());
            bench.run.pause();
        });
        bench.train();
        assertFalse(bench.run.editsWaitProperty().get());
        assertEquals(
                List.of(new Change(3, 0, Change.Setting.LEARNING_RATE, 0.1, 0.01)),
                bench.shown().history().changes());
    }

    @Test
    void edit_whileRunningToTheEnd_waitsForTheNextRun() {
        bench.whenRunningAt(3, () -> eta(0.01));
        bench.train();
        assertTrue(bench.run.editsWaitProperty().get());
        assertEquals(0.1, bench.results().get(7).learningRate());
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.StopRules;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TransportViewModelTest {
    private static final String REFUSED = "The learning rate η must be above 0.";

    private final Bench bench = new Bench(Samples.quickInBatches(4));
    private final TransportViewModel transport =
            new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);

    private void start() {
        bench.work();
    }

    private void primary() {
        transport.primary();
        bench.work();
    }

    private void assertTexts(String primary, String headline) {
        assertEquals(primary, transport.primaryText.get());
        assertEquals(headline, transport.headline.get());
    }

    @Test
    void texts_loadingAndReady_sayTheyAre() {
        assertTexts("Train", "Loading the data …");
        start();
        assertTexts("Train", "Ready · 4 epochs");
        assertEquals("", transport.details.get());
        assertEquals(0, transport.fraction.get());
        assertTrue(transport.stopDisabled.get());
        assertFalse(transport.stepDisabled.get());
    }

    @Test
    void texts_whileRunning_offerAPause() {
        start();
        bench.whenRunningAt(2, () -> {
            assertTexts("Pause", "Epoch 2 of 4");
            assertTrue(transport.running.get());
            assertEquals(0.5, transport.fraction.get());
            assertTrue(transport.stepDisabled.get());
            assertFalse(transport.stopDisabled.get());
            assertTrue(transport.details.get().matches("\\S+ left   [\\d,]+ examples/s"), transport.details.get());
            transport.primary();
        });
        primary();
        assertTexts("Continue", "Epoch 2 of 4 · paused");
        assertFalse(transport.details.get().contains("left"), transport.details.get());
        assertFalse(transport.running.get());
        assertFalse(transport.stopDisabled.get());
    }

    @Test
    void texts_steppedIntoAnEpoch_nameTheBatch() {
        start();
        transport.stepBatch();
        bench.work();
        assertTexts("Continue", "Epoch 0 of 4 · paused");
        assertTrue(transport.details.get().startsWith("batch 1 of 5, loss "), transport.details.get());
        transport.stepEpoch();
        bench.work();
        assertTexts("Continue", "Epoch 1 of 4 · paused");
        assertEquals(0.25, transport.fraction.get());
    }

    @Test
    void texts_atTheEnd_offerToTrainAgain() {
        start();
        primary();
        assertTexts("Train again", "Epoch 4 of 4");
        assertTrue(transport.details.get().startsWith("took "), transport.details.get());
        assertEquals(1, transport.fraction.get());
        assertTrue(transport.stopDisabled.get());
        assertFalse(transport.alarming.get());
    }

    @Test
    void texts_stoppedByTheUser_sayWhere() {
        start();
        bench.whenRunningAt(1, transport::stop);
        primary();
        assertTexts("Train again", "Stopped by you at epoch 1 of 4");
        assertFalse(transport.alarming.get());
    }

    @Test
    void texts_diverged_raiseAnAlarm() {
        bench.editor.edit(s -> OptimizerSettings.LEARNING_RATE.set().apply(s, 1e308));
        start();
        primary();
        assertTexts("Train again", "Diverged at epoch 1 of 4: try a smaller learning rate");
        assertTrue(transport.alarming.get());
    }

    @Test
    void texts_overTheLogitBound_sayWhere() {
        bench.editor.edit(s -> StopSettings.LOGIT_BOUND.set().apply(s, Optional.of(1e-3)));
        start();
        primary();
        assertTexts("Train again", "Stopped at epoch 1 of 4: logit over the bound");
        assertFalse(transport.alarming.get());
    }

    @Test
    void blocked_refusedField_disablesTrainAndSaysWhy() {
        start();
        bench.problems.set("eta", REFUSED);
        assertTrue(transport.primaryDisabled.get());
        assertTrue(transport.stepDisabled.get());
        assertEquals("Train is off: " + REFUSED, transport.problem.get());
        transport.primary();
        transport.train();
        transport.stepBatch();
        transport.stepEpoch();
        assertTrue(bench.training.isEmpty(), "a blocked run was started");
        bench.problems.set("eta", "");
        assertFalse(transport.primaryDisabled.get());
        assertEquals("", transport.problem.get());
        primary();
        assertTexts("Train again", "Epoch 4 of 4");
    }

    @Test
    void blocked_whileRunning_canStillBePaused() {
        start();
        bench.whenRunningAt(1, () -> {
            bench.problems.set("eta", REFUSED);
            assertFalse(transport.primaryDisabled.get());
            transport.primary();
        });
        primary();
        assertTexts("Continue", "Epoch 1 of 4 · paused");
        assertTrue(transport.primaryDisabled.get());
    }

    @Test
    void train_whileRunning_goesOn() {
        start();
        bench.whenRunningAt(1, transport::train);
        primary();
        assertTexts("Train again", "Epoch 4 of 4");
    }

    @Test
    void newSeed_afterTheEnd_opensTheNextSeedAtOnce() {
        start();
        primary();
        ExperimentSpec first = bench.editor.spec();
        transport.newSeed();
        bench.work();
        assertEquals(
                first.withSeed(first.seed() + 1), bench.shown().experiment().spec());
        assertTexts("Train", "Ready · 4 epochs");
        bench.editor.undo();
        assertEquals(first, bench.editor.spec());
    }

    @Test
    void newSeed_afterTheLargest_beginsAgain() {
        bench.editor.edit(s -> s.withSeed(999_999_999));
        transport.newSeed();
        assertEquals(0, bench.editor.spec().seed());
    }

    @Test
    void rewind_afterTheEnd_isReady() {
        start();
        primary();
        transport.rewind();
        bench.work();
        assertTexts("Train", "Ready · 4 epochs");
    }

    @Test
    void stop_beforeTheStart_doesNothing() {
        start();
        transport.stop();
        bench.work();
        assertTexts("Train", "Ready · 4 epochs");
    }

    @Test
    void stepDisabled_afterTheEnd_keepsTheFinishedCurves() {
        start();
        primary();
        assertTrue(transport.stepDisabled.get());
        transport.stepEpoch();
        bench.work();
        assertEquals(4, bench.shown().history().size());
    }

    @Test
    void texts_ofTheOtherStopRules_sayWhyAndWhichWeightsAreKept() {
        StopRules none = StopRules.NONE;
        Monitor trainLoss = new Monitor(Part.TRAIN, Metric.LOSS);
        assertStops(
                none.withTarget(Optional.of(new StopRules.Target(trainLoss, 1e9))), "Target reached at epoch 1 of 4");
        assertStops(none.withSeconds(OptionalDouble.of(1e-9)), "Time is up at epoch 0 of 4");
        assertStops(
                none.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(trainLoss, 2, 1e9, true))),
                "No better since: stopped at epoch 3 of 4");
        assertTrue(transport.details.get().endsWith("best weights: epoch 1"), transport.details.get());
    }

    private void assertStops(StopRules rules, String headline) {
        bench.editor.edit(s -> s.withTraining(s.training().withStop(rules)));
        transport.rewind();
        bench.work();
        primary();
        assertTexts("Train again", headline);
    }
}

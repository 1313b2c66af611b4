package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of an edit or another engine waits for the next run. */
class EngineEditsTest {
    private final EnginesBench both = new EnginesBench();
    private final Bench bench = both.bench;

    @Test
    void choice_beforeTheStart_opensItAtOnce() {
        both.open(EngineChoice.PYTORCH);
        assertFalse(bench.run.editsWaitProperty().get());
        assertEquals(EngineKind.PYTORCH, bench.shown().leg().kind());
        bench.train();
        assertEquals(EnginesBench.EPOCHS, bench.shown().history().size());
        assertEquals("PyTorch · Epoch 6 of 6", both.transport.headline.get());
        assertFalse(bench.editor.canUndoProperty().get());
        assertFalse(bench.editor.unsavedProperty().get());
    }

    @Test
    void choice_afterTheRun_waitsForTheNext() {
        both.open(EngineChoice.ANALYTIC);
        bench.train();
        bench.engines.choose(EngineChoice.PYTORCH);
        assertTrue(bench.run.editsWaitProperty().get());
        assertTrue(bench.run.onlyEngineWaits());
        assertEquals(EngineKind.ANALYTIC, bench.shown().leg().kind());
        bench.train();
        assertEquals(EngineKind.PYTORCH, bench.shown().leg().kind());
        assertFalse(bench.run.editsWaitProperty().get());
    }

    @Test
    void edit_inTheSecondLeg_waitsForTheNextRun() {
        both.open(EngineChoice.BOTH);
        both.whenInSecondLegAt(1, () -> bench.editor.edit(s -> s.withSeed(2)));
        bench.train();
        assertTrue(bench.run.editsWaitProperty().get());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertEquals(both.spec, bench.shown().experiment().spec());
    }

    @Test
    void learningRate_changedInAPauseOfPyTorch_waitsForTheNextRun() {
        both.open(EngineChoice.PYTORCH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        bench.editor.edit(s -> s.withOptimizer(s.optimizer().withLearningRate(0.03)));
        assertTrue(bench.run.editsWaitProperty().get());
        assertFalse(bench.run.editsAreLive());
        bench.train();
        assertEquals(List.of(), bench.shown().history().changes());
        assertEquals(both.spec, bench.shown().experiment().spec());
    }

    @Test
    void learningRate_changedInAPauseOfBoth_waitsForTheNextRun() {
        both.open(EngineChoice.BOTH);
        bench.whenRunningAt(2, bench.run::pause);
        bench.train();
        bench.editor.edit(s -> s.withOptimizer(s.optimizer().withLearningRate(0.03)));
        assertTrue(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(Bench.trained(both.spec).results(), bench.results());
    }
}

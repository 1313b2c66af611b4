package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Range;
import backprop.figure.Scale;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
    private final Bench bench = new Bench(Samples.quick(6));
    private final ChartSettings settings = new ChartSettings();
    private final ChartViewModel loss = chart(ChartKind.LOSS);
    private final ChartViewModel accuracy = chart(ChartKind.ACCURACY);

    private ChartViewModel chart(ChartKind kind) {
        return new ChartViewModel(kind, bench.run, bench.editor, settings, new ChartFigures());
    }

    private static int points(ChartViewModel chart) {
        return chart.figure().get().present().get(0).size();
    }

    @Test
    void figure_beforeTheData_isEmptyWithTheWholeAxis() {
        assertEquals(0, points(loss));
        assertEquals(new Range(0, 6), loss.figure().get().x().fixed());
    }

    @Test
    void figure_whileTraining_growsEpochByEpoch() {
        bench.work();
        bench.whenRunningAt(2, () -> {
            assertEquals(2, points(loss));
            assertEquals(2, points(accuracy));
        });
        bench.train();
        assertEquals(6, points(loss));
        assertEquals(bench.results().get(5).test().loss(), lastTest(loss));
        assertEquals(bench.results().get(5).test().accuracy(), lastTest(accuracy));
    }

    @Test
    void figure_batchesWithoutARecord_isNotDrawnAnew() {
        Bench batches = Bench.opened(Samples.quickInBatches(6));
        var chart = new ChartViewModel(ChartKind.LOSS, batches.run, batches.editor, settings, new ChartFigures());
        batches.run.stepBatch();
        batches.work();
        var figure = chart.figure().get();
        batches.run.stepBatch();
        batches.work();
        assertSame(figure, chart.figure().get());
        batches.run.stepEpoch();
        batches.work();
        assertEquals(1, points(chart));
    }

    private static double lastTest(ChartViewModel chart) {
        return chart.figure().get().present().get(1).y().get(5);
    }

    @Test
    void log_isOnForTheLossAloneAndCanBeSwitched() {
        assertEquals(Scale.LOG, loss.figure().get().y().scale());
        assertEquals(Scale.LINEAR, accuracy.figure().get().y().scale());
        loss.logProperty().set(false);
        assertEquals(Scale.LINEAR, loss.figure().get().y().scale());
    }

    @Test
    void former_afterARunWithOtherSettings_isShownUntilSwitchedOff() {
        bench.work();
        bench.train();
        assertFalse(loss.hasFormer().get());
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        bench.work();
        assertTrue(loss.hasFormer().get());
        assertEquals(4, loss.figure().get().series().size());
        assertEquals(6, accuracy.figure().get().series().get(0).size());
        settings.showFormer.set(false);
        assertEquals(2, loss.figure().get().series().size());
        assertEquals(2, accuracy.figure().get().series().size());
    }
}

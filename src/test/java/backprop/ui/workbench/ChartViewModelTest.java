package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Range;
import backprop.figure.Reference;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import java.util.List;
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
    void smoothing_anotherExperimentOpened_isForgotten() {
        bench.work();
        loss.smoothingProperty().set(0.5);
        bench.train();
        assertEquals(0.5, loss.smoothingProperty().get());
        bench.editor.open(Samples.quick(4));
        bench.run.openAnew();
        assertEquals(0, loss.smoothingProperty().get());
    }

    @Test
    void subtitle_perBatch_isOfTheBatch() {
        Bench batches = Bench.opened(Samples.quickInBatches(6));
        batches.editor.edit(spec -> spec.withTraining(spec.training().withBatchMetrics(true)));
        batches.work();
        var chart = new ChartViewModel(ChartKind.LOSS, batches.run, batches.editor, settings, new ChartFigures());
        assertEquals("cross-entropy, mean over N", chart.subtitle().get());
        settings.perBatch.set(true);
        assertEquals("cross-entropy, mean over the batch", chart.subtitle().get());
        assertEquals(chart.subtitle().get(), chart.figure().get().subtitle());
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

    private static List<String> reported(ChartViewModel chart) {
        return chart.figure().get().references().stream().map(Reference::text).toList();
    }

    @Test
    void figure_ofABuiltInsUnchangedForm_hasWhatItsDocumentReports() {
        ExperimentSpec spec =
                BuiltInExperiments.find("moons-torch-sgd").orElseThrow().published();
        Bench moons = Bench.opened(spec);
        var chart = new ChartViewModel(ChartKind.LOSS, moons.run, moons.editor, settings, new ChartFigures());
        moons.train();
        assertEquals(List.of("reported: train 0.0064"), reported(chart));
        assertEquals(0.0064, chart.figure().get().references().get(0).y());
        chart.showReportedProperty().set(false);
        assertEquals(List.of(), reported(chart));
        chart.showReportedProperty().set(true);
        chart.toggle(SeriesStyle.BLUE);
        assertEquals(List.of(), reported(chart));
        chart.toggle(SeriesStyle.BLUE);
        assertEquals(1, reported(chart).size());
        moons.editor.edit(one -> one.withSeed(2));
        moons.run.rewind();
        moons.train();
        assertEquals(1, reported(chart).size(), "another seed is the same experiment");
        moons.editor.edit(one -> one.withTraining(one.training().withEpochs(3)));
        moons.run.rewind();
        moons.train();
        assertEquals(List.of(), reported(chart), "with other epochs nothing is reported");
    }

    @Test
    void figure_ofARunThatWasChangedOnTheWay_hasNothingReportedAnyMore() {
        Bench moons = Bench.opened(
                BuiltInExperiments.find("moons-torch-sgd").orElseThrow().published());
        var chart = new ChartViewModel(ChartKind.LOSS, moons.run, moons.editor, settings, new ChartFigures());
        moons.whenRunningAt(2, moons.run::pause);
        moons.train();
        assertEquals(1, reported(chart).size());
        moons.editor.edit(one -> OptimizerSettings.LEARNING_RATE.set().apply(one, 0.05));
        moons.train();
        assertEquals(List.of(), reported(chart));
    }

    private static List<String> names(ChartViewModel chart) {
        return chart.figure().get().present().stream().map(Series::name).toList();
    }

    @Test
    void toggle_aCurve_leavesItOutAndShowsItAgain() {
        bench.work();
        bench.train();
        loss.toggle(SeriesStyle.BLUE);
        assertEquals(List.of("test"), names(loss));
        assertEquals(List.of("train", "test"), names(accuracy));
        assertEquals(2, loss.measured().present().size());
        loss.toggle(SeriesStyle.ORANGE);
        assertEquals(new ChartFigures().allHidden(), loss.figure().get().words().empty());
        loss.toggle(SeriesStyle.BLUE);
        assertEquals(List.of("train"), names(loss));
    }

    @Test
    void zoom_whileTraining_staysAndIsBothCharts() {
        bench.work();
        Range part = new Range(1, 4);
        bench.whenRunningAt(2, () -> settings.x.set(part));
        bench.train();
        assertEquals(part, loss.figure().get().x().fixed());
        assertEquals(part, accuracy.figure().get().x().fixed());
        assertEquals(6, points(loss));
        loss.zoom().reset();
        assertFalse(accuracy.zoom().zoomed().get());
        assertEquals(new Range(0, 6), accuracy.figure().get().x().fixed());
    }

    @Test
    void zoom_anotherExperiment_isReset() {
        bench.work();
        settings.x.set(new Range(1, 4));
        bench.editor.open(Samples.quick(9));
        assertFalse(loss.zoom().zoomed().get());
        assertNotEquals(new Range(1, 4), accuracy.figure().get().x().fixed());
    }

    @Test
    void perBatch_runKeepsNone_isRefusedWithTheReason() {
        bench.work();
        settings.perBatch.set(true);
        assertTrue(loss.batchesMissing().get().contains("keeps no results"));
        assertEquals("epoch", loss.figure().get().x().label());
    }

    @Test
    void perBatch_runKeepsThem_hasAPointABatch() {
        ExperimentSpec spec = Samples.quickInBatches(2);
        Bench batches = Bench.trained(spec.withTraining(spec.training().withBatchMetrics(true)));
        var chart = new ChartViewModel(ChartKind.LOSS, batches.run, batches.editor, settings, new ChartFigures());
        settings.perBatch.set(true);
        assertEquals("", chart.batchesMissing().get());
        assertEquals(10, points(chart));
        assertEquals(new Range(0, 10), chart.figure().get().x().fixed());
        assertEquals(List.of("train"), names(chart));
        assertEquals(
                List.of("train"), List.copyOf(chart.keys().get().get(0).curves().keySet()));
    }

    @Test
    void smoothing_on_isSaidAndLeavesTheMeasuredValues() {
        bench.work();
        bench.train();
        double last = lastTest(loss);
        loss.smoothingProperty().set(0.9);
        String drawn = loss.figure().get().subtitle();
        assertEquals(drawn.indexOf("smoothed"), drawn.lastIndexOf("smoothed"), drawn);
        loss.smoothingProperty().set(0.894375);
        assertTrue(loss.figure().get().subtitle().endsWith("weight 0.89"));
        loss.smoothingProperty().set(0.9);
        assertTrue(loss.subtitle().get().startsWith("smoothed 0.90 · "));
        assertNotEquals(last, lastTest(loss));
        assertEquals(last, loss.measured().present().get(1).y().get(5));
        assertEquals(2, names(accuracy).size());
    }
}

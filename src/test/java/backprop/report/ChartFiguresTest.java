package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.figure.Callout;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Gap;
import backprop.figure.NumberKind;
import backprop.figure.Range;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import backprop.training.StopReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartFiguresTest {
    private final ChartFigures figures = new ChartFigures();

    /** Test losses fall to epoch 3 and rise again; the best accuracy is at epoch 4 and again at 5. */
    private static History history(int epochs) {
        double[] testLoss = {2, 1, 0.5, 0.75, 0.875};
        double[] testAccuracy = {0.2, 0.5, 0.75, 0.8, 0.8};
        History history = History.ofClasses(Part.TRAIN, Part.TEST);
        for (int i = 0; i < epochs; i++) {
            PartMetrics train = PartMetrics.ofClasses(1.0 / (i + 1), 0.1 * (i + 1));
            history.add(new EpochResult(
                    i + 1, train, PartMetrics.ABSENT, PartMetrics.ofClasses(testLoss[i], testAccuracy[i]), 0.1, i));
        }
        return history;
    }

    private static RunCurves curves(History history, Optional<StopReason> stop) {
        return new RunCurves(history, history.size() > 0, 50, stop, OptionalDouble.of(100));
    }

    private static RunCurves running(int epochs) {
        return curves(history(epochs), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOSS", "ACCURACY"})
    void figure_anyRun_hasTheHistorysOwnValues(ChartKind kind) {
        RunCurves run = running(5);
        Figure figure = figures.figure(kind, run, null, false);
        assertEquals(
                List.of("train", "test"),
                figure.series().stream().map(Series::name).toList());
        Series train = figure.series().get(0);
        Series test = figure.series().get(1);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, train.x().toArray());
        assertEquals(train.x(), test.x());
        assertArrayEquals(
                run.history().column(Part.TRAIN, kind.metric()), train.y().toArray());
        assertArrayEquals(
                run.history().column(Part.TEST, kind.metric()), test.y().toArray());
        assertFalse(train.style().equals(test.style()));
        assertEquals(new Range(0, 50), figure.x().fixed());
        assertEquals("epoch", figure.x().label());
        assertNull(figure.gap());
    }

    @Test
    void figure_ofPredictedNumbers_showsR2OfThePartsThatThereAre() {
        History history = new History(List.of(
                new Monitor(Part.TRAIN, Metric.R2),
                new Monitor(Part.VALIDATION, Metric.R2),
                new Monitor(Part.VALIDATION, Metric.LOSS)));
        for (int i = 1; i <= 3; i++) {
            PartMetrics train = new PartMetrics(1, Double.NaN, 0.5, 0.5, 0.1 * i);
            PartMetrics validation = new PartMetrics(1, Double.NaN, 0.5, 0.5, 0.25 * i);
            history.add(new EpochResult(i, train, validation, PartMetrics.ABSENT, 0.1, i));
        }
        RunCurves run = curves(history, Optional.empty());
        Figure figure = figures.figure(ChartKind.R2, run, run, true);
        assertEquals(
                List.of("former train", "former validation", "train", "validation"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(Scale.LINEAR, figure.y().scale());
        assertEquals(List.of(new Callout(3, 0.75, "best validation 0.750, epoch 3")), figure.callouts());
    }

    @Test
    void figure_logOrLinear_isTheLossAxis() {
        assertEquals(
                Scale.LOG,
                figures.figure(ChartKind.LOSS, running(5), null, true).y().scale());
        assertEquals(
                Scale.LINEAR,
                figures.figure(ChartKind.LOSS, running(5), null, false).y().scale());
        Figure accuracy = figures.figure(ChartKind.ACCURACY, running(5), null, true);
        assertEquals(Scale.LINEAR, accuracy.y().scale());
        assertEquals(NumberKind.PERCENT, accuracy.y().numbers());
    }

    @Test
    void figure_titles_nameTheMeasure() {
        Figure loss = figures.figure(ChartKind.LOSS, running(1), null, true);
        assertEquals("Loss", loss.title());
        assertEquals("mean cross-entropy", loss.subtitle());
        assertEquals("Accuracy", figures.title(ChartKind.ACCURACY));
    }

    @Test
    void figure_noResults_saysHowToGetThem() {
        Figure figure = figures.figure(ChartKind.LOSS, running(0), null, true);
        assertEquals(0, figure.series().get(0).size());
        assertEquals("Press Train to see the curves move", figure.words().empty());
        assertTrue(figure.callouts().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, true, Diverged in epoch 1: nothing is a number. Try a smaller learning rate.",
        "NaN, false, Diverged in epoch 1: nothing is a number. Try a smaller learning rate.",
        "0, true, 'Nothing is above 0, which alone a logarithmic axis can show'",
        "0, false, The curves begin after the first epoch",
        "2, true, The curves begin after the first epoch",
    })
    void figure_resultsThatCannotBeShown_saysWhy(double value, boolean log, String said) {
        RunCurves run = RunSamples.losses(value, value);
        RunCurves ended =
                curves(run.history(), Double.isNaN(value) ? Optional.of(StopReason.DIVERGED) : Optional.empty());
        assertEquals(
                said, figures.figure(ChartKind.LOSS, ended, null, log).words().empty());
        boolean seen = value > 0 || (value == 0 && !log);
        String compared = ComparedRuns.of(ChartKind.LOSS, Part.TEST, List.of(ended.named("one")), ChartMode.plain(log))
                .words()
                .empty();
        assertEquals(seen ? "No results yet" : said, compared);
    }

    @Test
    void figure_best_isTheFirstOfTheTestPart() {
        Callout loss = figures.figure(ChartKind.LOSS, running(5), null, true)
                .callouts()
                .get(0);
        assertEquals(new Callout(3, 0.5, "best test 0.500, epoch 3"), loss);
        Callout accuracy = figures.figure(ChartKind.ACCURACY, running(5), null, false)
                .callouts()
                .get(0);
        assertEquals(new Callout(4, 0.8, "best test 80.0 %, epoch 4"), accuracy);
        assertTrue(figures.figure(ChartKind.LOSS, running(2), null, true)
                .callouts()
                .isEmpty());
    }

    @Test
    void figure_bestOfSmoothedCurves_isMeasuredAndSaysSo() {
        ChartMode smoothed = new ChartMode(true, false, 0.9);
        Figure figure = figures.figure(ChartKind.ACCURACY, List.of(running(5)), List.of(), smoothed, new CurveMemory());
        assertEquals(List.of(new Callout(4, 0.8, "best measured test 80.0 %, epoch 4")), figure.callouts());
        Series test = figure.present().get(1);
        assertEquals(0.8, test.measured().y().get(3));
        assertTrue(test.y().get(3) < 0.8, "the curve itself passes below");
    }

    @Test
    void figure_overTheLogitBound_endsInAGap() {
        Figure figure =
                figures.figure(ChartKind.LOSS, curves(history(4), Optional.of(StopReason.LOGIT_BOUND)), null, true);
        assertEquals(new Gap(4, "stopped at epoch 4", "a logit exceeded 100"), figure.gap());
    }

    @Test
    void figure_diverged_endsInAGapAndKeepsTheLastValue() {
        History history = history(2);
        PartMetrics none = PartMetrics.ofClasses(Double.NaN, 0.1);
        history.add(new EpochResult(3, none, PartMetrics.ABSENT, none, 0.1, 3));
        Figure figure = figures.figure(ChartKind.LOSS, curves(history, Optional.of(StopReason.DIVERGED)), null, true);
        assertEquals(
                "the training loss is not a number",
                Objects.requireNonNull(figure.gap()).reason());
        assertEquals(3, figure.gap().from());
        assertTrue(
                figure.describe().endsWith("; stopped at epoch 3 (the training loss is not a number)"),
                figure.describe());
        assertTrue(Double.isNaN(figure.series().get(0).y().get(2)));
        assertEquals(List.of(new Callout(2, 1, "best test 1.00, epoch 2")), figure.callouts());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED"})
    void figure_endedOtherwise_hasNoGap(StopReason reason) {
        assertNull(figures.figure(ChartKind.LOSS, curves(history(5), Optional.of(reason)), null, true)
                .gap());
    }

    @Test
    void figure_former_standsPaleBehind() {
        Figure figure = figures.figure(ChartKind.LOSS, running(2), running(5), true);
        assertEquals(
                List.of(true, true, false, false),
                figure.series().stream().map(Series::ghosted).toList());
        assertArrayEquals(
                history(5).column(Part.TEST, Metric.LOSS),
                figure.series().get(1).y().toArray());
        assertEquals(2, figure.present().size());
        assertEquals(2, figure.present().get(0).size());
    }

    @Test
    void figure_twoRuns_haveFourNamedCurvesThatDifferWithoutColour() {
        List<RunCurves> runs = List.of(running(5).named("Analytic"), running(5).named("PyTorch"));
        Figure figure = figures.figure(ChartKind.LOSS, runs, List.of(), true);
        assertEquals(
                List.of("train · Analytic", "test · Analytic", "train · PyTorch", "test · PyTorch"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(
                List.of(SeriesStyle.BLUE, SeriesStyle.ORANGE, SeriesStyle.GREEN, SeriesStyle.PURPLE),
                figure.series().stream().map(Series::style).toList());
        assertEquals(
                List.of("best test · Analytic 0.500, epoch 3", "best test · PyTorch 0.500, epoch 3"),
                figure.callouts().stream().map(Callout::text).toList());
    }

    @Test
    void figure_oneOfTwoRunsDiverged_saysSoAtItsEndAndHasNoGap() {
        RunCurves bad = curves(history(4), Optional.of(StopReason.LOGIT_BOUND)).named("PyTorch");
        Figure figure = figures.figure(ChartKind.LOSS, List.of(running(5).named("Analytic"), bad), List.of(), true);
        assertNull(figure.gap());
        Event end = figure.events().get(figure.events().size() - 1);
        assertEquals(4, end.x());
        assertTrue(end.text().startsWith("PyTorch stopped at epoch 4: "), end.text());
    }

    private static RunCurves inBatches(int epochs) {
        History history = history(epochs);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int batch = 1; batch <= 4; batch++) {
                history.add(new BatchResult(Part.TRAIN, epoch, batch, epoch + 0.1 * batch, 0.5));
            }
            history.add(new BatchResult(Part.TEST, epoch, 1, epoch, 0.5));
            history.add(new BatchResult(Part.TEST, epoch, 2, epoch, 0.5));
        }
        return curves(history, Optional.of(StopReason.DIVERGED)).withBatches(Map.of(Part.TRAIN, 4, Part.TEST, 2));
    }

    private Figure figure(ChartKind kind, RunCurves run, ChartMode mode) {
        return figures.figure(kind, List.of(run), List.of(), mode, new CurveMemory());
    }

    @Test
    void figure_perBatch_countsTheTrainingPartsBatchesAndSpreadsTheOthersOverTheEpoch() {
        Figure figure = figure(ChartKind.LOSS, inBatches(2), new ChartMode(true, true, 0));
        assertEquals("batch", figure.x().label());
        assertEquals(new Range(0, 200), figure.x().fixed());
        Series train = figure.series().get(0);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, train.x().toArray());
        assertArrayEquals(
                new double[] {1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4}, train.y().toArray(), 1e-12);
        assertArrayEquals(new double[] {2, 4, 6, 8}, figure.series().get(1).x().toArray());
        assertEquals(8, Objects.requireNonNull(figure.gap()).from());
    }

    @Test
    void figure_perBatchWithoutAny_hasAllPartsAndNoPoint() {
        Figure figure = figure(ChartKind.LOSS, running(3), new ChartMode(true, true, 0));
        assertEquals(List.of(0, 0), figure.series().stream().map(Series::size).toList());
    }

    @Test
    void figure_smoothed_isTensorBoardsAverageWithTheMeasuredBehind() {
        Figure figure = figure(ChartKind.ACCURACY, running(3), new ChartMode(false, false, 0.5));
        Series train = figure.series().get(0);
        // 0.1; (0.5·0.1·0.5 + 0.5·0.2)/0.75; (0.25·0.05 + 0.5·0.1 + 0.5·0.3)/0.875
        assertArrayEquals(
                new double[] {0.1, 0.125 / 0.75, 0.2125 / 0.875}, train.y().toArray(), 1e-12);
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, train.measured().y().toArray(), 1e-12);
        assertTrue(figure.describe().contains("train, smoothed 24.3"), figure.describe());
        assertTrue(figure.describe().contains("train 30"), figure.describe());
    }

    @Test
    void figure_drawnAgainAsTheRunGoesOn_isTheSameAsDrawnAtOnce() {
        CurveMemory memory = new CurveMemory();
        ChartMode mode = new ChartMode(true, false, 0.9);
        History history = history(1);
        for (int epoch = 2; epoch < 300; epoch++) {
            double loss = epoch % 50 == 0 ? Double.NaN : 1.0 / epoch;
            PartMetrics metrics = PartMetrics.ofClasses(loss, 0.5);
            history.add(new EpochResult(epoch, metrics, PartMetrics.ABSENT, metrics, 0.1, epoch));
            RunCurves run = curves(history, Optional.empty());
            Figure grown = figures.figure(ChartKind.LOSS, List.of(run), List.of(), mode, memory);
            assertEquals(figure(ChartKind.LOSS, run, mode), grown);
        }
    }
}

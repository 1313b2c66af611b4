package backprop.report.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.Target;
import backprop.experiment.WeightsFile;
import backprop.figure.Band;
import backprop.figure.Figure;
import backprop.figure.Reference;
import backprop.figure.Series;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.report.ChartMode;
import backprop.training.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveFiguresTest {
    private static final ChartMode PLAIN = ChartMode.plain(true);

    private static Figure error(ChartMode mode, ReportedRun... runs) {
        return (Figure) RunFigure.ERROR.of(List.of(runs), mode, Optional.empty());
    }

    private static ExperimentSpec other() {
        return SavedRuns.moons().withTraining(SavedRuns.moons().training().withEpochs(5));
    }

    private static Series curve(Figure figure, String name) {
        return figure.series().stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void error_ofRepeats_keepsBandPalenessAndWhatItIs() throws Exception {
        Figure figure = error(
                PLAIN,
                SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5, 0.8),
                SavedRuns.of(SavedRuns.moons().withSeed(2), 0.7, 0.8),
                SavedRuns.of(SavedRuns.moons().withSeed(3), 0.6));
        assertEquals("Error", figure.title());
        assertEquals("mean of 3 runs, pale where some have no value", figure.subtitle());
        Series test = curve(figure, "test");
        assertEquals(0.4, test.y().get(0), 1e-12);
        Band band = Objects.requireNonNull(test.band());
        assertEquals("n = 3, ±1 SD", band.name());
        assertEquals(0.3, band.lower().get(0), 1e-12);
        assertEquals(0.5, band.upper().get(0), 1e-12);
        assertTrue(curve(figure, "test, mean of 2 of 3 runs").ghosted());
    }

    @Test
    void error_ofRunsSideBySide_saysWhichPart() throws Exception {
        Figure figure = error(PLAIN, SavedRuns.of(SavedRuns.moons(), 0.5), SavedRuns.of(other(), 0.7));
        assertEquals("test, a curve each run", figure.subtitle());
    }

    @Test
    void error_smoothed_keepsWhatWasMeasured() throws Exception {
        Figure figure = error(
                new ChartMode(true, false, 0.5),
                SavedRuns.of(SavedRuns.moons(), 0.5, 0.8).named(""));
        Series test = curve(figure, "test");
        assertArrayEquals(
                new double[] {0.5, 0.2}, Objects.requireNonNull(test.raw()).y().toArray(), 1e-12);
        assertEquals("test, smoothed", test.raw().smoothed());
        assertEquals(0.3, test.y().get(1), 1e-12);
        assertEquals(0.5, test.y().get(0), 1e-12);
        assertEquals("share classified wrongly · smoothed, weight 0.5", figure.subtitle());
    }

    private static Figure loss(ChartMode mode, ReportedRun... runs) {
        return (Figure) RunFigure.LOSS.of(List.of(runs), mode, Optional.empty());
    }

    @Test
    void loss_smoothed_saysTheWeight() throws Exception {
        Figure figure = loss(new ChartMode(true, false, 0.25), SavedRuns.of(SavedRuns.moons(), 0.5, 0.8));
        assertTrue(figure.subtitle().endsWith(" · smoothed, weight 0.25"), figure.subtitle());
        assertEquals(
                -1, loss(PLAIN, SavedRuns.of(SavedRuns.moons(), 0.5)).subtitle().indexOf("smoothed"));
    }

    @Test
    void loss_smoothedSideBySide_keepsWhatWasMeasured() throws Exception {
        Figure figure = loss(
                new ChartMode(true, false, 0.5),
                SavedRuns.of(SavedRuns.moons(), 0.5, 0.8).named("a"),
                SavedRuns.of(other(), 0.7, 0.6).named("b"));
        assertEquals("test, a curve each run · smoothed, weight 0.5", figure.subtitle());
        Series b = curve(figure, "b");
        assertEquals("b, smoothed", Objects.requireNonNull(b.raw()).smoothed());
        assertArrayEquals(new double[] {0.3, 0.4}, b.raw().y().toArray(), 1e-12);
        assertEquals((0.3 + 2 * 0.4) / 3, b.y().get(1), 1e-12);
    }

    @Test
    void loss_ofBatchesSideBySide_countsEachRunsUpdates() throws Exception {
        ExperimentSpec two = inBatchesOf(10);
        ReportedRun first =
                SavedRuns.withBatches(SavedRuns.of(two, 0.5, 0.8), 4, 3, 2, 1).named("two");
        ReportedRun second =
                SavedRuns.withBatches(SavedRuns.of(inBatchesOf(5), 0.5), 9, 8).named("four");
        Figure figure = loss(new ChartMode(true, true, 0), first, second);
        assertEquals("train, a curve each run", figure.subtitle());
        assertEquals("batch", figure.x().label());
        assertArrayEquals(new double[] {1, 2, 3, 4}, curve(figure, "two").x().toArray());
        assertArrayEquals(new double[] {4, 3, 2, 1}, curve(figure, "two").y().toArray());
        assertArrayEquals(new double[] {1, 2}, curve(figure, "four").x().toArray());
        assertEquals(6 * 4, Objects.requireNonNull(figure.x().fixed()).to());
        assertRefused(
                "test part's batches",
                () -> RunFigure.LOSS.of(List.of(first, second), new ChartMode(true, true, 0), Optional.of(Part.TEST)));
    }

    private static ExperimentSpec inBatchesOf(int size) {
        TrainingSpec training = SavedRuns.moons().training();
        return SavedRuns.moons().withTraining(training.withBatches(new BatchSpec(size, true, LastBatch.KEPT)));
    }

    @Test
    void loss_ofBatches_saysWhatItsMeanIsOver() throws Exception {
        ReportedRun run = SavedRuns.withBatches(SavedRuns.of(inBatchesOf(10), 0.5), 4, 3);
        assertTrue(loss(new ChartMode(true, true, 0), run).subtitle().endsWith("mean over the batch"));
    }

    @Test
    void loss_smoothedOfRepeats_isRefused() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5);
        ReportedRun second = SavedRuns.of(SavedRuns.moons().withSeed(2), 0.6);
        assertRefused("mean ± SD", () -> loss(new ChartMode(true, false, 0.5), first, second));
        assertRefused("mean ± SD", () -> loss(new ChartMode(true, true, 0), first, second));
    }

    private static Figure loss(ReportedRun... runs) {
        return (Figure) RunFigure.LOSS.of(List.of(runs), PLAIN, Optional.empty());
    }

    @Test
    void runs_ofOneSeed_areNoRepeats() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons(), 0.5, 0.8);
        Figure figure = loss(first, SavedRuns.of(SavedRuns.moons(), 0.5).named("shorter"));
        assertEquals("test, a curve each run", figure.subtitle());
        assertEquals(
                List.of("seed 1", "shorter"),
                figure.series().stream().map(Series::name).toList());
    }

    @Test
    void runs_withOneStartCopiedToEachFolder_areRepeats() throws Exception {
        List<ReportedRun> runs = new ArrayList<>();
        for (int seed : new int[] {1, 2}) {
            ReportedRun run = SavedRuns.of(SavedRuns.moons().withSeed(seed), 0.5, 0.8);
            WeightsFile copy = new WeightsFile(
                    Path.of("seed-" + seed, "initial.npz").toAbsolutePath(), Optional.of("a".repeat(64)));
            runs.add(SavedRuns.called(run, run.experiment().spec().withStart(Optional.of(copy))));
        }
        Figure figure = loss(runs.get(0), runs.get(1));
        assertTrue(figure.subtitle().startsWith("mean of 2 runs"), figure.subtitle());
    }

    @Test
    void described_figure_saysWhatAllItsRunsHaveAlike() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5, 0.8);
        ReportedRun second = SavedRuns.of(SavedRuns.moons().withSeed(2), 0.6, 0.7);
        assertEquals(
                "share classified rightly · Half-moons, SGD (edited), textbook form, seed 1",
                RunFigure.ACCURACY
                        .described(List.of(first), PLAIN, Optional.empty())
                        .subtitle());
        String both = RunFigure.LOSS
                .described(List.of(first, second), PLAIN, Optional.empty())
                .subtitle();
        assertTrue(
                both.startsWith("mean of 2 runs") && both.endsWith(" · Half-moons, SGD (edited), textbook form"), both);
    }

    @Test
    void runs_ofTwoEngines_areNoRepeats() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5, 0.8);
        for (int seed : new int[] {1, 2}) {
            ReportedRun other =
                    SavedRuns.byPyTorch(SavedRuns.of(SavedRuns.moons().withSeed(seed), 0.5, 0.8));
            assertEquals("test, a curve each run", loss(first, other).subtitle());
        }
    }

    @Test
    void runs_oneTwice_areRefused() throws Exception {
        ReportedRun run = SavedRuns.of(SavedRuns.moons(), 0.5, 0.8);
        ReportedRun other = SavedRuns.of(SavedRuns.moons().withSeed(2), 0.5, 0.8);
        assertRefused("the same run", () -> loss(run, other, run.named("copy")));
        assertRefused("the same run", () -> error(PLAIN, run, run));
    }

    private static void assertRefused(String why, Executable figure) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, figure).getMessage());
        assertTrue(said.contains(why), said);
    }

    private static ExperimentSpec reporting() {
        Monitor test = new Monitor(Part.TEST, Metric.ACCURACY);
        Target last = new Target(
                "test accuracy, last",
                test,
                new Target.At.Last(),
                OptionalDouble.of(0.958),
                0.95,
                0.97,
                Target.Form.TEXTBOOK);
        List<Target> targets = List.of(
                last,
                new Target("best", test, new Target.At.Best(), OptionalDouble.of(0.97), 0, 1, Target.Form.TEXTBOOK),
                new Target(
                        "on the way", test, new Target.At.Epoch(3), OptionalDouble.of(0.5), 0, 1, Target.Form.TEXTBOOK),
                new Target(
                        "other form", test, new Target.At.Last(), OptionalDouble.of(0.6), 0, 1, Target.Form.PUBLISHED),
                new Target(
                        "no number", test, new Target.At.Last(), OptionalDouble.empty(), 0, 1, Target.Form.TEXTBOOK));
        ExperimentSpec spec = SavedRuns.moons();
        Origin own = spec.origin();
        return spec.withOrigin(new Origin(0, own.description(), own.deviations(), own.assumed(), targets));
    }

    @Test
    void accuracy_ofADocumentsExperiment_hasTheReportedValuesAsLines() throws Exception {
        ReportedRun run = SavedRuns.of(reporting(), 0.5, 0.8).named("");
        Figure accuracy = (Figure) RunFigure.ACCURACY.of(List.of(run), PLAIN, Optional.empty());
        assertEquals(
                List.of(
                        new Reference(0.958, "reported: test 95.8 %"),
                        new Reference(0.97, "reported: best test 97.0 %")),
                accuracy.references());
        assertEquals(List.of(), loss(run).references());
        Origin own = run.experiment().spec().origin();
        ExperimentSpec edited = reporting()
                .withOrigin(new Origin(5, own.description(), own.deviations(), own.assumed(), own.targets()));
        Figure other = (Figure)
                RunFigure.ACCURACY.of(List.of(SavedRuns.of(edited, 0.5, 0.8).named("")), PLAIN, Optional.empty());
        assertEquals(List.of(), other.references(), "other data and fewer epochs than the document's");
        assertEquals(List.of(), loss(SavedRuns.of(SavedRuns.moons(), 0.5)).references());
    }

    @Test
    void accuracy_ofAPartThatOneRunLacks_isRefusedWithThoseThatAllHave() throws Exception {
        List<ReportedRun> runs = List.of(
                SavedRuns.of(SavedRuns.moons(), 0.5).named("divided"),
                SavedRuns.of(SavedRuns.undivided(), 0.5).named("whole"));
        String refused = assertThrows(
                        IllegalArgumentException.class,
                        () -> RunFigure.ACCURACY.of(runs, PLAIN, Optional.of(Part.TEST)))
                .getMessage();
        assertEquals("whole has no test part. Choose one of these with --part: train.", refused);
        List<ReportedRun> turned = List.of(runs.get(1), runs.get(0));
        String other = assertThrows(
                        IllegalArgumentException.class,
                        () -> RunFigure.ACCURACY.of(turned, PLAIN, Optional.of(Part.VALIDATION)))
                .getMessage();
        assertEquals("whole has no validation part. Choose one of these with --part: train.", other);
    }

    @ParameterizedTest
    @EnumSource(RunFigure.class)
    void of_aCourseWithoutItsData_isDrawnUnlessTheFigureNeedsThem(RunFigure kind) throws Exception {
        ReportedRun run = SavedRuns.of(SavedRuns.moons(), 0.5, 0.8).named("");
        List<ReportedCourse> course = List.of(run.course());
        if (kind.needsData()) {
            assertThrows(IllegalStateException.class, () -> kind.of(course, PLAIN, Optional.empty()));
        } else {
            assertEquals(kind.of(run), kind.of(course, PLAIN, Optional.empty()));
        }
    }
}

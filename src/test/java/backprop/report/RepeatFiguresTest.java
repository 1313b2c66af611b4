package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Band;
import backprop.figure.CsvWriter;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.training.StopReason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatFiguresTest {
    private final RepeatFigures figures = new RepeatFigures();

    private static Repeats repeats(String name, double[]... losses) {
        return new Repeats(
                name, java.util.Arrays.stream(losses).map(RunSamples::losses).toList());
    }

    @Test
    void parts_wholeRuns_areOneBandedCurveEach() {
        Figure figure = figures.parts(ChartKind.LOSS, repeats("", new double[] {1, 4}, new double[] {3, 4}), true);
        assertEquals(
                List.of("train", "test"),
                figure.series().stream().map(Series::name).toList());
        Series train = figure.series().get(0);
        assertArrayEquals(new double[] {2, 4}, train.y().toArray());
        Band band = Objects.requireNonNull(train.band());
        assertEquals("n = 2, ±1 SD", band.name());
        assertEquals(2 - Math.sqrt(2), band.lower().get(0), 1e-12);
        assertEquals(2 + Math.sqrt(2), band.upper().get(0), 1e-12);
        assertEquals("mean of 2 runs", figure.subtitle());
        assertEquals("epoch", figure.x().label());
    }

    @Test
    void parts_runEndedEarly_isNotShownAsAWholeMean() {
        Figure figure = figures.parts(
                ChartKind.LOSS,
                repeats("", new double[] {1, 4, 5, 6}, new double[] {3, 4, 7}, new double[] {2, 4}),
                true);
        Series whole = figure.series().get(0);
        Series rest = figure.series().get(1);
        assertTrue(rest.ghosted());
        assertEquals("train, mean of 1 to 2 of 3 runs", rest.name());
        assertEquals("train", whole.name());
        assertArrayEquals(new double[] {1, 2}, whole.x().toArray());
        assertArrayEquals(new double[] {2, 4}, whole.y().toArray());
        assertArrayEquals(new double[] {2, 3, 4}, rest.x().toArray());
        assertArrayEquals(new double[] {4, 6, 6}, rest.y().toArray());
        assertEquals("n = 3, ±1 SD", Objects.requireNonNull(whole.band()).name());
        assertEquals(2, figure.present().size());
        assertEquals("mean of 3 runs, pale where some have no value", figure.subtitle());
    }

    @Test
    void parts_oneRun_hasNoSpread() {
        Figure figure = figures.parts(ChartKind.LOSS, repeats("", new double[] {1, 4}), false);
        Band band = Objects.requireNonNull(figure.series().get(0).band());
        assertEquals("n = 1", band.name());
        assertTrue(Double.isNaN(band.lower().get(0)));
    }

    @Test
    void parts_runsEndedEarly_areEventsAndTheMeanIsDescribedWhereAllHaveOne() throws Exception {
        RunCurves whole = RunSamples.losses(1, 4, 5);
        RunCurves early = ended(RunSamples.losses(3, 4));
        Figure figure = figures.parts(
                ChartKind.LOSS, new Repeats("", List.of(whole, early.named("b"), early.named("c"))), true);
        assertEquals(
                List.of(new Event(2, "2 of 3 runs stopped at epoch 2: the training loss is not a number")),
                figure.events());
        String said = figure.describe();
        assertTrue(said.startsWith("Loss, epoch 2: train 4") && said.contains("2 of 3 runs stopped"), said);
        assertFalse(said.contains("NaN"), said);
        StringBuilder csv = new StringBuilder();
        CsvWriter.write(figure, csv);
        assertFalse(csv.toString().contains("NaN"), csv.toString());
    }

    private static RunCurves ended(RunCurves run) {
        return new RunCurves(run.history(), true, run.epochs(), Optional.of(StopReason.DIVERGED), run.logitBound());
    }

    @Test
    void repeats_withoutARun_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Repeats("none", List.of()));
    }
}

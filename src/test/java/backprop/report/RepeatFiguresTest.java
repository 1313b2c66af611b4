package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.figure.Band;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import java.util.List;
import java.util.Objects;
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
        assertArrayEquals(new double[] {2, 4, Double.NaN, Double.NaN}, whole.y().toArray());
        assertArrayEquals(new double[] {Double.NaN, 4, 6, 6}, rest.y().toArray());
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
    void compared_severalRepeats_areOneCurveEachWithItsOwnCountAndStyle() {
        Figure figure = figures.compared(
                ChartKind.LOSS,
                Part.TEST,
                List.of(
                        repeats("η 0.1", new double[] {1}, new double[] {3}),
                        repeats("η 0.01", new double[] {1}, new double[] {3}, new double[] {5})),
                true);
        assertEquals(
                List.of("η 0.1", "η 0.01"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(
                List.of(SeriesStyle.BLUE, SeriesStyle.ORANGE),
                figure.series().stream().map(Series::style).toList());
        assertEquals(
                "n = 3, ±1 SD",
                Objects.requireNonNull(figure.series().get(1).band()).name());
    }

    @Test
    void repeats_withoutARun_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Repeats("none", List.of()));
    }
}

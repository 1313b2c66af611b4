package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final LayoutOptions SCREEN = LayoutOptions.SCREEN;

    private static Series curve(double[] y, double[] lower, double[] upper) {
        return Series.of("test", Samples.counting(y.length), y, SeriesStyle.ORANGE)
                .withBand(new Band(Values.copyOf(lower), Values.copyOf(upper), "n = 30, ±1 SD"));
    }

    private static Figure figure(Scale scale, Series... curves) {
        return Figure.of("Loss", Axis.of("epoch"), Axis.of("").withScale(scale)).withSeries(List.of(curves));
    }

    private static List<Mark.Area> areas(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .toList();
    }

    private static Drawing draw(Figure figure) {
        return FigureLayout.layout(figure, 640, 400, Theme.LIGHT, SCREEN);
    }

    @Test
    void layout_band_liesBelowTheCurvesAndIsClippedToThePlot() {
        Drawing drawing = draw(
                figure(Scale.LINEAR, curve(new double[] {3, 2, 1}, new double[] {2, 1, 0}, new double[] {4, 3, 2})));
        Mark.Area area = areas(drawing).get(0);
        assertEquals(drawing.plot().box(), area.clip());
        assertEquals(6, area.xs().size());
        int band = drawing.marks().indexOf(area);
        int line = drawing.marks().indexOf(Samples.lines(drawing).get(0));
        assertTrue(band < line);
        assertEquals(drawing.plot().y().pixel(4), area.ys().get(0), 1e-9);
        assertEquals(drawing.plot().y().pixel(2), area.ys().get(5), 1e-9);
    }

    @Test
    void layout_nanInEitherEnd_isAGap() {
        double[] lower = {0, Double.NaN, 0, 0, 0, 0, 0};
        double[] upper = {2, 2, 2, 2, Double.POSITIVE_INFINITY, 2, 2};
        double[] y = {1, 1, 1, 1, 1, 1, 1};
        List<Mark.Area> areas = areas(draw(figure(Scale.LINEAR, curve(y, lower, upper))));
        assertEquals(3, areas.size());
        assertEquals(4, areas.get(1).xs().size());
        assertEquals(
                1,
                Samples.lines(draw(figure(Scale.LINEAR, curve(y, lower, upper))))
                        .size());
    }

    @Test
    void layout_lowerEndNotAboveZeroOnALogAxis_goesToTheBottom() {
        Series curve = curve(new double[] {1, 1, 1}, new double[] {0.5, 0, -3}, new double[] {2, 2, 2});
        Drawing drawing = draw(figure(Scale.LOG, curve));
        Mark.Area area = areas(drawing).get(0);
        double bottom = drawing.plot().box().bottom();
        assertEquals(bottom, area.ys().get(3), 1e-9);
        assertEquals(bottom, area.ys().get(4), 1e-9);
        assertTrue(area.ys().get(5) < bottom);
    }

    @Test
    void layout_longBand_keepsThePeaksOfEveryColumn() {
        int n = 50_000;
        Random random = new Random(4);
        double[] y = new double[n];
        double[] lower = random.doubles(n, -1, -0.5).toArray();
        double[] upper = random.doubles(n, 0.5, 1).toArray();
        lower[31_234] = -9;
        upper[12_345] = 8;
        Drawing drawing = draw(figure(Scale.LINEAR, curve(y, lower, upper)));
        Mark.Area area = areas(drawing).get(0);
        assertTrue(area.xs().size() < 8 * 640, area.xs().size() + " corners are left");
        double[] ys = area.ys().toArray();
        assertEquals(drawing.plot().y().pixel(-9), Arrays.stream(ys).max().orElseThrow(), 1e-9);
        assertEquals(drawing.plot().y().pixel(8), Arrays.stream(ys).min().orElseThrow(), 1e-9);
    }

    @Test
    void layout_bandOfOnePoint_isSeen() {
        Drawing drawing = draw(figure(Scale.LINEAR, curve(new double[] {1}, new double[] {0}, new double[] {2})));
        double[] xs = areas(drawing).get(0).xs().toArray();
        assertTrue(
                Arrays.stream(xs).max().orElseThrow() - Arrays.stream(xs).min().orElseThrow() >= 2);
    }

    @Test
    void ranges_includeTheBand() {
        Figure figure = figure(Scale.LINEAR, curve(new double[] {1, 1}, new double[] {-4, 1}, new double[] {1, 7}));
        Range range = Ranges.y(figure, new Range(0, 3));
        assertTrue(range.from() <= -4 && range.to() >= 7, range.toString());
    }

    @Test
    void ranges_lowerEndNearZeroOnALogAxis_takesOnePowerOfTenAtMost() {
        Figure figure = figure(Scale.LOG, curve(new double[] {1, 1}, new double[] {1e-12, 0.5}, new double[] {2, 2}));
        Range range = Ranges.y(figure, new Range(0, 3));
        assertTrue(range.from() <= 0.1 && range.from() > 0.01, range.toString());
    }

    @Test
    void ranges_bandBeyondOneHundredPercent_doesNotStretchTheAxis() {
        Figure figure = figure(
                        Scale.LINEAR, curve(new double[] {0.9, 0.98}, new double[] {0.8, 0.9}, new double[] {1, 1.06}))
                .withY(Axis.percent(""));
        assertEquals(1, Ranges.y(figure, new Range(0, 3)).to());
    }

    @Test
    void layout_bandsName_standsInTheLegendOrElseAtTheLinesEnd() {
        Figure figure = figure(Scale.LINEAR, curve(new double[] {3, 2}, new double[] {2, 1}, new double[] {4, 3}));
        assertTrue(Texts.says(draw(figure), "test, n = 30, ±1 SD"));
        Drawing file = FigureLayout.layout(figure, 640, 400, Theme.DARK, LayoutOptions.FILE);
        assertTrue(Texts.says(file, "test, n = 30, ±1 SD"));
        assertTrue(Texts.says(file, "test"));
    }

    @Test
    void describe_bandedCurve_saysTheBandsEnds() {
        Figure figure = figure(
                Scale.LINEAR, curve(new double[] {3, 2}, new double[] {2, Double.NaN}, new double[] {4, Double.NaN}));
        assertEquals("Loss, epoch 1: test 3.00 (2.00 to 4.00)", figure.describe(1));
        assertEquals("Loss, epoch 2: test 2.00", figure.describe());
    }

    @Test
    void layout_crosshairOnABandedCurve_saysTheBandsEnds() {
        Figure figure = figure(Scale.LINEAR, curve(new double[] {3, 2}, new double[] {2.5, 1}, new double[] {3.5, 3}));
        Drawing drawing = FigureLayout.layout(figure, 640, 400, Theme.LIGHT, SCREEN.withCrosshair(1));
        assertTrue(Texts.says(drawing, "3 (2.500 to 3.500)"));
    }

    @Test
    void band_unequalLengthsOrEnds_areRefused() {
        Values two = Values.copyOf(1, 2);
        assertThrows(IllegalArgumentException.class, () -> new Band(two, Values.copyOf(3), ""));
        assertThrows(IllegalArgumentException.class, () -> new Band(two, Values.copyOf(3, 1), ""));
        Series three = Series.of("a", Samples.counting(3), new double[3], SeriesStyle.BLUE);
        assertThrows(IllegalArgumentException.class, () -> three.withBand(new Band(two, two, "")));
    }
}

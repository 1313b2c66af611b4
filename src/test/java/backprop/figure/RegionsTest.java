package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final int SIDE = 60;
    private static final Range RANGE = new Range(-2, 2);

    /** Two classes over a square, parted where {@code level} is 0. */
    private static Regions parted(java.util.function.DoubleBinaryOperator level) {
        double[] kinds = new double[SIDE * SIDE];
        double[] margins = new double[SIDE * SIDE];
        for (int i = 0; i < kinds.length; i++) {
            double value = level.applyAsDouble(middle(i % SIDE), -middle(i / SIDE));
            kinds[i] = value > 0 ? 1 : 0;
            margins[i] = Math.min(1, Math.abs(value));
        }
        return new Regions(RANGE, RANGE, SIDE, SIDE, Values.copyOf(kinds), Values.copyOf(margins), "50 %");
    }

    private static Regions classes(ToIntBiFunction<Double, Double> kind) {
        double[] kinds = new double[SIDE * SIDE];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind.applyAsInt(middle(i % SIDE), -middle(i / SIDE));
        }
        return new Regions(
                RANGE, RANGE, SIDE, SIDE, Values.copyOf(kinds), Values.copyOf(new double[kinds.length]), "equal");
    }

    private static double middle(int cell) {
        return RANGE.from() + (cell + 0.5) * RANGE.span() / SIDE;
    }

    private static ScatterFigure points(Regions regions) {
        double[] x = {-1, 1, 1.5};
        double[] y = {0.5, 0.5, -1};
        return ScatterFigure.of("Moons", Axis.of("a"), Axis.of("b"), x, y, new int[] {0, 1, 0}, List.of("in", "out"))
                .withRegions(regions);
    }

    @Test
    void lines_ofACircle_areOneRingOnIt() {
        List<double[][]> lines = RegionLines.of(parted((x, y) -> x * x + y * y - 1));
        assertEquals(1, lines.size());
        double[] xs = lines.get(0)[0];
        double[] ys = lines.get(0)[1];
        assertEquals(xs[0], xs[xs.length - 1]);
        for (int i = 0; i < xs.length; i++) {
            assertEquals(1, Math.hypot(xs[i], ys[i]), 0.01);
        }
    }

    @Test
    void lines_ofAStraightBorder_areExact() {
        List<double[][]> lines = RegionLines.of(parted((x, y) -> 0.3 * (x - 0.4567)));
        assertEquals(1, lines.size());
        for (double x : lines.get(0)[0]) {
            assertEquals(0.4567, x, 1e-9);
        }
        assertEquals(SIDE, lines.get(0)[0].length);
    }

    @Test
    void lines_ofThreeClasses_meetInOnePoint() {
        List<double[][]> lines = RegionLines.of(classes((x, y) -> y > 0 ? 0 : x < 0 ? 1 : 2));
        assertEquals(3, lines.size());
        for (double[][] line : lines) {
            double first = Math.hypot(line[0][0], line[1][0]);
            int end = line[0].length - 1;
            double last = Math.hypot(line[0][end], line[1][end]);
            assertTrue(Math.min(first, last) < 0.05, first + ", " + last);
        }
    }

    @Test
    void lines_ofOneClass_areNone() {
        assertTrue(RegionLines.of(classes((x, y) -> 0)).isEmpty());
        assertTrue(RegionLines.of(classes((x, y) -> x > 0 ? -1 : 0)).isEmpty());
    }

    @Test
    void layout_regions_fillThePlotBelowThePoints() {
        Drawing drawing = FigureLayout.layout(
                points(parted((x, y) -> x)), 448, 330, Theme.LIGHT, LayoutOptions.SCREEN_WITH_LEGEND);
        Mark.Cells cells = (Mark.Cells) drawing.marks().stream()
                .filter(Mark.Cells.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(drawing.plot().box(), cells.box());
        assertEquals(RANGE, drawing.plot().x().range());
        Mark.Polyline line = Samples.lines(drawing).get(0);
        assertEquals(drawing.plot().x().pixel(0), line.xs().get(0), 1e-6);
        assertEquals(drawing.plot().box(), line.clip());
        assertTrue(Texts.says(drawing, "50 %"));
        int weak = cells.raster().argb(5, SIDE / 2) >>> 24;
        int strong = cells.raster().argb(5, 2) >>> 24;
        assertTrue(weak < strong && strong < 128, weak + ", " + strong);
    }

    @Test
    void layout_axisOfAnotherPart_showsTheRegionsWhereTheyAre() {
        ScatterFigure all = points(parted((x, y) -> x));
        ScatterFigure figure = new ScatterFigure(
                "",
                "",
                all.x().withFixed(new Range(0, 4)),
                all.y(),
                all.xs(),
                all.ys(),
                all.kinds(),
                all.classes(),
                List.of(),
                all.regions(),
                all.scatterWords());
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN);
        Raster raster = ((Mark.Cells) drawing.marks().stream()
                        .filter(Mark.Cells.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .raster();
        assertEquals(0, raster.argb(3, raster.columns() * 3 / 4));
        assertTrue(raster.argb(3, raster.columns() / 4) != 0);
    }

    @Test
    void describe_regions_areSaid() {
        ScatterFigure figure = points(parted((x, y) -> x));
        assertEquals("Moons, 3 points: in (2), out (1); of the plane: in (50.0 %), out (50.0 %)", figure.describe());
        assertEquals("Moons, point 2: class in, a 1.500, b −1, in the region of out", figure.describe(2));
        LayoutOptions pointed = LayoutOptions.SCREEN.withCrosshair(2);
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.DARK, pointed);
        assertTrue(Texts.says(drawing, "in the region of"));
    }

    @Test
    void write_pointsWithRegions_haveAColumn() throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter.write(points(parted((x, y) -> x)), text);
        assertEquals("""
                index,x,y,class,region
                0,-1,0.5,in,in
                1,1,0.5,out,out
                2,1.5,-1,in,out
                """, text.toString());
    }

    @Test
    void regions_thatDoNotFit_areRefused() {
        Values four = Values.copyOf(0, 1, 0, 1);
        Values two = Values.copyOf(0, 0);
        assertThrows(IllegalArgumentException.class, () -> new Regions(RANGE, RANGE, 2, 2, four, two, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Regions(RANGE, RANGE, 2, 2, four, Values.copyOf(0, 2, 0, 0), ""));
        Regions third = new Regions(RANGE, RANGE, 2, 2, Values.copyOf(0, 1, 2, 1), Values.copyOf(new double[4]), "");
        assertThrows(IllegalArgumentException.class, () -> points(third));
    }
}

package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterLayoutTest {
    private static ScatterFigure points(int n, int classes, long seed) {
        Random random = new Random(seed);
        double scale = Math.pow(10, random.nextInt(9) - 4);
        double shift = random.nextInt(3) * scale;
        double[] x =
                random.doubles(n, -1, 1).map(value -> value * scale + shift).toArray();
        double[] y = random.doubles(n, -1, 1).map(value -> value / scale).toArray();
        int[] kinds = random.ints(n, 0, classes).toArray();
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        return ScatterFigure.of("Points", Axis.of("x₁"), Axis.of("x₂"), x, y, kinds, names);
    }

    private static Drawing screen(ScatterFigure figure) {
        return FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN_WITH_LEGEND);
    }

    @Test
    void layout_anyPoints_keepsTextsApartAndAllInside() {
        int[] counts = {1, 2, 50, 3000};
        double[][] sizes = {{640, 400}, {448, 330}, {320, 260}};
        for (int seed = 0; seed < 120; seed++) {
            ScatterFigure figure = points(counts[seed % 4], 1 + seed % 70, seed);
            double[] size = sizes[seed % sizes.length];
            LayoutOptions options = seed % 2 == 0 ? LayoutOptions.FILE : LayoutOptions.SCREEN_WITH_LEGEND;
            Drawing drawing = FigureLayout.layout(figure, size[0], size[1], Theme.DARK, options);
            Texts.assertApart(drawing, "seed " + seed);
            Texts.assertInside(drawing, "seed " + seed);
            Drawing pointed = FigureLayout.layout(figure, size[0], size[1], Theme.DARK, options.withCrosshair(seed));
            Texts.assertInside(pointed, "crosshair, seed " + seed);
        }
    }

    @Test
    void layout_axes_fitTheDataWithAir() {
        ScatterFigure figure = ScatterFigure.of(
                "", Axis.of(""), Axis.of(""), new double[] {-10, 10}, new double[] {3, 3}, new int[2], List.of("a"));
        Drawing drawing = screen(figure);
        assertEquals(new Range(-11, 11), drawing.plot().x().range());
        assertTrue(drawing.plot().y().range().from() < 3
                && drawing.plot().y().range().to() > 3);
        assertTrue(Texts.says(drawing, "−5") && Texts.says(drawing, "5"));
    }

    @Test
    void layout_classes_differInShapeOrFilling() {
        long ten = IntStream.range(0, 10)
                .mapToObj(PointStyle::ofIndex)
                .map(style -> style.shape() + " " + style.open())
                .distinct()
                .count();
        long fifty =
                IntStream.range(0, 50).mapToObj(PointStyle::ofIndex).distinct().count();
        assertEquals(10, ten);
        assertEquals(50, fifty);
    }

    @Test
    void layout_manyPoints_areSmallAndTranslucent() {
        Drawing drawing = screen(points(70_000, 10, 7));
        List<Mark.Rectangle> dots = drawing.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .skip(1)
                .toList();
        assertEquals(70_000, dots.size());
        assertTrue(dots.stream().allMatch(dot -> dot.box().width() <= 2.5));
        assertTrue(
                dots.stream().allMatch(dot -> dot.fill() != null && dot.fill().alpha() < 0.6));
    }

    @Test
    void layout_manyClasses_countsThoseWithoutRoomInTheLegend() {
        Drawing drawing = screen(points(500, 300, 1));
        assertTrue(Samples.texts(drawing).stream().anyMatch(text -> text.text().matches("and \\d+ more")));
        assertTrue(drawing.plot().box().height() > 150);
    }

    @Test
    void layout_highlighted_isRinged() {
        ScatterFigure figure = points(100, 2, 3);
        Drawing drawing = screen(figure.withHighlighted(List.of(42)));
        double x = drawing.plot().x().pixel(figure.xs().get(42));
        double y = drawing.plot().y().pixel(figure.ys().get(42));
        assertTrue(drawing.marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Circle ring
                        && ring.stroke() != null
                        && ring.stroke().colour().equals(Theme.LIGHT.text())
                        && ring.x() == x
                        && ring.y() == y));
    }

    @Test
    void layout_crosshair_saysIndexClassAndCoordinates() {
        ScatterFigure figure = ScatterFigure.of(
                "Moons",
                Axis.of("x₁"),
                Axis.of("x₂"),
                new double[] {0, 1.25, 2},
                new double[] {0, -0.5, 1},
                new int[] {0, 1, 0},
                List.of("inner", "outer"));
        Drawing bare = screen(figure);
        double x = bare.plot().x().pixel(1.25);
        double y = bare.plot().y().pixel(-0.5);
        assertEquals(1, bare.plot().nearest(x + 4, y - 3).orElseThrow());
        assertTrue(bare.plot().nearest(x + 60, y - 60).isEmpty());
        LayoutOptions options = LayoutOptions.SCREEN_WITH_LEGEND.withCrosshair(1);
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, options);
        assertEquals(bare.marks(), drawing.marks().subList(0, drawing.settled()));
        List<String> card = drawing
                .marks()
                .subList(drawing.settled(), drawing.marks().size())
                .stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
        assertEquals(List.of("point 1", "outer", "x₁", "1.250", "x₂", "−0.5000"), card);
    }

    @Test
    void layout_pointsThatAreNotFinite_areLeftOut() {
        double[] x = {0, Double.NaN, 1, Double.POSITIVE_INFINITY};
        ScatterFigure figure = ScatterFigure.of("", Axis.of(""), Axis.of(""), x, x, new int[4], List.of("a"));
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN.withCrosshair(1));
        long settled = drawing.marks().subList(0, drawing.settled()).stream()
                .filter(Mark.Circle.class::isInstance)
                .count();
        assertEquals(2, settled);
        assertTrue(Texts.says(drawing, "NaN"));
    }

    @Test
    void layout_noPoints_saysSo() {
        ScatterFigure none =
                ScatterFigure.of("", Axis.of(""), Axis.of(""), new double[0], new double[0], new int[0], List.of("a"));
        Drawing drawing = FigureLayout.layout(none, 448, 330, Theme.LIGHT, LayoutOptions.FILE.withCrosshair(0));
        assertTrue(Texts.says(drawing, "No points yet"));
    }

    @Test
    void layout_anySize_neverFails() {
        ScatterFigure figure = points(50, 4, 2).withHighlighted(List.of(1));
        for (double side = 1; side < 300; side += 7) {
            for (double[] size : new double[][] {{400, side}, {side, 400}}) {
                LayoutOptions options = LayoutOptions.FILE.withCrosshair(3);
                Drawing drawing = FigureLayout.layout(figure, size[0], size[1], Theme.LIGHT, options);
                assertFalse(drawing.marks().isEmpty(), Arrays.toString(size));
            }
        }
    }
}

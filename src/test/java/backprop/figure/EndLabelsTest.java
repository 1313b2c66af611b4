package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Where the names of curves stand that end before others do. */
class EndLabelsTest {
    private static final PictureSpec PAGE = PicturePreset.FULL_PAGE.spec();
    private static final PictureSpec COLUMN = PicturePreset.REPORT_COLUMN.spec().withLegend(LegendPlace.LINE_ENDS);

    private static Series curve(String name, int style, int epochs, DoubleUnaryOperator loss) {
        double[] y = new double[epochs];
        for (int i = 0; i < epochs; i++) {
            y[i] = loss.applyAsDouble(i + 1);
        }
        return Series.of(name, Samples.counting(epochs), y, SeriesStyle.ofIndex(style));
    }

    private static Figure figure(int epochs, Scale scale, List<Series> curves) {
        return Figure.of("Loss", Axis.counting("epoch", epochs), Axis.of("").withScale(scale))
                .withSeries(curves);
    }

    /** Five update rules on one problem, two of which are stopped early. */
    private static Figure optimizers(Scale scale) {
        Random random = new Random(3);
        return figure(
                50,
                scale,
                List.of(
                        curve("SGD", 0, 50, x -> 0.69 - 0.002 * x),
                        curve("momentum", 1, 30, x -> 0.69 / (1 + Math.exp((x - 14) / 4)) + 0.02),
                        curve("AdaGrad", 2, 50, x -> 0.6 * Math.exp(-x / 6) + 0.01 + 0.01 * random.nextDouble()),
                        curve("RMSProp", 3, 15, x -> 0.5 * Math.exp(-x / 5) + 0.06),
                        curve("Adam", 4, 50, x -> 0.65 * Math.exp(-x / 12) + 0.008 + 0.01 * random.nextDouble())));
    }

    /** Random walks downwards, of any length. */
    private static Figure walks(long seed) {
        Random random = new Random(seed);
        List<Series> curves = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int epochs = random.nextInt(3) == 0 ? 60 : 1 + random.nextInt(60);
            double[] value = {0.5 + random.nextDouble()};
            curves.add(curve("run " + i, i, epochs, x -> value[0] *= Math.exp(0.1 * random.nextGaussian() - 0.02)));
        }
        return figure(60, random.nextBoolean() ? Scale.LOG : Scale.LINEAR, curves);
    }

    private static List<Mark.Text> names(Drawing drawing) {
        return Samples.texts(drawing).stream()
                .filter(text -> text.style().equals(TextStyle.NAME))
                .toList();
    }

    /** Walks along every curve that is not pale, in steps of half a pixel at most. */
    private static void assertOverNoCurve(Drawing drawing, String said) {
        for (Mark.Polyline line : Samples.lines(drawing)) {
            for (int i = 1; i < line.xs().size() && line.stroke().colour().alpha() == 1; i++) {
                double wide = line.xs().get(i) - line.xs().get(i - 1);
                double high = line.ys().get(i) - line.ys().get(i - 1);
                double steps = Math.ceil(2 * Math.hypot(wide, high)) + 1;
                for (int step = 0; step <= steps; step++) {
                    double x = line.xs().get(i - 1) + wide * step / steps;
                    double y = line.ys().get(i - 1) + high * step / steps;
                    for (Mark.Text name : line.clip().contains(x, y) ? names(drawing) : List.<Mark.Text>of()) {
                        assertFalse(name.box().contains(x, y), said + ": a curve runs through " + name);
                    }
                }
            }
        }
    }

    private static void assertReadable(Drawing drawing, Figure figure, String said) {
        Texts.assertApart(drawing, said);
        Texts.assertInside(drawing, said);
        assertOverNoCurve(drawing, said);
        for (Series curve : figure.series()) {
            assertEquals(
                    1,
                    names(drawing).stream()
                            .filter(text -> text.text().equals(curve.name()))
                            .count(),
                    said + ": " + curve.name());
        }
    }

    @Test
    void names_ofRunsOfAnyLength_lieOverNoCurveAndNoOtherName() {
        for (int seed = 0; seed < 120; seed++) {
            Figure figure = walks(seed);
            String said = "seed " + seed;
            Theme theme = seed % 2 == 0 ? Theme.LIGHT : Theme.DARK;
            assertReadable(FigureLayout.layout(figure, 448, 330, theme, LayoutOptions.SCREEN), figure, said);
            assertReadable(PAGE.drawing(figure), figure, said + ", page");
            assertReadable(COLUMN.drawing(figure), figure, said + ", column");
        }
    }

    @Test
    void names_ofOptimizersStoppedEarly_lieOverNoCurve() {
        for (Scale scale : Scale.values()) {
            Figure figure = optimizers(scale);
            for (PictureSpec spec : List.of(PAGE, COLUMN, COLUMN.withGreys(true), PAGE.withLineWidth(2))) {
                assertReadable(spec.drawing(figure), figure, scale + " " + spec);
            }
        }
    }

    @Test
    void name_withoutRoomBesideItsEnd_standsBehindAllCurvesWithAPieceOfItsLine() {
        Series restless = curve("restless", 0, 60, x -> x % 2);
        Series early = curve("early", 1, 30, x -> 0.5);
        Figure figure = figure(60, Scale.LINEAR, List.of(restless, early));
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN);
        Mark.Text name = Texts.find(drawing, "early");
        double right = drawing.plot().box().right();
        assertTrue(name.left() > right, name + " is not behind " + right);
        Mark.Line piece = drawing.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.stroke().equals(SeriesStyle.ORANGE.stroke(Theme.LIGHT, 2, false)))
                .findFirst()
                .orElseThrow();
        assertTrue(piece.x1() > right && piece.x2() < name.left(), piece.toString());
        assertTrue(name.box().contains(name.left(), piece.y1()), piece + " is not beside " + name);
    }

    @Test
    void name_ofACurveThatEndsOnAnother_standsCloseAboveOrBelow() {
        Series whole = Samples.loss(1000, Scale.LOG).series().get(1);
        Series half =
                Series.of("half", Samples.counting(430), Arrays.copyOf(whole.y().toArray(), 430), SeriesStyle.GREEN);
        Figure figure = figure(1000, Scale.LOG, List.of(whole, half));
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN);
        assertReadable(drawing, figure, "half");
        Mark.Text name = Texts.find(drawing, "half");
        AxisMap xs = drawing.plot().x();
        double end = drawing.plot().y().pixel(half.y().get(429));
        assertEquals(xs.pixel(430) + EndLabel.SPACE, name.left(), 0.5);
        assertTrue(Math.abs(name.y() - end) < 25, name + " is far from " + end);
    }

    @Test
    void name_whereAPaleCurveGoesOn_givesWayToIt() {
        Series whole = Samples.loss(1000, Scale.LOG).series().get(1);
        Series mean =
                Series.of("mean", Samples.counting(430), Arrays.copyOf(whole.y().toArray(), 430), SeriesStyle.ORANGE);
        Figure figure = figure(1000, Scale.LOG, List.of(mean, whole.ghost()));
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN);
        Mark.Text name = Texts.find(drawing, "mean");
        assertFalse(Curves.cross(Samples.lines(drawing), name.box()), name.toString());
        assertEquals(424, drawing.plot().box().right());
    }

    @Test
    void names_beforeAGapFarFromTheirEnds_standBehindItWithoutLeaders() {
        Figure figure = optimizers(Scale.LINEAR)
                .withX(Axis.counting("epoch", 70))
                .withGap(new Gap(51, "stopped at epoch 51", "loss is NaN"));
        Drawing drawing = COLUMN.drawing(figure);
        Texts.assertApart(drawing, "gap");
        assertOverNoCurve(drawing, "gap");
        Stroke leader = Stroke.solid(SeriesStyle.PURPLE.colour(Theme.LIGHT), 1);
        assertTrue(drawing.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.stroke().equals(leader))
                .allMatch(line -> line.x2() - line.x1() < 40));
    }

    @Test
    void names_tooLongForTheMargin_areInALegendAboveInstead() {
        String name = "a full batch, stopped early at epoch 60";
        Figure figure = figure(60, Scale.LINEAR, List.of(curve(name, 0, 60, x -> x), curve("b", 1, 20, x -> 60 - x)));
        Drawing drawing = COLUMN.drawing(figure);
        assertTrue(Texts.find(drawing, name).y() < drawing.plot().box().y());
        assertEquals(List.of(), names(drawing));
        assertTrue(
                drawing.plot().box().width() > 0.75 * drawing.width(),
                "no room is won: " + drawing.plot().box());
        Texts.assertApart(drawing, "long");
        Texts.assertInside(drawing, "long");
    }

    @Test
    void names_tooLongForANarrowScreen_loseTheirValuesAndTheirMiddle() {
        Series one = curve("a full batch, stopped early", 0, 60, x -> x);
        Series other = curve("a short one", 1, 60, x -> 60 - x);
        Drawing drawing = FigureLayout.layout(
                figure(60, Scale.LINEAR, List.of(one, other)), 260, 200, Theme.LIGHT, LayoutOptions.SCREEN);
        assertTrue(names(drawing).stream().anyMatch(text -> text.text().matches("a full.*….*early")), "not shortened");
        assertTrue(Texts.says(drawing, "a short one"));
        assertOverNoCurve(drawing, "narrow");
        Texts.assertApart(drawing, "narrow");
        Texts.assertInside(drawing, "narrow");
    }
}

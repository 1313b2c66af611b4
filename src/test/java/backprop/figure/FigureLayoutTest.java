package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureLayoutTest {
    private static final LayoutOptions SCREEN = LayoutOptions.SCREEN;

    private static Drawing screen(Figure figure) {
        return FigureLayout.layout(figure, 448, 330, Theme.LIGHT, SCREEN);
    }

    private static boolean says(Drawing drawing, String text) {
        return Samples.texts(drawing).stream().anyMatch(mark -> mark.text().equals(text));
    }

    private static Mark.Text text(Drawing drawing, String text) {
        return Samples.texts(drawing).stream()
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + text + "' is not drawn"));
    }

    /** The card is opaque and lies above everything, so only the texts before it are asked about one another. */
    private static void assertTextsApart(Drawing drawing, String said) {
        List<Mark.Text> texts = Samples.texts(drawing);
        for (int i = 0; i < texts.size(); i++) {
            for (int k = 0; k < i; k++) {
                Mark.Text one = texts.get(i);
                Mark.Text other = texts.get(k);
                assertFalse(one.box().overlaps(other.box()), said + ": " + one + " over " + other);
            }
        }
    }

    private static void assertInside(Drawing drawing, String said) {
        Box surface = new Box(0, 0, drawing.width(), drawing.height());
        for (Mark.Text text : Samples.texts(drawing)) {
            assertTrue(surface.contains(text.box()), said + ": " + text);
        }
        for (Mark.Polyline line : Samples.lines(drawing)) {
            assertTrue(surface.contains(line.clip()), said + ": " + line.clip());
        }
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Rectangle rectangle) {
                assertTrue(surface.contains(rectangle.box()), said + ": " + rectangle);
            }
        }
    }

    @Test
    void layout_wildFigures_keepsTextsApartAndInside() {
        double[][] sizes = {{448, 330}, {900, 450}, {300, 220}};
        for (int seed = 0; seed < 300; seed++) {
            Figure figure = Samples.wild(seed);
            double[] size = sizes[seed % sizes.length];
            LayoutOptions options = seed % 2 == 0 ? SCREEN : LayoutOptions.FILE;
            Drawing drawing = FigureLayout.layout(figure, size[0], size[1], Theme.DARK, options);
            assertTextsApart(drawing, "seed " + seed);
            assertInside(drawing, "seed " + seed);
            Drawing pointed = FigureLayout.layout(figure, size[0], size[1], Theme.DARK, options.withCrosshair(seed));
            assertInside(pointed, "crosshair, seed " + seed);
        }
    }

    @Test
    void layout_anyPrefixOfARun_keepsTextsApart() {
        for (int n = 1; n <= 1000; n += 13) {
            for (Scale scale : Scale.values()) {
                Drawing drawing = screen(Samples.loss(n, scale));
                assertTextsApart(drawing, n + " epochs");
                assertInside(drawing, n + " epochs");
            }
        }
    }

    @Test
    void layout_runPastFourFifths_reservesRoomForTheLabels() {
        double early = screen(Samples.loss(500, Scale.LOG)).plot().box().right();
        double late = screen(Samples.loss(900, Scale.LOG)).plot().box().right();
        assertEquals(424, early);
        assertTrue(late <= 448 - 96, "the plot ends at " + late);
        Drawing drawing = screen(Samples.loss(900, Scale.LOG));
        assertTrue(text(drawing, "train").left() > drawing.plot().x().pixel(900));
    }

    @Test
    void layout_sixEqualCurves_labelsThemAll() {
        Series[] curves = new Series[6];
        for (int i = 0; i < 6; i++) {
            curves[i] = Series.of("run " + i, new double[] {1, 2}, new double[] {3, 3}, SeriesStyle.ofIndex(i));
        }
        Drawing drawing = screen(Figure.of("", Axis.of(""), Axis.of("")).withSeries(List.of(curves)));
        for (int i = 0; i < 6; i++) {
            assertTrue(says(drawing, "run " + i));
        }
        assertTextsApart(drawing, "equal curves");
    }

    @Test
    void layout_emptyFigure_saysWhatToDo() {
        Figure figure = Figure.of("Loss", Axis.counting("epoch", 1000), Axis.of(""));
        assertTrue(says(screen(figure), "Press Train to see the curves"));
        Figure german = figure.withWords(Words.ENGLISH.withEmpty("Noch nichts"));
        assertTrue(says(screen(german), "Noch nichts"));
        assertFalse(says(screen(Samples.loss(3, Scale.LOG)), "Press Train to see the curves"));
    }

    @Test
    void layout_crosshair_showsFourDigitsAtTheNearestEpoch() {
        Drawing drawing =
                FigureLayout.layout(Samples.loss(412, Scale.LOG), 448, 330, Theme.LIGHT, SCREEN.withCrosshair(150.4));
        assertTrue(says(drawing, "epoch 150"));
        assertTrue(says(drawing, NumberKind.NUMBER.exact(9.6 / Math.pow(150, 1.17))));
    }

    @Test
    void layout_crosshairAtTheEnd_flipsTheCardToTheLeft() {
        Figure figure = Samples.loss(1000, Scale.LOG);
        for (double x : new double[] {10, 990}) {
            Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, SCREEN.withCrosshair(x));
            double line = drawing.plot().x().pixel(x);
            Mark.Text title = text(drawing, "epoch " + NumberKind.INTEGER.exact(x));
            Mark.Text value = text(drawing, NumberKind.NUMBER.exact(9.6 / Math.pow(x, 1.17)));
            assertEquals(x < 500, title.left() > line, "card at " + title.left() + ", line at " + line);
            assertEquals(x > 500, value.box().right() < line, "card to " + value.x() + ", line at " + line);
        }
    }

    @Test
    void layout_crosshairAtNaN_saysNaN() {
        Series curve = Series.of("train", new double[] {1, 2, 3}, new double[] {1, Double.NaN, 2}, SeriesStyle.BLUE);
        Figure figure = Figure.of("", Axis.of("epoch"), Axis.of("")).withSeries(List.of(curve));
        Drawing drawing = FigureLayout.layout(figure, 448, 330, Theme.LIGHT, SCREEN.withCrosshair(2));
        assertEquals(Theme.LIGHT.error(), text(drawing, "NaN").colour());
    }

    @Test
    void layout_zerosOnALogAxis_breakTheLine() {
        Series curve = Series.of("train", Samples.counting(6), new double[] {1, 0.5, 0, 0.2, 0.1, 0}, SeriesStyle.BLUE);
        Figure figure = Figure.of("", Axis.of("epoch"), Axis.of("").withScale(Scale.LOG))
                .withSeries(List.of(curve));
        assertEquals(2, Samples.lines(screen(figure)).size());
    }

    @Test
    void layout_gap_hatchesFromThereToTheEnd() {
        Figure figure = Samples.loss(300, Scale.LOG).withGap(new Gap(301, "stopped at epoch 301", "loss is NaN"));
        Drawing drawing = screen(figure);
        Mark.Hatch hatch = drawing.marks().stream()
                .filter(Mark.Hatch.class::isInstance)
                .map(Mark.Hatch.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(drawing.plot().x().pixel(301), hatch.box().x(), 0.5);
        assertEquals(drawing.plot().box().right(), hatch.box().right(), 1e-9);
        for (Mark.Line line : hatch.lines()) {
            assertTrue(hatch.box().grown(1e-9).contains(line.x1(), line.y1()));
            assertTrue(hatch.box().grown(1e-9).contains(line.x2(), line.y2()));
        }
        assertTrue(says(drawing, "stopped at epoch 301") && says(drawing, "loss is NaN"));
        assertTextsApart(drawing, "gap");
    }

    @Test
    void layout_gapRightBehindTheData_labelsStandInIt() {
        for (double from : new double[] {301, 900}) {
            Drawing drawing = screen(Samples.loss(300, Scale.LOG).withGap(new Gap(from, "stopped", "")));
            boolean behind = text(drawing, "train").left() > drawing.plot().x().pixel(from);
            assertEquals(from == 301, behind);
        }
    }

    @Test
    void layout_callout_standsClearOfTheLabels() {
        Figure figure = Samples.loss(412, Scale.LOG)
                .withCallouts(List.of(new Callout(412, 0.1337, "best test so far, epoch 412")));
        Drawing drawing = screen(figure);
        assertTrue(says(drawing, "best test so far, epoch 412"));
        assertTextsApart(drawing, "callout");
    }

    @Test
    void layout_reference_isDottedAndNamed() {
        Figure figure = Samples.loss(412, Scale.LOG)
                .withReferences(List.of(new Reference(2.303, "a network that knows nothing")));
        Drawing drawing = screen(figure);
        Mark.Text text = text(drawing, "a network that knows nothing");
        assertEquals(drawing.plot().y().pixel(2.303), text.y(), 20);
        assertTextsApart(drawing, "reference");
    }

    @Test
    void layout_referencesNearCurvesAndEachOther_haveTextsOverNeither() {
        double[] x = Samples.counting(200);
        double[] y = Arrays.stream(x).map(at -> 0.934 - 0.14 / at).toArray();
        double[] lower = Arrays.stream(x).map(at -> 0.924 - 0.1 / at).toArray();
        List<String> said = List.of("reported: train 93.3 %", "reported: validation 92.0 %");
        Figure figure = Figure.of("Accuracy", Axis.counting("epoch", 200), Axis.percent(""))
                .withSeries(List.of(
                        Series.of("train", x, y, SeriesStyle.BLUE), Series.of("test", x, lower, SeriesStyle.ORANGE)))
                .withReferences(List.of(new Reference(0.933, said.get(0)), new Reference(0.92, said.get(1))));
        for (PicturePreset preset : PicturePreset.values()) {
            Drawing drawing = preset.spec().drawing(figure);
            List<Mark.Polyline> lines = Samples.lines(drawing);
            for (String each : said) {
                Box box = text(drawing, each).box();
                assertTrue(Curves.inside(lines, box) < 5, preset + ": " + each + " over a curve");
                for (double value : new double[] {0.933, 0.92}) {
                    double line = drawing.plot().y().pixel(value);
                    assertTrue(line < box.y() || line > box.bottom(), preset + ": " + each + " over a line");
                }
            }
            assertTextsApart(drawing, preset.toString());
        }
    }

    @Test
    void layout_ghost_isPaleAndUnnamed() {
        Figure figure = Samples.loss(500, Scale.LOG);
        Series ghost = figure.series().get(0).ghost();
        Drawing drawing =
                screen(figure.withSeries(List.of(ghost, figure.series().get(1))));
        assertEquals(0.35, Samples.lines(drawing).get(0).stroke().colour().alpha());
        assertFalse(says(drawing, "train"));
        assertTrue(says(drawing, "test"));
    }

    @Test
    void callout_besideASmoothedCurve_marksItsPoint() {
        Figure measured = Samples.loss(500, Scale.LOG).withCallouts(List.of(new Callout(400, 0.14, "best measured")));
        Series train = measured.series().get(0);
        Series curve = train.smoothed(Values.copyOf(Samples.counting(500)), "train", "train, smoothed");
        assertEquals(1, circles(screen(measured)));
        assertEquals(2, circles(screen(measured.withSeries(List.of(curve)))));
    }

    /** Around the place that is called out. */
    private static long circles(Drawing drawing) {
        double x = drawing.plot().x().pixel(400);
        double y = drawing.plot().y().pixel(0.14);
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Circle circle && circle.x() == x && circle.y() == y)
                .count();
    }

    @Test
    void layout_singlePoint_isDrawnAsADot() {
        Drawing drawing = screen(Samples.loss(1, Scale.LINEAR));
        assertTrue(drawing.marks().stream().anyMatch(Mark.Circle.class::isInstance));
        assertTrue(says(drawing, "9.60"));
    }

    @Test
    void layout_anySize_neverFails() {
        Figure figure = Samples.wild(1);
        for (double side = 1; side < 300; side += 7) {
            Drawing wide = FigureLayout.layout(figure, 400, side, Theme.LIGHT, LayoutOptions.FILE.withCrosshair(3));
            Drawing high = FigureLayout.layout(figure, side, 400, Theme.LIGHT, SCREEN.withCrosshair(3));
            assertFalse(wide.marks().isEmpty() || high.marks().isEmpty());
        }
        assertThrows(IllegalArgumentException.class, () -> FigureLayout.layout(figure, 0, 10, Theme.LIGHT, SCREEN));
    }

    @Test
    void plot_pixelAndValue_areInverse() {
        PlotArea<?> plot = screen(Samples.loss(412, Scale.LOG)).plot();
        assertEquals(150, plot.x().value(plot.x().pixel(150)), 1e-9);
        assertEquals(0.02, plot.y().value(plot.y().pixel(0.02)), 1e-12);
        assertEquals(150, plot.nearest(plot.x().pixel(150.3), plot.box().y()).orElseThrow());
        assertEquals(412, plot.nearest(440, plot.box().y()).orElseThrow());
        assertTrue(plot.y().pixel(1) < plot.y().pixel(0.1));
    }

    @Test
    void layout_longEmptyText_isWrappedWithinThePlotAndOverNoOtherText() {
        String why = "Diverged in epoch 1: nothing is a number. Try a smaller learning rate.";
        Figure figure = Figure.of("Loss", Axis.counting("epoch", 10), Axis.of(""))
                .withGap(new Gap(1, "stopped at epoch 1", "the loss is not a number"))
                .withWords(Words.ENGLISH.withEmpty(why));
        for (int width = 280; width < 700; width += 60) {
            Drawing drawing = FigureLayout.layout(figure, width, 220, Theme.LIGHT, LayoutOptions.SCREEN);
            List<Mark.Text> lines = Samples.texts(drawing).stream()
                    .filter(text -> text.style().equals(TextStyle.EMPTY))
                    .toList();
            assertEquals(why, lines.stream().map(Mark.Text::text).collect(Collectors.joining(" ")));
            for (Mark.Text line : lines) {
                assertTrue(drawing.plot().box().contains(line.box()), width + ": " + line.text());
                assertTrue(
                        Samples.texts(drawing).stream()
                                .noneMatch(other ->
                                        !other.equals(line) && other.box().overlaps(line.box())),
                        width + ": " + line.text());
            }
        }
    }

    private static long numbersAtTheLeft(Drawing drawing) {
        return Samples.texts(drawing).stream()
                .filter(text -> text.style().equals(TextStyle.NUMBER) && text.anchor() == Anchor.END)
                .count();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void layout_lowPlots_haveThreeNumbersAtTheLeftWhichStandApart(Scale scale) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[] y = random.doubles(50, 0.1, 0.5 + 8 * random.nextDouble()).toArray();
            Figure figure = Figure.of(
                            "Loss", Axis.counting("epoch", 50), Axis.of("").withScale(scale))
                    .withSeries(List.of(Series.of("train", Samples.counting(50), y, SeriesStyle.BLUE)));
            for (int height = 110; height < 400; height += 10) {
                Drawing drawing = FigureLayout.layout(figure, 300, height, Theme.LIGHT, LayoutOptions.SCREEN);
                long numbers = numbersAtTheLeft(drawing);
                assertTrue(numbers >= 3, scale + ", seed " + seed + ", " + height + " high: " + numbers);
                assertTextsApart(drawing, "seed " + seed + ", " + height);
            }
        }
    }

    @Test
    void layout_lossOverFourDecades_hasThreeNumbersOnALowPlot() {
        for (double height = 4.9; height < 7; height += 0.1) {
            PictureSpec spec = PicturePreset.REPORT_COLUMN.spec().withSize(8.5, height, LengthUnit.CM);
            Drawing drawing = spec.drawing(Samples.loss(1000, Scale.LOG));
            assertTrue(numbersAtTheLeft(drawing) >= 3, height + " cm: " + numbersAtTheLeft(drawing));
        }
    }

    @Test
    void layout_calloutAtTheLastEpoch_keepsTheMarginOfAFile() {
        Figure figure = Samples.loss(1000, Scale.LOG)
                .withCallouts(List.of(new Callout(1000, 0.1, "best test 0.1, epoch 1,000")));
        for (PicturePreset preset : PicturePreset.values()) {
            for (LegendPlace place : LegendPlace.values()) {
                for (double part = 0.7; part <= 1; part += 0.05) {
                    PictureSpec spec = preset.spec().withLegend(place);
                    spec = spec.withSize(spec.width() * part, spec.height() * part, spec.unit());
                    Drawing drawing = spec.drawing(figure);
                    List<Mark.Text> texts = Samples.texts(drawing).stream()
                            .filter(text -> text.text().startsWith("best"))
                            .toList();
                    assertTrue(part < 0.95 || texts.size() == 1, preset + ", " + place + " × " + part);
                    double end = drawing.width() - Header.MARGIN;
                    assertTrue(texts.stream().allMatch(text -> text.box().right() <= end + 0.5), preset + ", " + place);
                }
            }
        }
    }

    /** Curves that go up and down all over a small plot. */
    private static Figure crowded(int points) {
        Random random = new Random(7);
        double[] y = random.doubles(points, 0, 1).toArray();
        return Figure.of("Loss", Axis.counting("epoch", 100), Axis.of("").withFixed(new Range(0, 1)))
                .withSeries(List.of(Series.of("train", Samples.counting(points), y, SeriesStyle.BLUE)));
    }

    @Test
    void layout_crowdedPlot_textsAndCardsHideFewOfTheCurves() {
        Figure figure = crowded(97)
                .withEvents(List.of(new Event(60, "stopped at epoch 60: no improvement")))
                .withCallouts(List.of(new Callout(90, 0.9, "best test 0.9, epoch 90")));
        int drawn = 0;
        for (Figure each :
                List.of(figure, crowded(97).withGap(new Gap(97, "stopped at epoch 97", "the loss is NaN")))) {
            for (int width = 160; width < 700; width += 30) {
                Drawing drawing = FigureLayout.layout(each, width, 150, Theme.LIGHT, LayoutOptions.SCREEN);
                List<Mark.Polyline> lines = drawing.marks().stream()
                        .filter(Mark.Polyline.class::isInstance)
                        .map(Mark.Polyline.class::cast)
                        .toList();
                double all = Curves.inside(lines, drawing.plot().box());
                for (Mark.Text text : Samples.texts(drawing)) {
                    if (text.text().startsWith("stopped") || text.text().startsWith("best")) {
                        drawn++;
                        double hidden = Curves.inside(lines, text.box());
                        assertTrue(hidden <= Math.max(40, 0.2 * all), width + ": " + text + " hides " + hidden);
                    }
                }
            }
        }
        assertTrue(drawn > 10, drawn + " texts");
    }

    @Test
    void layout_gapThatLeavesTheReasonNoRoomInALine_saysItInTwo() {
        Figure figure = crowded(40).withGap(new Gap(40, "stopped at epoch 40", "the training loss is not a number"));
        Drawing drawing = FigureLayout.layout(figure, 260, 220, Theme.LIGHT, LayoutOptions.SCREEN);
        String said = Samples.texts(drawing).stream().map(Mark.Text::text).collect(Collectors.joining(" "));
        assertTrue(said.contains("stopped at epoch 40 the training loss is not a number"), said);
        assertTextsApart(drawing, "gap");
    }
}

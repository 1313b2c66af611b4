package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a saved picture's settings do to its layout. */
class SavedLayoutTest {
    private static final PictureSpec PAGE = PicturePreset.FULL_PAGE.spec();
    private static final String CAPTION =
            "Figure 1. The loss of the training part and of the test part, over a thousand epochs of full batches.";

    private static Drawing draw(PictureSpec spec) {
        return spec.drawing(Samples.loss(1000, Scale.LOG));
    }

    private static List<Chart> charts() {
        BarFigure bars = BarFigure.of(
                "Class distribution",
                "class",
                List.of("T-shirt", "Trouser", "Pullover"),
                Axis.of("examples"),
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, 10, 20, 30),
                        BarGroup.of("a test part of a long name", SeriesStyle.ORANGE, 3, 5, 2)));
        ScatterFigure points = ScatterFigure.of(
                "Moons",
                Axis.of("x₁"),
                Axis.of("x₂"),
                new double[] {1, 2, 3},
                new double[] {-1, 0, 1},
                new int[] {0, 1, 2},
                List.of("inner", "outer", "third"));
        return List.of(Samples.loss(1000, Scale.LOG), bars, points);
    }

    @ParameterizedTest
    @EnumSource(LegendPlace.class)
    void drawing_anyLegendPlace_clipsNothingAndOverlapsNothing(LegendPlace place) {
        for (PicturePreset preset : PicturePreset.values()) {
            for (Chart chart : charts()) {
                for (String caption : List.of("", CAPTION)) {
                    Drawing drawing = preset.spec()
                            .withLegend(place)
                            .withCaption(caption)
                            .withLineWidth(4)
                            .drawing(chart);
                    String said = preset + " " + place + " " + chart.title();
                    Texts.assertInside(drawing, said);
                    Texts.assertApart(drawing, said);
                    assertTrue(drawing.plot().box().height() > 20, said + drawing.plot());
                }
            }
        }
    }

    @Test
    void legend_atEachPlace_standsThere() {
        Drawing above = draw(PAGE.withLegend(LegendPlace.ABOVE));
        Drawing below = draw(PAGE.withLegend(LegendPlace.BELOW));
        Drawing right = draw(PAGE.withLegend(LegendPlace.RIGHT));
        assertTrue(Texts.find(above, "test").y() < above.plot().box().y());
        assertTrue(Texts.find(below, "test").y() > Texts.find(below, "epoch").y());
        assertTrue(Texts.find(right, "test").left() > right.plot().box().right());
        assertFalse(Texts.says(draw(PAGE.withLegend(LegendPlace.NONE)), "test"));
    }

    @Test
    void lineEnds_ofCurves_carryNamesAndValuesInsteadOfALegend() {
        Drawing ends = draw(PAGE.withLegend(LegendPlace.LINE_ENDS));
        assertTrue(Texts.says(ends, "0.131"), "no value");
        assertEquals(
                1,
                Samples.texts(ends).stream()
                        .filter(text -> text.text().equals("test"))
                        .count());
        assertFalse(Texts.says(draw(PAGE.withLegend(LegendPlace.ABOVE)), "0.131"));
    }

    @Test
    void lineEnds_ofAChartWithoutLines_isALegendAbove() {
        Drawing bars = PAGE.withLegend(LegendPlace.LINE_ENDS).drawing(charts().get(1));
        assertTrue(Texts.find(bars, "train").y() < bars.plot().box().y());
    }

    @Test
    void lineEnds_ofMoreLinesThanThePlotIsHigh_areALegendAboveBesides() {
        double[] x = Samples.counting(5);
        for (int count : new int[] {5, 40}) {
            List<Series> curves = IntStream.range(0, count)
                    .mapToObj(i -> Series.of("curve " + i, x, x, SeriesStyle.ofIndex(i)))
                    .toList();
            Figure figure = Figure.of("Many", Axis.of("epoch"), Axis.of("loss")).withSeries(curves);
            Drawing drawing = PAGE.withLegend(LegendPlace.LINE_ENDS).drawing(figure);
            boolean above = Samples.texts(drawing).stream()
                    .anyMatch(text -> text.text().equals("curve 0")
                            && text.y() < drawing.plot().box().y() - 4);
            assertEquals(count == 40, above);
        }
    }

    @Test
    void legend_ofEightRunsAtTheRightOfASlide_namesAllOfThem() {
        double[] x = Samples.counting(5);
        List<Series> runs = IntStream.range(0, 8)
                .mapToObj(i -> Series.of("run " + i, x, x, SeriesStyle.ofIndex(i)))
                .toList();
        Figure figure = Figure.of("Accuracy", Axis.of("epoch"), Axis.of(""))
                .withSubtitle("train, a curve each run")
                .withSeries(runs);
        Drawing drawing =
                PicturePreset.SLIDE.spec().withLegend(LegendPlace.RIGHT).drawing(figure);
        runs.forEach(run -> assertTrue(Texts.says(drawing, run.name()), run.name()));
        Texts.assertApart(drawing, "slide");
    }

    @Test
    void legend_ofMoreRowsThanThePictureHas_countsTheRestAndLeavesRoom() {
        double[] x = Samples.counting(5);
        List<Series> many = IntStream.range(0, 40)
                .mapToObj(i -> Series.of("a run of a long name " + i, x, x, SeriesStyle.ofIndex(i)))
                .toList();
        Figure figure = Figure.of("Many", Axis.of("epoch"), Axis.of("loss")).withSeries(many);
        for (LegendPlace place : List.of(LegendPlace.ABOVE, LegendPlace.BELOW, LegendPlace.RIGHT)) {
            Drawing drawing =
                    PicturePreset.REPORT_COLUMN.spec().withLegend(place).drawing(figure);
            Texts.assertInside(drawing, place.toString());
            assertTrue(drawing.plot().box().height() > 40, place + " leaves " + drawing.plot());
            assertTrue(
                    Samples.texts(drawing).stream().anyMatch(text -> text.text().startsWith("+ ")),
                    place + " counts none");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ABOVE", "BELOW", "LINE_ENDS"})
    void legend_ofLongNamesThatBeginAlike_tellsThemApartAndLeavesThePlotHalfTheWidth(LegendPlace place) {
        double[] x = Samples.counting(5);
        for (PicturePreset preset : PicturePreset.values()) {
            for (int length = 10; length < 120; length += 10) {
                String head = "a digit of the name ".repeat(6).substring(0, length);
                List<Series> both = List.of(
                        Series.of(head + "A", x, x, SeriesStyle.BLUE),
                        Series.of(head + "B", x, new double[] {5, 4, 3, 2, 1}, SeriesStyle.ORANGE));
                Figure figure =
                        Figure.of("Two", Axis.of("epoch"), Axis.of("loss")).withSeries(both);
                Drawing drawing = preset.spec().withLegend(place).drawing(figure);
                for (String end : List.of("A", "B")) {
                    assertTrue(
                            Samples.texts(drawing).stream()
                                    .anyMatch(text -> text.text().startsWith("a ")
                                            && text.text().endsWith(end)),
                            preset + " lacks " + end + " of " + length);
                }
                double part = drawing.plot().box().width() / drawing.width();
                assertTrue(part > 0.48, preset + " leaves " + part + " of " + length);
            }
        }
    }

    @Test
    void legend_ofTenLongNames_standsInTwoColumnsAndNamesThemAll() {
        double[] x = Samples.counting(5);
        List<Series> ten = IntStream.range(0, 10)
                .mapToObj(i -> Series.of(
                        "a run of a long name, learning rate 0." + i + ", momentum 0.9", x, x, SeriesStyle.ofIndex(i)))
                .toList();
        Figure figure = Figure.of("Ten", Axis.of("epoch"), Axis.of("loss")).withSeries(ten);
        Drawing drawing = PAGE.withLegend(LegendPlace.ABOVE).drawing(figure);
        List<String> names = Samples.texts(drawing).stream()
                .map(Mark.Text::text)
                .filter(text -> text.startsWith("a run"))
                .distinct()
                .toList();
        assertEquals(10, names.size(), names.toString());
        assertTrue(
                drawing.plot().box().height() > 0.3 * drawing.height(),
                drawing.plot().toString());
    }

    @Test
    void title_overridden_isShownAndEmptyTakesTheSubtitleAlong() {
        Drawing own = draw(PAGE);
        assertTrue(Texts.says(own, "Loss") && Texts.says(own, "cross-entropy, mean over N"));
        Drawing other = draw(PAGE.withTitle(Optional.of("How it fell")));
        assertTrue(Texts.says(other, "How it fell") && !Texts.says(other, "Loss"));
        Drawing none = draw(PAGE.withTitle(Optional.of("")));
        assertFalse(Texts.says(none, "Loss") || Texts.says(none, "cross-entropy, mean over N"));
        assertTrue(none.plot().box().height() > own.plot().box().height());
    }

    @Test
    void caption_long_isWrappedBelowWithAllItsWords() {
        Drawing drawing = draw(PicturePreset.REPORT_COLUMN.spec().withCaption(CAPTION));
        double axis = Texts.find(drawing, "epoch").y();
        List<String> lines = Samples.texts(drawing).stream()
                .filter(text -> text.y() > axis)
                .map(Mark.Text::text)
                .toList();
        assertTrue(lines.size() > 1, lines.toString());
        assertEquals(CAPTION, String.join(" ", lines));
    }

    @Test
    void lineWidth_doubled_widensCurvesAndTheirSamplesAlone() {
        List<Mark> usual =
                draw(PAGE.withLineWidth(1).withLegend(LegendPlace.ABOVE)).marks();
        List<Mark> wide =
                draw(PAGE.withLineWidth(2).withLegend(LegendPlace.ABOVE)).marks();
        int samples = 0;
        for (int i = 0; i < usual.size(); i++) {
            if (usual.get(i) instanceof Mark.Polyline line) {
                Stroke stroke = ((Mark.Polyline) wide.get(i)).stroke();
                assertEquals(2 * line.stroke().width(), stroke.width());
            } else if (usual.get(i) instanceof Mark.Line line && !usual.get(i).equals(wide.get(i))) {
                assertEquals(
                        2 * line.stroke().width(),
                        ((Mark.Line) wide.get(i)).stroke().width());
                samples++;
            }
        }
        assertEquals(2, samples);
    }
}

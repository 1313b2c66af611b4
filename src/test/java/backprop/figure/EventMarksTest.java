package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventMarksTest {
    private static Drawing draw(Figure figure) {
        return FigureLayout.layout(figure, 640, 400, Theme.LIGHT, LayoutOptions.SCREEN);
    }

    private static long upright(Drawing drawing, double x) {
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Line line
                        && line.x1() == line.x2()
                        && Math.abs(line.x1() - x) <= 1
                        && !line.stroke().dash().isEmpty())
                .count();
    }

    @Test
    void layout_anyEvents_keepsTextsApartAndAllInside() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Figure figure = Samples.wild(seed);
            List<Event> events = new ArrayList<>();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                events.add(new Event(random.nextInt(420), "η 0." + i + " → 0.0" + i));
            }
            for (LayoutOptions options : List.of(LayoutOptions.FILE, LayoutOptions.SCREEN)) {
                double width = 300 + random.nextInt(500);
                Drawing drawing = FigureLayout.layout(figure.withEvents(events), width, 300, Theme.DARK, options);
                Texts.assertApart(drawing, "seed " + seed);
                Texts.assertInside(drawing, "seed " + seed);
            }
        }
    }

    @Test
    void layout_event_isALineWithItsText() {
        Drawing drawing = draw(Samples.loss(900, Scale.LOG).withEvents(List.of(new Event(500, "η 0.1 → 0.01"))));
        double x = drawing.plot().x().pixel(500);
        assertEquals(1, upright(drawing, x));
        Mark.Text text = Texts.find(drawing, "η 0.1 → 0.01");
        assertTrue(Math.abs(text.x() - x) < 12, text.toString());
    }

    @Test
    void layout_eventsOnOnePixel_shareALineAndStandBelowEachOther() {
        Drawing drawing = draw(Samples.loss(900, Scale.LOG)
                .withEvents(List.of(new Event(500, "first"), new Event(501, "second"), new Event(502, "third"))));
        assertEquals(1, upright(drawing, drawing.plot().x().pixel(500)));
        assertTrue(
                Texts.find(drawing, "first").y() < Texts.find(drawing, "second").y());
        assertTrue(
                Texts.find(drawing, "second").y() < Texts.find(drawing, "third").y());
    }

    @Test
    void layout_textsWithoutRoomBetweenLines_shareAPlaceAndSayWhereTheyBelong() {
        Drawing drawing = draw(Samples.loss(900, Scale.LOG)
                .withEvents(List.of(
                        new Event(300, "η 0.1 → 0.05, clip none → 1"),
                        new Event(340, "η 0.05 → 0.02, clip 1 → 0.5"),
                        new Event(380, "η 0.02 → 0.01, clip 0.5 → 0.1"))));
        List<String> texts =
                Samples.texts(drawing).stream().map(Mark.Text::text).toList();
        assertTrue(texts.contains("η 0.05 → 0.02, clip 1 → 0.5 (epoch 340)"), texts.toString());
        Mark.Text shared = Texts.find(drawing, "η 0.05 → 0.02, clip 1 → 0.5 (epoch 340)");
        for (double x : new double[] {300, 340, 380}) {
            double line = drawing.plot().x().pixel(x);
            assertEquals(1, upright(drawing, line));
            assertFalse(line > shared.box().x() && line < shared.box().right());
        }
    }

    @Test
    void layout_textsWiderThanBothSidesOfTheLines_areShortened() {
        Figure figure = Samples.loss(1000, Scale.LOG)
                .withEvents(List.of(
                        new Event(300, "η 0.1 → 0.05, clip none → 1, momentum 0.5 → 0.9"),
                        new Event(700, "η 0.05 → 0.02, clip 1 → 0.5, momentum 0.9 → 0.95")));
        Drawing drawing = PicturePreset.REPORT_COLUMN.spec().drawing(figure);
        List<String> texts =
                Samples.texts(drawing).stream().map(Mark.Text::text).toList();
        assertTrue(texts.stream().anyMatch(text -> text.matches("η 0.1 → .*…")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.matches("η 0.05 → .*…")), texts.toString());
        Texts.assertApart(drawing, "narrow");
        Texts.assertInside(drawing, "narrow");
    }

    @Test
    void layout_manyEventsOnOnePixel_areCounted() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(new Event(500, "change " + i));
        }
        List<String> texts = Samples.texts(draw(Samples.loss(900, Scale.LOG).withEvents(events))).stream()
                .map(Mark.Text::text)
                .toList();
        long shown = texts.stream().filter(text -> text.startsWith("change ")).count();
        assertTrue(shown > 3 && shown < 20, texts.toString());
        assertTrue(texts.contains("+ " + (60 - shown) + " more"), texts.toString());
    }

    @Test
    void layout_eventOutsideTheAxis_isNotDrawn() {
        Drawing drawing = draw(Samples.loss(900, Scale.LOG).withEvents(List.of(new Event(2000, "later"))));
        assertFalse(Texts.says(drawing, "later"));
    }

    @Test
    void describe_events_areSaid() {
        Figure figure = Samples.loss(2, Scale.LINEAR)
                .withSeries(List.of(Series.of("train", new double[] {1, 2}, new double[] {3, 2}, SeriesStyle.BLUE)))
                .withEvents(List.of(new Event(1, "η 0.1 → 0.01"), new Event(2, "stopped")));
        assertEquals("Loss, epoch 2: train 2.00; η 0.1 → 0.01 (epoch 1), stopped (epoch 2)", figure.describe());
        assertEquals("Loss, epoch 1: train 3.00; η 0.1 → 0.01", figure.describe(1));
    }

    @Test
    void describe_manyEvents_areCounted() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            events.add(new Event(i, "e" + i));
        }
        String said = Samples.loss(2, Scale.LINEAR).withEvents(events).describe();
        assertTrue(said.endsWith("e4 (epoch 4), + 4 more"), said);
    }

    @Test
    void event_withoutAPlace_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Event(Double.NaN, "nowhere"));
    }
}

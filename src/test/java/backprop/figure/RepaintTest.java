package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepaintTest {
    private static final Rgba RED = Rgba.of(0xcf222e);
    private static final Stroke PEN = new Stroke(RED, 2, List.of(3.0, 4.0));
    private static final Box BOX = new Box(10, 10, 20, 20);
    private static final Values XS = Values.copyOf(10, 30, 20);

    /** One mark of each kind, each in red, on a white background. */
    private static Drawing drawing() {
        List<Mark> marks = List.of(
                new Mark.Rectangle(new Box(0, 0, 60, 60), 0, Rgba.of(0xffffff), null),
                new Mark.Rectangle(BOX, 3, RED, PEN),
                new Mark.Line(1, 2, 3, 4, PEN),
                new Mark.Polyline(XS, XS, PEN, BOX),
                new Mark.Area(XS, XS, RED.withAlpha(0.5), BOX),
                new Mark.Cells(BOX, Raster.of(2, 2, (row, column) -> 0x80cf222e)),
                new Mark.Circle(20, 20, 5, RED, PEN),
                new Mark.Polygon(XS, XS, null, PEN),
                new Mark.Text("text", 20, 20, Anchor.MIDDLE, TextStyle.LABEL, RED, 30),
                new Mark.Hatch(BOX, 4, PEN));
        PlotArea<?> plot = PicturePreset.FULL_PAGE
                .spec()
                .drawing(Samples.loss(5, Scale.LINEAR))
                .plot();
        return new Drawing(60, 60, marks, 4, plot);
    }

    @Test
    void greys_everyKindOfMark_hasNoColourLeft() {
        Drawing grey = Repaint.of(drawing(), true, false);
        assertEquals(drawing().marks().size(), grey.marks().size());
        for (Mark mark : grey.marks().subList(1, 10)) {
            String said = mark.toString();
            assertTrue(!said.contains("red=207"), said);
            assertTrue(mark instanceof Mark.Cells || said.matches("(?s).*red=(\\d+), green=\\1, blue=\\1,.*"), said);
        }
        int cell = ((Mark.Cells) grey.marks().get(5)).raster().argb(1, 1);
        assertEquals(0x80, cell >>> 24);
        assertTrue((cell & 0xff) == ((cell >> 8) & 0xff) && (cell & 0xff) == ((cell >> 16) & 0xff));
    }

    @Test
    void greys_ofSeries_areFarApartAndReadableOnWhite() {
        Greys greys = new Greys();
        int[] levels = Arrays.stream(SeriesStyle.values())
                .limit(6)
                .mapToInt(style -> greys.of(style.colour(Theme.LIGHT)).red())
                .toArray();
        for (int i = 1; i < levels.length; i++) {
            assertTrue(Math.abs(levels[i] - levels[i - 1]) > 40, Arrays.toString(levels));
        }
        int[] sorted = Arrays.stream(levels).sorted().toArray();
        assertTrue(sorted[5] < 200, "too pale: " + Arrays.toString(levels));
        IntStream.range(1, 6).forEach(i -> assertTrue(sorted[i] - sorted[i - 1] > 20, Arrays.toString(levels)));
        for (SeriesStyle style : SeriesStyle.values()) {
            assertTrue(greys.ofText(style.colour(Theme.LIGHT)).red() < 120, style.toString());
        }
    }

    @Test
    void greys_whiteAndBlack_stay() {
        assertEquals(Rgba.of(0xffffff), new Greys().of(Rgba.of(0xffffff)));
        assertEquals(Rgba.of(0), new Greys().of(Rgba.of(0)));
    }

    @Test
    void transparent_drawing_losesItsBackgroundAndKeepsWhatIsSettled() {
        Drawing clear = Repaint.of(drawing(), false, true);
        assertEquals(drawing().marks().subList(1, 10), clear.marks());
        assertEquals(3, clear.settled());
    }

    @Test
    void transparent_figure_hasNoHalfWhiteGroundsUnderItsNames() {
        PictureSpec spec =
                PicturePreset.FULL_PAGE.spec().withLegend(LegendPlace.LINE_ENDS).withTransparent(true);
        for (Mark mark : spec.drawing(Samples.loss(1000, Scale.LOG)).marks()) {
            assertTrue(
                    !(mark instanceof Mark.Rectangle rectangle
                            && rectangle.fill() != null
                            && rectangle.fill().red() == 255
                            && rectangle.stroke() == null),
                    mark.toString());
        }
    }
}

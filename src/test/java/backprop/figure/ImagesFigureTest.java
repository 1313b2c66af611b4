package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImagesFigureTest {
    private static List<ImageTile> tiles(int count, int side, String caption) {
        Random random = new Random(count);
        List<ImageTile> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] pixels = random.doubles((long) side * side, -1, 1).toArray();
            tiles.add(new ImageTile(Values.copyOf(pixels), side, side, caption.isEmpty() ? "" : caption + i));
        }
        return tiles;
    }

    private static List<Mark.Cells> cells(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Cells.class::isInstance)
                .map(Mark.Cells.class::cast)
                .toList();
    }

    private static Drawing draw(ImagesFigure figure, double width, double height, LayoutOptions options) {
        return FigureLayout.layout(figure, width, height, Theme.LIGHT, options);
    }

    @Test
    void layout_anyNumberOfImages_keepsTextsApartAndAllInside() {
        for (int count : new int[] {1, 2, 13, 100, 300}) {
            for (int side : new int[] {3, 8, 28, count < 20 ? 200 : 40}) {
                for (String caption : new String[] {"", "4 → 9, 97 %, image "}) {
                    ImagesFigure figure = ImagesFigure.diverging("Weights", tiles(count, side, caption));
                    for (double width : new double[] {300, 640}) {
                        Drawing drawing = draw(figure, width, 400, LayoutOptions.FILE);
                        String said = count + " of " + side + " in " + width;
                        Texts.assertApart(drawing, said);
                        Texts.assertInside(drawing, said);
                        assertTrue(
                                cells(drawing).stream()
                                        .allMatch(cell -> new Box(0, 0, width, 400).contains(cell.box())),
                                said);
                        assertTrue(cells(drawing).size() > 1, said);
                    }
                }
            }
        }
    }

    @Test
    void layout_smallImages_haveWholePixels() {
        Drawing drawing =
                draw(ImagesFigure.grey("", tiles(30, 8, "digit "), new Range(-1, 1)), 640, 400, LayoutOptions.FILE);
        assertEquals(30, cells(drawing).size());
        for (Mark.Cells cell : cells(drawing)) {
            double scale = cell.box().width() / 8;
            assertEquals(Math.rint(scale), scale);
            assertEquals(cell.box().width(), cell.box().height());
        }
    }

    @Test
    void layout_tooManyImages_saysHowManyMore() {
        Drawing drawing = draw(ImagesFigure.diverging("", tiles(300, 28, "")), 320, 240, LayoutOptions.FILE);
        int shown = cells(drawing).size() - 1;
        assertTrue(shown > 10 && shown < 300, shown + " are shown");
        assertTrue(Texts.says(drawing, "+ " + (300 - shown) + " more"));
    }

    @Test
    void layout_captions_areWhole() {
        Drawing drawing = draw(
                ImagesFigure.grey("", tiles(40, 8, "4 → 9, 97 %, nr "), new Range(0, 1)), 640, 500, LayoutOptions.FILE);
        for (int i = 0; i < cells(drawing).size(); i++) {
            assertTrue(Texts.says(drawing, "4 → 9, 97 %, nr " + i));
        }
    }

    @Test
    void diverging_scale_isAsLongOnBothSidesAndZeroIsNearWhite() {
        ImageTile tile = new ImageTile(Values.copyOf(-2, 0, 0.5, Double.NaN), 2, 2, "");
        ImagesFigure figure = ImagesFigure.diverging("Weights", List.of(tile));
        assertEquals(new Range(-2, 2), figure.range());
        Drawing drawing = draw(figure, 300, 300, LayoutOptions.FILE);
        Raster raster = cells(drawing).get(0).raster();
        assertEquals(0xffc14a00, raster.argb(0, 0));
        assertEquals(0xfff7f7f5, raster.argb(0, 1));
        assertEquals(0, raster.argb(1, 1));
        assertTrue(Texts.says(drawing, "−2") && Texts.says(drawing, "2"));
    }

    @Test
    void nearest_overAnImage_isItsIndex() {
        ImagesFigure figure = ImagesFigure.grey("", tiles(30, 8, ""), new Range(-1, 1));
        Drawing drawing = draw(figure, 640, 400, LayoutOptions.FILE);
        for (int i = 0; i < 30; i++) {
            Box box = cells(drawing).get(i).box();
            double found = drawing.plot().nearest(box.x() + 3, box.bottom() - 3).orElseThrow();
            assertEquals(i, found);
        }
        assertFalse(drawing.plot().nearest(639, 399).isPresent());
    }

    @Test
    void layout_crosshair_ringsTheImageAndSaysItsValues() {
        ImageTile tile = new ImageTile(Values.copyOf(-2, 0.5), 1, 2, "unit 7");
        ImagesFigure figure = ImagesFigure.diverging("Weights", List.of(tile));
        Drawing drawing = draw(figure, 400, 300, LayoutOptions.SCREEN.withCrosshair(0));
        assertTrue(Texts.says(drawing, "−2 to 0.5"));
        assertEquals("Weights, image 0: unit 7, −2 to 0.5", figure.describe(0));
        assertEquals("Weights, 1 images: values −2 to 0.5", figure.describe());
    }

    @Test
    void layout_noImages_saysSo() {
        ImagesFigure none = ImagesFigure.diverging("Weights", List.of());
        assertTrue(Texts.says(draw(none, 400, 300, LayoutOptions.FILE.withCrosshair(0)), "No images yet"));
        assertEquals("Weights: no values yet", none.describe(3));
        assertEquals(0, none.places().length);
    }

    @Test
    void layout_anySize_neverFails() {
        ImagesFigure figure = ImagesFigure.diverging("Weights", tiles(50, 28, "unit "));
        for (double side = 1; side < 300; side += 7) {
            assertFalse(draw(figure, side, 400, LayoutOptions.FILE.withCrosshair(1))
                    .marks()
                    .isEmpty());
            assertFalse(draw(figure, 400, side, LayoutOptions.FILE.withCrosshair(1))
                    .marks()
                    .isEmpty());
        }
    }

    @Test
    void write_images_haveARowEach() throws IOException {
        ImagesFigure figure = ImagesFigure.grey(
                "",
                List.of(
                        new ImageTile(Values.copyOf(1, 0.5), 1, 2, "4, or 9"),
                        new ImageTile(Values.copyOf(3, 4), 2, 1, "")),
                new Range(0, 1));
        StringBuilder text = new StringBuilder();
        CsvWriter.write(figure, text);
        assertEquals("""
                image,caption,1x1,1x2,2x1,2x2
                0,"4, or 9",1,0.5,,
                1,,3,,4,
                """, text.toString());
    }

    @Test
    void tile_otherNumberOfPixels_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ImageTile(Values.copyOf(1, 2, 3), 2, 2, ""));
    }

    @Test
    void drawing_divergingInGreys_darkensFromTheLeastToTheGreatest() {
        ImagesFigure figure = ImagesFigure.diverging(
                "Weights", List.of(new ImageTile(Values.copyOf(-1, -0.5, 0, 0.5, 0.8, 1), 1, 6, "")));
        Raster cells = cells(PicturePreset.FULL_PAGE.spec().withGreys(true).drawing(figure))
                .get(0)
                .raster();
        for (int column = 1; column < 6; column++) {
            int lighter = cells.argb(0, column - 1) & 0xff;
            int darker = cells.argb(0, column) & 0xff;
            assertTrue(darker < lighter - 10, lighter + " is followed by " + darker);
        }
    }
}

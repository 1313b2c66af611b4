package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.ImageShape;
import backprop.figure.Theme;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final int[] SHADES = Picture.shades(Theme.LIGHT);
    private static final int PAPER = 0xfff6f8fa;
    private static final int INK = 0xff1f2328;

    @Test
    void draw_largerPlace_repeatsEachPixelInASquare() {
        Picture picture = new Picture(new ImageShape(2, 1), 0, 16);
        int[] drawn = new int[picture.width(5) * picture.height(5)];
        picture.draw(pixel -> pixel == 0 ? 16 : 0, 5, SHADES, drawn);
        assertArrayEquals(new int[] {INK, INK, PAPER, PAPER, INK, INK, PAPER, PAPER}, drawn);
    }

    @Test
    void draw_smallerPlace_takesMeans() {
        Picture picture = new Picture(new ImageShape(4, 4), 0, 1);
        int[] drawn = new int[picture.width(2) * picture.height(2)];
        assertEquals(4, drawn.length);
        picture.draw(pixel -> pixel % 4 < 2 ? 1 : pixel < 8 ? 0 : 0.5, 2, SHADES, drawn);
        assertArrayEquals(new int[] {INK, PAPER, INK, SHADES[128]}, drawn);
    }

    @Test
    void draw_valuesOutOfRange_arePaperOrInk() {
        Picture picture = new Picture(new ImageShape(2, 1), 0, 1);
        int[] drawn = new int[2];
        picture.draw(pixel -> pixel == 0 ? -3 : 7, 2, SHADES, drawn);
        assertArrayEquals(new int[] {PAPER, INK}, drawn);
    }
}

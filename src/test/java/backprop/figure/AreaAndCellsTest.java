package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class AreaAndCellsTest {
    private static BufferedImage paint(Mark mark, double scale) {
        BufferedImage image = new BufferedImage((int) (40 * scale), (int) (40 * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        mark.paintWith(new Graphics2DPainter(graphics));
        graphics.dispose();
        return image;
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }

    @Test
    void cells_scaled_haveSharpEdges() {
        Raster raster = Raster.of(2, 2, (row, column) -> row == column ? 0xffff0000 : 0xff00ff00);
        for (double scale : new double[] {1, 2, 3}) {
            BufferedImage image = paint(new Mark.Cells(new Box(10, 10, 20, 20), raster), scale);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    boolean inside = x >= 10 * scale && x < 30 * scale && y >= 10 * scale && y < 30 * scale;
                    boolean same = x < 20 * scale == y < 20 * scale;
                    assertEquals(inside ? same ? 0xff0000 : 0x00ff00 : 0, rgb(image, x, y), x + ", " + y);
                }
            }
        }
    }

    @Test
    void cells_clear_letTheGroundThrough() {
        Raster raster = Raster.of(1, 2, (row, column) -> column == 0 ? 0 : 0x80ffffff);
        BufferedImage image = paint(new Mark.Cells(new Box(0, 0, 40, 40), raster), 1);
        assertEquals(0, rgb(image, 5, 5));
        assertEquals(0x80, rgb(image, 30, 5) & 0xff, 1);
    }

    @Test
    void area_largerThanItsClip_isCutOff() {
        Values xs = Values.copyOf(0, 40, 40, 0);
        Values ys = Values.copyOf(0, 0, 40, 40);
        BufferedImage image = paint(new Mark.Area(xs, ys, Rgba.of(0xffffff), new Box(10, 10, 20, 20)), 1);
        assertEquals(0xffffff, rgb(image, 20, 20));
        assertEquals(0, rgb(image, 5, 20));
        assertEquals(0, rgb(image, 20, 35));
    }

    @Test
    void area_pale_mixesWithTheGround() {
        Values xs = Values.copyOf(0, 40, 40, 0);
        Values ys = Values.copyOf(0, 0, 40, 40);
        BufferedImage image = paint(new Mark.Area(xs, ys, Rgba.of(0xffffff).withAlpha(0.5), new Box(0, 0, 40, 40)), 1);
        assertEquals(0x80, rgb(image, 20, 20) & 0xff, 1);
        assertNotEquals(0xffffff, rgb(image, 20, 20));
    }
}

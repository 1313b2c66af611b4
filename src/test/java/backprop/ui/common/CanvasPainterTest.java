package backprop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.figure.Box;
import backprop.figure.Graphics2DPainter;
import backprop.figure.Mark;
import backprop.figure.Raster;
import backprop.figure.Rgba;
import backprop.figure.Values;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What stands on a canvas is what a picture has. */
class CanvasPainterTest {
    private static final int SIDE = 40;

    static {
        // The screen that exists in memory alone is as large for every test of a window.
        System.setProperty("headless.geometry", "1920x1080-32");
    }

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static WritableImage canvas(Mark... marks) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    Canvas canvas = new Canvas(SIDE, SIDE);
                    CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
                    for (Mark mark : marks) {
                        mark.paintWith(painter);
                    }
                    return canvas.snapshot(null, null);
                })
                .get(20, TimeUnit.SECONDS);
    }

    private static BufferedImage image(Mark... marks) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        Graphics2DPainter painter = new Graphics2DPainter(graphics);
        for (Mark mark : marks) {
            mark.paintWith(painter);
        }
        graphics.dispose();
        return image;
    }

    /** Every channel of every pixel within so many levels, but for those at the edges of squares of {@code cell} pixels. */
    private static void assertAlike(int levels, int cell, Mark... marks) throws Exception {
        WritableImage shown = canvas(marks);
        BufferedImage saved = image(marks);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean edge = (x + 1) % cell < 2 || (y + 1) % cell < 2;
                for (int shift : edge ? new int[] {} : new int[] {0, 8, 16}) {
                    int one = (shown.getPixelReader().getArgb(x, y) >> shift) & 0xff;
                    int other = (saved.getRGB(x, y) >> shift) & 0xff;
                    assertEquals(other, one, levels, x + ", " + y);
                }
            }
        }
    }

    @Test
    void cells_anyColours_areNotBlurred() throws Exception {
        Raster raster = Raster.of(2, 4, (row, column) -> 0xff000000 + row * 0xc00000 + column * 0x3000);
        assertAlike(1, 8, new Mark.Cells(new Box(0, 8, 32, 16), raster));
    }

    @Test
    void cells_clear_letTheGroundThrough() throws Exception {
        Mark ground = new Mark.Rectangle(new Box(0, 0, SIDE, SIDE), 0, Rgba.of(0x0072b2), null);
        Raster raster = Raster.of(1, 2, (row, column) -> column == 0 ? 0 : 0x80ffffff);
        assertAlike(2, 10, ground, new Mark.Cells(new Box(10, 10, 20, 20), raster));
    }

    @Test
    void area_paleAndLargerThanItsClip_isCutOffAndMixedAsInAPicture() throws Exception {
        Values xs = Values.copyOf(-10, 60, 60, -10);
        Values ys = Values.copyOf(-10, -10, 60, 60);
        Rgba pale = Rgba.of(0xd55e00).withAlpha(0.2);
        assertAlike(2, SIDE, new Mark.Area(xs, ys, pale, new Box(10, 12, 20, 16)));
    }

    @Test
    void area_afterAnother_isNotCutOffByItsClip() throws Exception {
        Values xs = Values.copyOf(0, SIDE, SIDE, 0);
        Values ys = Values.copyOf(0, 0, SIDE, SIDE);
        Mark one = new Mark.Area(xs, ys, Rgba.of(0x009e73), new Box(0, 0, 10, 10));
        assertAlike(2, SIDE, one, new Mark.Area(xs, ys, Rgba.of(0x0072b2), new Box(20, 20, 20, 20)));
    }
}

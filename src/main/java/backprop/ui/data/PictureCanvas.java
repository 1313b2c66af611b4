package backprop.ui.data;

import backprop.figure.Theme;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;

/** One image, each of its pixels a crisp square. */
final class PictureCanvas extends Canvas {
    private final int size;

    /** @param size about how many pixels the longer side shall have */
    PictureCanvas(int size) {
        this.size = size;
    }

    /** @param value of each pixel of the data, row by row */
    void show(Picture picture, IntToDoubleFunction value, Theme theme) {
        int w = picture.width(size);
        int h = picture.height(size);
        setWidth(w);
        setHeight(h);
        int[] pixels = new int[w * h];
        picture.draw(value, size, Picture.shades(theme), pixels);
        getGraphicsContext2D().getPixelWriter().setPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
    }
}

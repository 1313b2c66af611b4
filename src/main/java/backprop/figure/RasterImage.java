package backprop.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Cells as an image for files whose readers may smooth what they enlarge. */
final class RasterImage {
    /** Up to this many dots a side each cell is repeated, so that smoothing reaches its edges only. */
    private static final int LONGEST = 1024;

    private RasterImage() {}

    static BufferedImage of(Raster raster) {
        int times = Math.max(1, Math.min(16, LONGEST / Math.max(raster.rows(), raster.columns())));
        int width = raster.columns() * times;
        int height = raster.rows() * times;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, raster.argb(y / times, x / times));
            }
        }
        return image;
    }

    static byte[] png(Raster raster) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(of(raster), "png", bytes);
        return bytes.toByteArray();
    }
}

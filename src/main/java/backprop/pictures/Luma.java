package backprop.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture as grey values 0 to 255, row by row: Y′ = 0.299 R′ + 0.587 G′ + 0.114 B′ (ITU-R BT.601); what is
 * transparent lies on white.
 */
final class Luma {
    private final Raster raster;
    private final int bands;
    private final boolean alpha;
    private final double scale;
    private final double @Nullable [] palette;
    private final int[] samples;

    Luma(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        raster = image.getRaster();
        bands = raster.getNumBands();
        alpha = colours.hasAlpha();
        scale = 255.0 / ((1L << colours.getComponentSize(0)) - 1);
        palette = colours instanceof IndexColorModel index ? palette(index) : null;
        samples = new int[bands * image.getWidth()];
    }

    private static double[] palette(IndexColorModel colours) {
        double[] grey = new double[Math.max(1 << colours.getPixelSize(), colours.getMapSize())];
        for (int i = 0; i < colours.getMapSize(); i++) {
            grey[i] = onWhite(
                    grey(colours.getRed(i), colours.getGreen(i), colours.getBlue(i)), colours.getAlpha(i) / 255.0);
        }
        return grey;
    }

    private static double grey(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    private static double onWhite(double grey, double alpha) {
        return 255 + alpha * (grey - 255);
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    void row(int y, double[] out) {
        raster.getPixels(0, y, raster.getWidth(), 1, samples);
        int colours = alpha && palette == null ? bands - 1 : bands;
        for (int x = 0; x < raster.getWidth(); x++) {
            int at = x * bands;
            if (palette != null) {
                out[x] = palette[samples[at]];
                continue;
            }
            double grey =
                    scale * (colours >= 3 ? grey(samples[at], samples[at + 1], samples[at + 2]) : (double) samples[at]);
            out[x] = alpha ? onWhite(grey, scale * samples[at + bands - 1] / 255) : grey;
        }
    }
}

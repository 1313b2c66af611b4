package backprop.ui.data;

import backprop.data.BuiltInData;
import backprop.data.DataSource;
import backprop.data.Extent;
import backprop.data.Features;
import backprop.data.ImageShape;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.figure.Rgba;
import backprop.figure.Theme;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Makes screen pixels of image pixels: ink on paper, each pixel of the data a crisp square, or, where an image is larger than its
 * place, the mean of those that fall together.
 *
 * @param shape of the images
 * @param paper the value without ink
 * @param full the value of full ink
 */
record Picture(ImageShape shape, double paper, double full) {
    private static final int SHADES = 256;

    /** For the images of a set: from what their source says of their pixels, or else from the least and greatest there are. */
    static Picture of(DataSource source, RawData data) {
        ImageShape shape = data.image().orElseThrow();
        if (source instanceof BuiltInData builtIn && builtIn.usualScaling() instanceof Scaling.Divide most) {
            return new Picture(shape, 0, most.by());
        }
        if (data.features() instanceof Features.Bytes) {
            return new Picture(shape, 0, 255);
        }
        Extent extent =
                Extent.of(data.features(), IntStream.range(0, data.size()).toArray());
        double least = Arrays.stream(extent.min()).min().orElse(0);
        double most = Arrays.stream(extent.max()).max().orElse(1);
        return new Picture(shape, Math.min(least, most), most > least ? most : least + 1);
    }

    /** The same images with other values for paper and full ink. */
    Picture between(double low, double high) {
        return new Picture(shape, low, high > low ? high : low + 1);
    }

    /** The whole number of screen pixels for a pixel of the data, so that an image is about so large; 0 if it must shrink. */
    private int step(int size) {
        return size / Math.max(shape.width(), shape.height());
    }

    /** Screen pixels across, in a place of that size. */
    int width(int size) {
        return step(size) > 0
                ? shape.width() * step(size)
                : Math.max(1, shape.width() * size / Math.max(shape.width(), shape.height()));
    }

    /** Screen pixels down, in a place of that size. */
    int height(int size) {
        return step(size) > 0
                ? shape.height() * step(size)
                : Math.max(1, shape.height() * size / Math.max(shape.width(), shape.height()));
    }

    /** The colours from paper to full ink. */
    static int[] shades(Theme theme) {
        Rgba paper = theme.subtle();
        Rgba text = theme.text();
        int[] shades = new int[SHADES];
        Arrays.setAll(shades, i -> {
            double ink = i / (SHADES - 1.0);
            return 0xff000000
                    | mix(paper.red(), text.red(), ink) << 16
                    | mix(paper.green(), text.green(), ink) << 8
                    | mix(paper.blue(), text.blue(), ink);
        });
        return shades;
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /**
     * Draws an image.
     *
     * @param value of each pixel of the data, row by row
     * @param into width × height screen pixels, row by row; overwritten
     */
    void draw(IntToDoubleFunction value, int size, int[] shades, int[] into) {
        int w = width(size);
        int h = height(size);
        int step = step(size);
        if (step > 0) {
            for (int y = 0; y < shape.height(); y++) {
                int line = y * step * w;
                for (int x = 0; x < shape.width(); x++) {
                    int colour = colour(value.applyAsDouble(y * shape.width() + x), shades);
                    Arrays.fill(into, line + x * step, line + x * step + step, colour);
                }
                for (int copy = 1; copy < step; copy++) {
                    System.arraycopy(into, line, into, line + copy * w, w);
                }
            }
            return;
        }
        for (int i = 0; i < w * h; i++) {
            into[i] = colour(mean(value, i % w, i / w, w, h), shades);
        }
    }

    private double mean(IntToDoubleFunction value, int column, int row, int w, int h) {
        double sum = 0;
        int n = 0;
        for (int y = row * shape.height() / h;
                y < Math.max(row * shape.height() / h + 1, (row + 1) * shape.height() / h);
                y++) {
            for (int x = column * shape.width() / w;
                    x < Math.max(column * shape.width() / w + 1, (column + 1) * shape.width() / w);
                    x++) {
                sum += value.applyAsDouble(y * shape.width() + x);
                n++;
            }
        }
        return sum / n;
    }

    private int colour(double value, int[] shades) {
        double share = (value - paper) / (full - paper);
        return shades[(int) (Math.max(0, Math.min(1, share)) * (SHADES - 1) + 0.5)];
    }
}

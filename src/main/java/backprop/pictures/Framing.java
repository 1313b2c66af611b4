package backprop.pictures;

import java.util.Arrays;

/** Brings a picture to the size wanted. Only a row of it is held at a time, however large it is. */
final class Framing {
    private Framing() {}

    /** Row by row, as bytes 0 to 255. */
    static byte[] frame(Luma picture, PictureOptions options) {
        int width = options.width();
        int height = options.height();
        if (options.fit() == Fit.PAD) {
            long across = (long) options.width() * picture.height();
            long down = (long) options.height() * picture.width();
            if (across < down) {
                height = rounded(across, picture.width());
            } else {
                width = rounded(down, picture.height());
            }
        }
        byte[] out = new byte[options.pixels()];
        Arrays.fill(out, toByte(corner(picture)));
        double[] inside = scaled(picture, width, height);
        int left = (options.width() - width) / 2;
        int top = (options.height() - height) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[(top + y) * options.width() + left + x] = toByte(inside[y * width + x]);
            }
        }
        return out;
    }

    private static int rounded(long numerator, long denominator) {
        return (int) Math.max(1, (2 * numerator + denominator) / (2 * denominator));
    }

    private static double corner(Luma picture) {
        double[] row = new double[picture.width()];
        picture.row(0, row);
        return row[0];
    }

    private static byte toByte(double grey) {
        return (byte) Math.max(0, Math.min(255, Math.round(grey)));
    }

    private static double[] scaled(Luma picture, int width, int height) {
        Axis columns = Axis.of(picture.width(), width);
        Axis rows = Axis.of(picture.height(), height);
        double[] out = new double[width * height];
        double[] original = new double[picture.width()];
        double[] row = new double[width];
        int first = 0;
        for (int y = 0; y < picture.height(); y++) {
            picture.row(y, original);
            columns.apply(original, row);
            while (rows.end(first) <= y) {
                first++;
            }
            for (int j = first; j < rows.size() && rows.start(j) <= y; j++) {
                add(row, rows.weight(j, y), out, j * width);
            }
        }
        return out;
    }

    private static void add(double[] row, double weight, double[] out, int from) {
        for (int x = 0; x < row.length; x++) {
            out[from + x] += weight * row[x];
        }
    }
}

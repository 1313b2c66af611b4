package backprop.figure;

import java.awt.image.BufferedImage;

/**
 * How two pictures of one size differ to the eye. Each pixel is the mean of itself and its eight neighbours, which hides how
 * letters and lines are smoothed; it has changed if a colour of it is more than {@value #LEVELS} of 255 levels off. Pictures are
 * alike if in no square of {@value #SQUARE} × {@value #SQUARE} pixels more than {@value #MOST} have changed: so what is missing
 * or elsewhere is seen, however large the picture is.
 *
 * @param most changed pixels in the worst square
 * @param x of that square's left edge
 * @param y of its upper edge
 * @param map the second picture, pale, with what has changed in red
 */
record PictureDifference(int most, int x, int y, BufferedImage map) {
    static final int LEVELS = 24;
    static final int SQUARE = 16;
    static final int MOST = 9;

    private static final int STEP = 4;
    private static final int RED = 0xcf222e;

    boolean isAlike() {
        return most <= MOST;
    }

    /** A picture of a pixel for each logical one, as PNG files are painted. */
    static BufferedImage paint(Drawing drawing) {
        int columns = (int) Math.round(drawing.width());
        int rows = (int) Math.round(drawing.height());
        return PngWriter.image(drawing, columns, rows, BufferedImage.TYPE_INT_RGB);
    }

    /** Compares two pictures of one size. */
    static PictureDifference of(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        if (width != other.getWidth() || height != other.getHeight()) {
            throw new IllegalArgumentException("Pictures of " + width + " × " + height + " and " + other.getWidth()
                    + " × " + other.getHeight() + " pixels");
        }
        int[][] first = blurred(one);
        int[][] second = blurred(other);
        boolean[][] changed = new boolean[height][width];
        BufferedImage map = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                changed[y][x] = apart(first[y][x], second[y][x]) > LEVELS;
                map.setRGB(x, y, changed[y][x] ? RED : 0xc0c0c0 | ((other.getRGB(x, y) >> 2) & 0x3f3f3f));
            }
        }
        PictureDifference worst = new PictureDifference(0, 0, 0, map);
        for (int y = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP) {
                int count = count(changed, x, y);
                worst = count > worst.most ? new PictureDifference(count, x, y, map) : worst;
            }
        }
        return worst;
    }

    private static int count(boolean[][] changed, int left, int top) {
        int count = 0;
        for (int y = top; y < Math.min(changed.length, top + SQUARE); y++) {
            for (int x = left; x < Math.min(changed[y].length, left + SQUARE); x++) {
                count += changed[y][x] ? 1 : 0;
            }
        }
        return count;
    }

    /** By how many levels the colours differ that differ most. */
    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)));
        }
        return most;
    }

    /** Each pixel as the mean of itself and those neighbours that lie within the picture. */
    private static int[][] blurred(BufferedImage image) {
        int[][] means = new int[image.getHeight()][image.getWidth()];
        for (int y = 0; y < means.length; y++) {
            for (int x = 0; x < means[y].length; x++) {
                int[] sums = new int[3];
                int count = 0;
                for (int row = Math.max(0, y - 1); row <= Math.min(means.length - 1, y + 1); row++) {
                    for (int column = Math.max(0, x - 1); column <= Math.min(means[y].length - 1, x + 1); column++) {
                        int rgb = image.getRGB(column, row);
                        for (int i = 0; i < 3; i++) {
                            sums[i] += (rgb >> (8 * i)) & 0xff;
                        }
                        count++;
                    }
                }
                means[y][x] = (sums[2] / count) << 16 | (sums[1] / count) << 8 | (sums[0] / count);
            }
        }
        return means;
    }
}

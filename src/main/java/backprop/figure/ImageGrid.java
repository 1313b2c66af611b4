package backprop.figure;

import java.util.List;

/**
 * How images stand in a grid: as large as all of them have room, each pixel as many pixels of the surface.
 *
 * @param columns images side by side
 * @param rows of them
 * @param scale how large a pixel is, a whole number unless the images are large
 * @param width from one image's left edge to the next one's
 * @param height from one image's upper edge to the next one's
 */
record ImageGrid(int columns, int rows, double scale, double width, double height) {
    static final double SPACE = 8;
    static final double CAPTION = 15;

    private static final double LARGEST = 128;
    private static final double LARGEST_ALONE = 320;
    private static final double SMALLEST = 24;

    /** The largest images that all have room in the area; if there are too many, small ones. */
    static ImageGrid of(List<ImageTile> images, Box area) {
        int wide = images.stream().mapToInt(ImageTile::columns).max().orElse(1);
        int high = images.stream().mapToInt(ImageTile::rows).max().orElse(1);
        int longer = Math.max(wide, high);
        double caption = images.stream()
                .mapToDouble(image -> Fonts.width(image.caption(), TextStyle.AXIS_TITLE))
                .max()
                .orElse(0);
        double scale = largest((images.size() == 1 ? LARGEST_ALONE : LARGEST) / longer);
        ImageGrid grid = of(scale, wide, high, caption, area);
        while (grid.capacity() < images.size() && smaller(scale) * longer >= SMALLEST) {
            scale = smaller(scale);
            grid = of(scale, wide, high, caption, area);
        }
        return grid.of(images.size());
    }

    private static ImageGrid of(double scale, int wide, int high, double caption, Box area) {
        double width = Math.ceil(Math.max(wide * scale, Math.min(area.width(), caption))) + SPACE;
        double height = Math.ceil(high * scale) + (caption > 0 ? CAPTION : 0) + SPACE;
        int columns = (int) Math.floor((area.width() + SPACE) / width);
        int rows = (int) Math.floor((area.height() + SPACE) / height);
        return new ImageGrid(columns, rows, scale, width, height);
    }

    private ImageGrid of(int images) {
        if (capacity() == 0) {
            return new ImageGrid(1, 0, scale, width, height);
        }
        int most = Math.max(1, Math.min(columns, images));
        return new ImageGrid(most, Math.min(rows, (images + most - 1) / most), scale, width, height);
    }

    /** How many images have room. */
    int capacity() {
        return columns * rows;
    }

    /** A whole number, or one divided by a whole number. */
    private static double largest(double most) {
        return most >= 1 ? Math.floor(most) : 1 / Math.ceil(1 / most);
    }

    private static double smaller(double scale) {
        return scale > 1 ? scale - 1 : 1 / (Math.rint(1 / scale) + 1);
    }
}

package backprop.data;

/** How a row of features is laid out as an image, in pixels, row by row. */
public record ImageShape(int width, int height) {
    public ImageShape {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("An image has at least one pixel, not " + width + "×" + height + ".");
        }
    }

    public int pixels() {
        return width * height;
    }
}

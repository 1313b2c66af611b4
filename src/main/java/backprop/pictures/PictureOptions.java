package backprop.pictures;

/** The size that pictures are brought to, in pixels; at most 1024 a side. */
public record PictureOptions(int width, int height, Fit fit) {
    public static final int MAX_SIDE = 1024;

    public PictureOptions {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "A picture's sides must be 1 to 1024 pixels, not " + width + " × " + height + ".");
        }
    }

    /** How many grey values a picture has. */
    public int pixels() {
        return width * height;
    }
}

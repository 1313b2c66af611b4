package backprop.figure;

/**
 * A colour that no toolkit owns.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha opacity, 0 (invisible) to 1
 */
public record Rgba(int red, int green, int blue, double alpha) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public Rgba {
        if (((red | green | blue) & ~0xff) != 0 || !(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException(
                    "Not a colour: " + red + ", " + green + ", " + blue + ", opacity " + alpha);
        }
    }

    /** The opaque colour written as 0xRRGGBB. */
    public static Rgba of(int rgb) {
        return new Rgba(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 1);
    }

    /** This colour with another opacity, 0 to 1. */
    public Rgba withAlpha(double opacity) {
        return new Rgba(red, green, blue, opacity);
    }
}

package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Place;

/**
 * A picture before it is decoded.
 *
 * @param format as ImageIO calls it
 * @param bytes only those parts of the file that say how the pixels look, and have been found whole
 */
record Encoded(String format, int width, int height, byte[] bytes) {
    private static final int MAX_SIDE = 65_535;
    private static final int MAX_PIXELS = 64_000_000;
    private static final int SLACK = 4096;

    static final String AGAIN = "Copy it again, or save it as PNG.";
    static final String AS_PNG = "Save it as PNG.";

    /**
     * Refuses a size before memory is taken for it.
     *
     * @param most how many pixels can come of the packed bytes, at most
     */
    static void checkSize(int width, int height, long most, Place place) throws DataException {
        String size = "its size of " + Integer.toUnsignedString(width) + " × " + Integer.toUnsignedString(height);
        if (width == 0 || height == 0) {
            throw place.refused(size + " pixels leaves nothing to see", AGAIN);
        }
        if (width < 0 || height < 0 || width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw place.refused(
                    size + " is more than 64 megapixels, or 65,535 a side",
                    "Save it smaller; the program shrinks it anyway.");
        }
        if ((long) width * height - SLACK > most) {
            throw place.refused(size + " pixels cannot come of so small a file", AGAIN);
        }
    }

    static DataException endsEarly(Place place) {
        return place.refused("the picture ends too early", AGAIN);
    }

    static DataException damaged(int at, Place place) {
        return place.refused("the picture is damaged at byte " + (at + 1), AGAIN);
    }
}

package backprop.figure;

/**
 * How a text is set.
 *
 * @param face font and weight
 * @param size pixels, above 0
 */
public record TextStyle(FontFace face, double size) {
    static final TextStyle TITLE = new TextStyle(FontFace.TEXT_SEMIBOLD, 16);
    static final TextStyle EMPTY = new TextStyle(FontFace.TEXT, 13);
    static final TextStyle LABEL = new TextStyle(FontFace.TEXT, 12);
    static final TextStyle AXIS_TITLE = new TextStyle(FontFace.TEXT, 11);
    static final TextStyle NAME = new TextStyle(FontFace.TEXT_SEMIBOLD, 11);
    static final TextStyle NUMBER = new TextStyle(FontFace.NUMBER, 11);

    /** Height of capitals and digits as a part of the size; the same in both families. */
    private static final double CAPITALS = 0.73;

    private static final double DESCENT = 0.25;

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the size is not above 0
     */
    public TextStyle {
        if (!(size > 0)) {
            throw new IllegalArgumentException("A text has a size above 0, not " + size);
        }
    }

    /** The baseline, on a whole pixel, of a line whose capitals stand around the middle {@code y}. */
    double baseline(double y) {
        return Math.rint(y + CAPITALS * size / 2);
    }

    /** From the top of the capitals. */
    double above() {
        return CAPITALS * size;
    }

    /** To the foot of a "p". */
    double below() {
        return DESCENT * size;
    }
}

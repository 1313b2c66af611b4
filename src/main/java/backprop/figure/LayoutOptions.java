package backprop.figure;

import java.util.OptionalDouble;

/**
 * What a surface wants to see of a figure.
 *
 * @param crosshair the {@linkplain Chart place} whose values are shown; empty for none
 * @param header whether title and subtitle are drawn, and a margin around everything
 * @param legend whether rows above the curves name them, or what {@code finish} has instead
 * @param left the least room for the labels of the y axis, pixels; the same for charts that stand below one another
 * @param finish what a saved picture may ask for besides
 */
public record LayoutOptions(OptionalDouble crosshair, boolean header, boolean legend, double left, Finish finish) {
    /** On the screen, where the panel carries the title and the line ends carry the names. */
    public static final LayoutOptions SCREEN = new LayoutOptions(OptionalDouble.empty(), false, false, 48);

    /** On the screen, where nothing else says what the signs mean. */
    public static final LayoutOptions SCREEN_WITH_LEGEND = new LayoutOptions(OptionalDouble.empty(), false, true, 48);

    /** In a file, which must speak for itself. */
    public static final LayoutOptions FILE = new LayoutOptions(OptionalDouble.empty(), true, true, 48);

    /** With the usual finish. */
    public LayoutOptions(OptionalDouble crosshair, boolean header, boolean legend, double left) {
        this(crosshair, header, legend, left, Finish.USUAL);
    }

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the room is not a finite number of 0 or more
     */
    public LayoutOptions {
        if (!(left >= 0) || Double.isInfinite(left)) {
            throw new IllegalArgumentException("Room for labels is 0 or more, not " + left);
        }
    }

    /** These options with a crosshair at the place nearest to {@code x}. */
    public LayoutOptions withCrosshair(double x) {
        return new LayoutOptions(OptionalDouble.of(x), header, legend, left, finish);
    }

    /** These options without a crosshair. */
    public LayoutOptions withoutCrosshair() {
        return new LayoutOptions(OptionalDouble.empty(), header, legend, left, finish);
    }

    /** These options with more or less room for the labels of the y axis, in pixels. */
    public LayoutOptions withLeft(double room) {
        return new LayoutOptions(crosshair, header, legend, room, finish);
    }
}

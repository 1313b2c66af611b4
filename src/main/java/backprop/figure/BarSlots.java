package backprop.figure;

/**
 * Where the bars of a category stand.
 *
 * @param slot the width of a category, pixels
 * @param groups how many bars it has
 * @param pitch from one bar to the next, pixels
 * @param width of a bar, pixels
 */
record BarSlots(double slot, int groups, double pitch, double width) {
    private static final double FILLED = 0.82;
    private static final double WIDEST = 56;
    private static final double NARROWEST = 1.4;

    /** From this pitch on bars stand on whole pixels. */
    private static final double WHOLE = 3;

    /** From this pitch on there is a pixel between neighbours. */
    private static final double APART = 6;

    static BarSlots of(double slot, int groups) {
        double pitch = Math.min(WIDEST, FILLED * slot / Math.max(1, groups));
        pitch = pitch >= WHOLE ? Math.floor(pitch) : pitch;
        return new BarSlots(slot, groups, pitch, pitch >= APART && groups > 1 ? pitch - 1 : pitch);
    }

    /** Whether bars are too narrow to be told apart. */
    boolean isDense() {
        return pitch < NARROWEST;
    }

    /** The left edge of a group's bar around the middle of its category. */
    double left(double middle, int group) {
        double first = middle - groups * pitch / 2;
        return (pitch >= WHOLE ? Math.rint(first) : first) + group * pitch;
    }
}

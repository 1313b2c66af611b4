package backprop.figure;

/**
 * Part of an axis, in its units.
 *
 * @param from finite
 * @param to finite and above {@code from}
 */
public record Range(double from, double to) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the ends are not finite or do not ascend
     */
    public Range {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
            throw new IllegalArgumentException(
                    "A range goes from a lower to a higher number, not " + from + " to " + to);
        }
    }

    /** How long the range is. */
    public double span() {
        return to - from;
    }
}

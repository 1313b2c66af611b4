package backprop.figure;

/**
 * A value to compare the curves with: a dotted line across the chart.
 *
 * @param y in units of the y axis, finite
 * @param text such as "0.2303, a network that knows nothing"
 */
public record Reference(double y, String text) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public Reference {
        if (!Double.isFinite(y)) {
            throw new IllegalArgumentException("A reference line needs a finite value, not " + y + ": " + text);
        }
    }
}

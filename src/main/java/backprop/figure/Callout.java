package backprop.figure;

/**
 * A point worth a sentence: a ring around it and a line to the text.
 *
 * @param x in units of the x axis, finite
 * @param y in units of the y axis, finite
 * @param text such as "best test 95.8 %, epoch 175"
 */
public record Callout(double x, double y, String text) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the point is not finite
     */
    public Callout {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A callout needs a point, not " + x + ", " + y + ": " + text);
        }
    }
}

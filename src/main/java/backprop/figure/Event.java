package backprop.figure;

/**
 * Something that happened at one place of the x axis: an upright line with a text.
 *
 * @param x in units of the x axis, finite
 * @param text such as "η 0.1 → 0.01"
 */
public record Event(double x, String text) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the place is not finite
     */
    public Event {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("An event has a place on the x axis, not " + x + ": " + text);
        }
    }
}

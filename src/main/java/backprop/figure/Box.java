package backprop.figure;

/**
 * A rectangle with upright sides.
 *
 * @param x left edge, pixels
 * @param y upper edge, pixels
 * @param width not below 0
 * @param height not below 0
 */
public record Box(double x, double y, double width, double height) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a length is below 0 or not a number
     */
    public Box {
        if (!(width >= 0) || !(height >= 0)) {
            throw new IllegalArgumentException("A box has sides of 0 or more, not " + width + " × " + height);
        }
    }

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The lower edge. */
    public double bottom() {
        return y + height;
    }

    /** The same middle with every edge farther out by {@code by} pixels. */
    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** Whether the point lies inside or on an edge. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether the other box lies wholly inside. */
    public boolean contains(Box other) {
        return contains(other.x, other.y) && contains(other.right(), other.bottom());
    }

    /** Whether the two share more than an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}

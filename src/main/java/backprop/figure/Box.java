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

    /** The upright box around this one when it is turned clockwise about a point. */
    Box turned(double px, double py, double degrees) {
        if (degrees == 0) {
            return this;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double middleX = x + width / 2 - px;
        double middleY = y + height / 2 - py;
        double wide = Math.abs(width * cos) + Math.abs(height * sin);
        double high = Math.abs(width * sin) + Math.abs(height * cos);
        double atX = px + middleX * cos - middleY * sin;
        double atY = py + middleX * sin + middleY * cos;
        return new Box(atX - wide / 2, atY - high / 2, wide, high);
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

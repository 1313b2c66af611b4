package backprop.figure;

/**
 * How the points of a class look: a colour, a shape, and filled or open. The first ten classes differ in shape or
 * filling and so without colour; the first fifty differ.
 *
 * @param tone of the ten colours of {@link SeriesStyle}, 0 to 9
 * @param shape of the marker
 * @param open whether only its edge is drawn
 */
record PointStyle(int tone, MarkerShape shape, boolean open) {
    private static final int TONES = 10;

    /** Below this radius, pixels, a shape cannot be seen. */
    private static final double SEEN = 1.8;

    /** From this radius on neighbours are set apart by a halo. */
    private static final double HALO = 3;

    private static final double HALO_WIDTH = 0.75;
    private static final double EDGE = 0.4;

    /** The style of the class with this number, counted from 0. */
    static PointStyle ofIndex(int index) {
        MarkerShape[] shapes = MarkerShape.values();
        MarkerShape shape = shapes[(index + index / TONES) % shapes.length];
        return new PointStyle(index % TONES, shape, index / shapes.length % 2 == 1);
    }

    Rgba colour(Theme theme) {
        return SeriesStyle.ofIndex(tone).colour(theme);
    }

    /** The opaque marker around a point. */
    Mark at(double x, double y, double radius, Theme theme) {
        return at(x, y, radius, 1, theme);
    }

    /** The marker around a point; so small that its shape cannot be seen, a dot. */
    Mark at(double x, double y, double radius, double opacity, Theme theme) {
        Rgba colour = colour(theme).withAlpha(opacity);
        if (radius < SEEN) {
            return new Mark.Rectangle(new Box(x - radius, y - radius, 2 * radius, 2 * radius), 0, colour, null);
        }
        if (open) {
            double edge = Math.max(1, radius * EDGE);
            return shape.at(x, y, radius - edge / 2, null, Stroke.solid(colour, edge));
        }
        Stroke halo = radius < HALO ? null : Stroke.solid(theme.background().withAlpha(opacity), HALO_WIDTH);
        return shape.at(x, y, radius, colour, halo);
    }
}

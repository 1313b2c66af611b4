package backprop.figure;

/**
 * How the points of a class look: a colour, a shape, and filled or open. The first ten classes differ in shape or
 * filling and so without colour; the first fifty differ.
 *
 * @param tone of the ten colours, 0 to 9; the first six are those of {@link SeriesStyle}
 * @param shape of the marker
 * @param open whether only its edge is drawn
 */
record PointStyle(int tone, MarkerShape shape, boolean open) {
    private static final int TONES = 10;
    private static final int[] LIGHT = {0xc79a00, 0x8c2d3f, 0x3f3fb0, 0x6b8e23};
    private static final int[] DARK = {0xff7b6b, 0xa99cf0, 0xa5d65a, 0xe3d3b0};

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
        int own = tone - SeriesStyle.values().length;
        if (own < 0) {
            return SeriesStyle.ofIndex(tone).colour(theme);
        }
        return Rgba.of(theme == Theme.LIGHT ? LIGHT[own] : DARK[own]);
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

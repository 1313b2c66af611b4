package backprop.figure;

import org.jspecify.annotations.Nullable;

/** The shape that tells one series from another without its colour. */
public enum MarkerShape {
    CIRCLE(),
    SQUARE(-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88),
    TRIANGLE(0, -1.15, 1.1, 0.8, -1.1, 0.8),
    DIAMOND(0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0),
    TRIANGLE_DOWN(0, 1.15, 1.1, -0.8, -1.1, -0.8);

    private final double[] corners;

    MarkerShape(double... corners) {
        this.corners = corners;
    }

    /** The mark of this shape around a point; {@code radius} in pixels is that of the circle of equal weight. */
    public Mark at(double x, double y, double radius, @Nullable Rgba fill, @Nullable Stroke stroke) {
        if (corners.length == 0) {
            return new Mark.Circle(x, y, radius, fill, stroke);
        }
        double[] xs = new double[corners.length / 2];
        double[] ys = new double[corners.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + radius * corners[2 * i];
            ys[i] = y + radius * corners[2 * i + 1];
        }
        return new Mark.Polygon(Values.copyOf(xs), Values.copyOf(ys), fill, stroke);
    }
}

package backprop.figure;

import org.jspecify.annotations.Nullable;

/**
 * The part of a chart that is looked at.
 *
 * @param x the part of the axis below; null for all of it
 * @param y the part of the axis at the left; null for what fits the curves
 */
public record Viewport(@Nullable Range x, @Nullable Range y) {
    /** All of it. */
    public static final Viewport WHOLE = new Viewport(null, null);

    /** How much more than the values an axis at the left may be made to show, of their span. */
    private static final double AROUND = 0.5;

    /** Whether less than all is looked at. */
    public boolean isZoomed() {
        return x != null || y != null;
    }

    /** The same part of the axis at the left with another one below. */
    public Viewport withX(@Nullable Range range) {
        return new Viewport(range, y);
    }

    /** The same part of the axis below with another one at the left. */
    public Viewport withY(@Nullable Range range) {
        return new Viewport(x, range);
    }

    /** The chart as it is looked at; a part that its scale cannot show is left out. */
    public Figure of(Figure figure) {
        Figure shown = x != null && figure.x().scale().shows(x.from())
                ? figure.withX(figure.x().withFixed(x))
                : figure;
        return y != null && figure.y().scale().shows(y.from())
                ? shown.withY(figure.y().withFixed(y))
                : shown;
    }

    /** A part of the axis below that lies within the whole; null if it is the whole. */
    public static @Nullable Range withinX(Figure whole, Range wanted) {
        return within(new AxisMap(whole.x().scale(), Ranges.x(whole), 0, 1), wanted, 0);
    }

    /** The same of the axis at the left, which may show a little more than the values. */
    public static @Nullable Range withinY(Figure whole, Range wanted) {
        Range all = Ranges.y(whole, Ranges.x(whole));
        return within(new AxisMap(whole.y().scale(), all, 0, 1), wanted, AROUND);
    }

    /** Moves a part into the whole, in units of the axis' length so that both scales are alike. */
    private static @Nullable Range within(AxisMap all, Range wanted, double around) {
        double from = all.pixel(wanted.from());
        double to = all.pixel(wanted.to());
        double length = to - from;
        if (length >= 1 - 1e-9) {
            return null;
        }
        double low = Math.max(-around, Math.min(1 + around - length, from));
        return low == from ? wanted : all.between(low, low + length);
    }
}

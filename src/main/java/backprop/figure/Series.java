package backprop.figure;

import org.jspecify.annotations.Nullable;

/**
 * One curve.
 *
 * @param name said beside the line, in the legend and in the header of the CSV file
 * @param x finite and strictly ascending
 * @param y as long as {@code x}; NaN and infinite values are gaps
 * @param style colour, dash and marker
 * @param ghosted drawn pale, without a label: a curve of a former run
 * @param band how far values lie around it, or null
 */
public record Series(
        String name,
        Values x,
        Values y,
        SeriesStyle style,
        boolean ghosted,
        @Nullable Band band) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the lengths differ, the band's too, or x is not finite or does not ascend
     */
    public Series {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "Series '" + name + "' has " + x.size() + " values of x but " + y.size() + " of y.");
        }
        if (band != null && band.lower().size() != x.size()) {
            throw new IllegalArgumentException("Series '" + name + "' has " + x.size() + " points, but its band has "
                    + band.lower().size() + ".");
        }
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.size(); i++) {
            double value = x.get(i);
            if (!(value > previous) || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("Series '" + name + "': x must be finite and ascend, but x[" + i
                        + "] = " + value + (i == 0 ? "." : " follows " + previous + "."));
            }
            previous = value;
        }
    }

    /** A curve without a band. */
    public Series(String name, Values x, Values y, SeriesStyle style, boolean ghosted) {
        this(name, x, y, style, ghosted, null);
    }

    /** A curve with copies of these values. */
    public static Series of(String name, double[] x, double[] y, SeriesStyle style) {
        return new Series(name, Values.copyOf(x), Values.copyOf(y), style, false);
    }

    /** The same curve as one of a former run. */
    public Series ghost() {
        return new Series(name, x, y, style, true, band);
    }

    /** The same curve with a band around it, or with none for null. */
    public Series withBand(@Nullable Band around) {
        return new Series(name, x, y, style, ghosted, around);
    }

    /** Its name, with what its band is. */
    String fullName() {
        return band == null || band.name().isBlank() ? name : name.isBlank() ? band.name() : name + ", " + band.name();
    }

    /** The number of points. */
    public int size() {
        return x.size();
    }
}

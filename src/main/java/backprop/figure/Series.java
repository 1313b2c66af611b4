package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One curve.
 *
 * @param name said beside the line, in the legend and in the header of the CSV file
 * @param x finite and strictly ascending
 * @param y as long as {@code x}; NaN and infinite values are gaps
 * @param style colour, dash and marker
 * @param ghosted drawn pale, without a label: a curve of a former run, or a mean of some runs where others have ended
 * @param band how far values lie around it, or null
 * @param raw what {@code y} was smoothed from; null for values as they were measured
 */
public record Series(
        String name,
        Values x,
        Values y,
        SeriesStyle style,
        boolean ghosted,
        @Nullable Band band,
        @Nullable Raw raw) {
    /**
     * The values that a smoothed curve stands for: drawn pale behind it, and told together with it.
     *
     * @param y as long as the curve
     * @param name they are told by, such as "train"
     * @param smoothed what the smoothed values are told by, such as "train, smoothed"
     */
    public record Raw(Values y, String name, String smoothed) {}

    /** A curve of values as they were measured, without a band. */
    public Series(String name, Values x, Values y, SeriesStyle style, boolean ghosted) {
        this(name, x, y, style, ghosted, null, null);
    }

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
        if (raw != null && raw.y().size() != y.size()) {
            throw new IllegalArgumentException("Series '" + name + "' has " + y.size() + " values smoothed from "
                    + raw.y().size() + ".");
        }
        int i = x.ascending();
        if (i < x.size()) {
            throw new IllegalArgumentException("Series '" + name + "': x must be finite and ascend, but x[" + i + "] = "
                    + x.get(i) + (i == 0 ? "." : " follows " + x.get(i - 1) + "."));
        }
    }

    /** A curve with copies of these values. */
    public static Series of(String name, double[] x, double[] y, SeriesStyle style) {
        return new Series(name, Values.copyOf(x), Values.copyOf(y), style, false);
    }

    /** The same curve as one of a former run. */
    public Series ghost() {
        return new Series(name, x, y, style, true, band, raw);
    }

    /** The same curve with a band around it, or with none for null. */
    public Series withBand(@Nullable Band around) {
        return new Series(name, x, y, style, ghosted, around, raw);
    }

    /** Its name, with what its band is. */
    String fullName() {
        return band == null || band.name().isBlank() ? name : name.isBlank() ? band.name() : name + ", " + band.name();
    }

    /** The same curve with its values as they were measured. */
    public Series measured() {
        return raw == null ? this : new Series(name, x, raw.y(), style, ghosted, band, null);
    }

    /** The same curve smoothed. */
    public Series smoothed(Values values, String rawName, String smoothedName) {
        return new Series(name, x, values, style, ghosted, band, new Raw(y, rawName, smoothedName));
    }

    /** The curve, and behind it the one that it was smoothed from, each by the name that its values are told by. */
    public List<Series> both() {
        return raw == null
                ? List.of(this)
                : List.of(
                        new Series(raw.smoothed(), x, y, style, ghosted, band, null),
                        new Series(raw.name(), x, raw.y(), style, ghosted));
    }

    /** The number of points. */
    public int size() {
        return x.size();
    }
}

package backprop.figure;

import org.jspecify.annotations.Nullable;

/**
 * What stands along one side of a chart.
 *
 * @param label what is counted or measured; empty for none
 * @param scale linear or logarithmic
 * @param numbers how values are written
 * @param fixed what is shown whatever the data, or null for a range that fits them
 */
public record Axis(
        String label,
        Scale scale,
        NumberKind numbers,
        @Nullable Range fixed) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a logarithmic axis is to show numbers that are not above 0
     */
    public Axis {
        if (scale == Scale.LOG && fixed != null && fixed.from() <= 0) {
            throw new IllegalArgumentException("A logarithmic axis starts above 0, not at " + fixed.from());
        }
    }

    /** A linear axis of plain numbers that fits its data. */
    public static Axis of(String label) {
        return new Axis(label, Scale.LINEAR, NumberKind.NUMBER, null);
    }

    /** A linear axis of fractions written as percentages that fits its data. */
    public static Axis percent(String label) {
        return new Axis(label, Scale.LINEAR, NumberKind.PERCENT, null);
    }

    /** Whole numbers from 0 to {@code last}, which is above 0. */
    public static Axis counting(String label, double last) {
        return new Axis(label, Scale.LINEAR, NumberKind.INTEGER, new Range(0, last));
    }

    /** The same axis on another scale. */
    public Axis withScale(Scale other) {
        return new Axis(label, other, numbers, fixed);
    }

    /** The same axis with a fixed range, or with one that fits the data for null. */
    public Axis withFixed(@Nullable Range range) {
        return new Axis(label, scale, numbers, range);
    }
}

package backprop.figure;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of numbers that does not change. {@link #adopt} makes it without a copy, so that a history which grows at its
 * end can be drawn at every frame however long it is.
 */
public final class Values {
    private final double[] values;
    private final int size;

    private Values(double[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** These numbers, copied. */
    public static Values copyOf(double... values) {
        return new Values(values.clone(), values.length);
    }

    /**
     * The first {@code size} numbers of an array, not copied. The caller promises not to change these elements; it
     * may write behind them.
     *
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public static Values adopt(double[] values, int size) {
        Objects.checkFromIndexSize(0, size, values.length);
        return new Values(values, size);
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /**
     * The number at this place.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double get(int index) {
        Objects.checkIndex(index, size);
        return values[index];
    }

    /** A fresh array of all the numbers. */
    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The index of the element nearest to {@code value} in ascending numbers; −1 if there are none. */
    int nearest(double value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        if (found >= 0 || size == 0) {
            return size == 0 ? -1 : found;
        }
        int after = -found - 1;
        if (after == 0 || after == size) {
            return after == 0 ? 0 : size - 1;
        }
        return value - values[after - 1] <= values[after] - value ? after - 1 : after;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && Arrays.equals(values, 0, size, that.values, 0, that.size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + Double.hashCode(values[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        return size <= 8 ? Arrays.toString(toArray()) : size + " values";
    }
}

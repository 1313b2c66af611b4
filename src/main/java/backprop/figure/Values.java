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
    private final Known known;

    /** What has been found out about an array's beginning; it holds for every row that begins so. */
    private static final class Known {
        final Peaks peaks = new Peaks();
        private int ascending;

        /** The first of {@code size} numbers that is not finite or does not ascend; {@code size} if all do. */
        synchronized int ascending(double[] values, int size) {
            while (ascending < size
                    && (ascending == 0 || values[ascending] > values[ascending - 1])
                    && Double.isFinite(values[ascending])) {
                ascending++;
            }
            return Math.min(ascending, size);
        }
    }

    private Values(double[] values, int size, Known known) {
        this.values = values;
        this.size = size;
        this.known = known;
    }

    /** These numbers, copied. */
    public static Values copyOf(double... values) {
        return new Values(values.clone(), values.length, new Known());
    }

    /**
     * The first {@code size} numbers of an array, not copied. The caller promises not to change these elements; it
     * may write behind them.
     *
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public static Values adopt(double[] values, int size) {
        return adopt(values, size, null);
    }

    /**
     * The same, after {@code before} was made of an array's first numbers: if it was this array, what is known of those is not
     * found out again.
     */
    static Values adopt(double[] values, int size, @Nullable Values before) {
        Objects.checkFromIndexSize(0, size, values.length);
        boolean longer = before != null && before.values == values;
        return new Values(values, size, longer ? Objects.requireNonNull(before).known : new Known());
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

    /** The place of this number in ascending numbers; negative if it is not among them. */
    public int indexOf(double value) {
        return Arrays.binarySearch(values, 0, size, value);
    }

    /** The place of the first number that is not finite or not above the one before; {@link #size} if there is none. */
    int ascending() {
        return known.ascending(values, size);
    }

    /** The place of the first number of {@code value} or more in ascending numbers. */
    int from(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place behind the last number of {@code value} or less in ascending numbers. */
    int upTo(double value) {
        return from(Math.nextUp(value));
    }

    /**
     * Tells the numbers from place {@code from} up to {@code to} in pieces.
     *
     * @return how many steps that took: far fewer than there are numbers, once they are known
     */
    int walk(int from, int to, Scale scale, Peaks.Visitor visitor) {
        Objects.checkFromToIndex(from, to, size);
        return known.peaks.walk(values, size, from, to, scale, visitor);
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

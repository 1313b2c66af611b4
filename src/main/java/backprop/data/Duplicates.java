package backprop.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which examples have the same features as others, value by value; gaps are alike. Targets are not compared.
 *
 * @param first for each example the index of the first one with its features: its own where it is the first
 */
public record Duplicates(int[] first) {

    public static Duplicates of(Features x) {
        int[] first = new int[x.rows()];
        Map<Row, Integer> seen = new HashMap<>(2 * x.rows());
        for (int row = 0; row < first.length; row++) {
            Integer earlier = seen.putIfAbsent(new Row(x, row, hash(x, row)), row);
            first[row] = earlier == null ? row : earlier;
        }
        return new Duplicates(first);
    }

    /** How many examples repeat an earlier one. */
    public int repeats() {
        int repeats = 0;
        for (int row = 0; row < first.length; row++) {
            repeats += first[row] == row ? 0 : 1;
        }
        return repeats;
    }

    /** The indices of all examples that are there more than once, the first of each among them, in their order. */
    public int[] all() {
        int[] times = new int[first.length];
        for (int earlier : first) {
            times[earlier]++;
        }
        return indices(row -> times[first[row]] > 1);
    }

    /** The indices of the validation and test examples whose features are those of a training example, too. */
    public int[] leaked(Split split) {
        boolean[] trained = new boolean[first.length];
        for (int row : split.train()) {
            trained[first[row]] = true;
        }
        boolean[] held = new boolean[first.length];
        for (int[] part : new int[][] {split.validation(), split.test()}) {
            for (int row : part) {
                held[row] = true;
            }
        }
        return indices(row -> held[row] && trained[first[row]]);
    }

    private int[] indices(IntPredicate wanted) {
        return IntStream.range(0, first.length).filter(wanted).toArray();
    }

    private static long hash(Features x, int row) {
        long hash = 0;
        int d = x.cols();
        if (x instanceof Features.Bytes bytes) {
            byte[] values = bytes.values();
            for (int i = row * d, end = i + d; i < end; i++) {
                hash = 31 * hash + values[i];
            }
        } else {
            for (int col = 0; col < d; col++) {
                hash = 31 * hash + bits(x.get(row, col));
            }
        }
        return hash;
    }

    /** Alike for 0 and −0, and for every gap. */
    private static long bits(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }

    /** The features of an example. */
    private record Row(Features x, int row, long hash) {
        @Override
        public int hashCode() {
            return Long.hashCode(hash);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && hash == that.hash && sameValues(that.row);
        }

        private boolean sameValues(int other) {
            int d = x.cols();
            if (x instanceof Features.Bytes bytes) {
                byte[] v = bytes.values();
                return Arrays.equals(v, row * d, row * d + d, v, other * d, other * d + d);
            }
            for (int col = 0; col < d; col++) {
                if (bits(x.get(row, col)) != bits(x.get(other, col))) {
                    return false;
                }
            }
            return true;
        }
    }
}

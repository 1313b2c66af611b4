package backprop.data;

import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.Locale;

/** What the makers of examples share. */
final class Made {
    /** More points than this outgrow a desktop's memory. */
    static final int MAX = 10_000_000;

    private Made() {}

    static void requireCount(int count, int min) {
        if (count < min || count > MAX) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There can be %,d to %,d points, not %,d.", min, MAX, count));
        }
    }

    /** 0..n−1 in a random order. */
    static int[] order(int n, RandomStream random) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        random.shuffle(order);
        return order;
    }
}

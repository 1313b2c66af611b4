package backprop.data;

import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.Locale;

/** What the makers of examples share. */
final class Made {
    /** More points than this outgrow a desktop's memory. */
    static final int MAX = 10_000_000;

    static final int MAX_CLASSES = 1_000;
    static final int MAX_INPUTS = 10_000;
    private static final int MAX_NUMBERS = 100_000_000;

    private Made() {}

    static void requireCount(int count, int min) {
        if (count < min || count > MAX) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There can be %,d to %,d points, not %,d.", min, MAX, count));
        }
    }

    static void requireNoise(double noise) {
        requireNotNegative("noise", noise);
    }

    static void requireNotNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s must be 0 or more, not %s.", what, value));
        }
    }

    static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s must be a number above 0, not %s.", what, value));
        }
    }

    /** @param count points, of which each class needs one */
    static void requireClasses(String what, int classes, int count) {
        if (classes < 2 || classes > MAX_CLASSES) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There can be 2 to %,d %s, not %,d.", MAX_CLASSES, what, classes));
        }
        if (count < classes) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%,d points are too few for %,d %s. Ask for more points.", count, classes, what));
        }
    }

    static void requireInputs(int inputs, int count) {
        if (inputs < 1 || inputs > MAX_INPUTS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A point can have 1 to %,d inputs, not %,d.", MAX_INPUTS, inputs));
        }
        if ((long) count * inputs > MAX_NUMBERS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%,d points of %,d inputs are more than %,d numbers. Ask for fewer of either.",
                    count,
                    inputs,
                    MAX_NUMBERS));
        }
    }

    /** N labels, class by class, each class as often as the others; the first classes once more where that does not go up. */
    static int[] evenClasses(int n, int classes) {
        int[] labels = new int[n];
        int least = n / classes;
        int withOneMore = n % classes;
        int at = 0;
        for (int k = 0; k < classes; k++) {
            int size = k < withOneMore ? least + 1 : least;
            Arrays.fill(labels, at, at + size, k);
            at += size;
        }
        return labels;
    }

    /** Uniform in [−bound, bound). */
    static double uniform(RandomStream random, double bound) {
        return bound * (2 * random.nextDouble() - 1);
    }

    /** 0..n−1 in a random order. */
    static int[] order(int n, RandomStream random) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        random.shuffle(order);
        return order;
    }
}

package backprop.data;

import backprop.math.RandomStream;
import java.util.Arrays;

/**
 * Which examples are for training and which for testing, by index, each in a random order.
 *
 * @param train indices of the training part
 * @param test indices of the test part
 */
public record Split(int[] train, int[] test) {

    /**
     * Every class in the same proportion in both parts. Test counts add up to N·fraction, rounded up (1,797 → 360); classes whose share has the
     * largest fraction are rounded up first.
     *
     * @param testFraction above 0 and below 1
     */
    public static Split stratified(int[] labels, int classes, double testFraction, RandomStream random) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "The test part must be above 0 and below 1 of the data, not " + testFraction + ".");
        }
        int[] order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        random.shuffle(order);

        int[] wanted = testCounts(labels, classes, testFraction);
        int testSize = Arrays.stream(wanted).sum();
        int[] train = new int[labels.length - testSize];
        int[] test = new int[testSize];
        int trainAt = 0;
        int testAt = 0;
        for (int index : order) {
            if (wanted[labels[index]] > 0) {
                wanted[labels[index]]--;
                test[testAt++] = index;
            } else {
                train[trainAt++] = index;
            }
        }
        return new Split(train, test);
    }

    private static int[] testCounts(int[] labels, int classes, double fraction) {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        int[] wanted = new int[classes];
        double[] remainder = new double[classes];
        for (int k = 0; k < classes; k++) {
            wanted[k] = (int) Math.floor(counts[k] * fraction);
            // A class that has no example left to give takes no part in the rounding up.
            remainder[k] = wanted[k] < counts[k] ? counts[k] * fraction - wanted[k] : -1;
        }
        int missing = (int) Math.ceil(labels.length * fraction)
                - Arrays.stream(wanted).sum();
        for (; missing > 0; missing--) {
            int largest = 0;
            for (int k = 1; k < classes; k++) {
                largest = remainder[k] > remainder[largest] ? k : largest;
            }
            wanted[largest]++;
            remainder[largest] = -1;
        }
        return wanted;
    }
}

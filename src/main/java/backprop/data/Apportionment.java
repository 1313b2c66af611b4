package backprop.data;

import java.util.Arrays;

/**
 * How many examples of each class a part gets. Counts add up to the part's size; classes whose share has the largest fraction are
 * rounded up first, as long as they have examples left.
 */
final class Apportionment {
    private Apportionment() {}

    /**
     * @param available examples of each class that no part has yet
     * @param counts examples of each class altogether
     * @param share the part's share of them, 0..1
     * @param total the part's size
     */
    static int[] of(int[] available, int[] counts, double share, int total) {
        int classes = counts.length;
        int[] wanted = new int[classes];
        double[] remainder = new double[classes];
        for (int k = 0; k < classes; k++) {
            wanted[k] = Math.min(available[k], (int) Math.floor(counts[k] * share));
            // A class that has no example left to give takes no part in the rounding up.
            remainder[k] = wanted[k] < available[k] ? counts[k] * share - wanted[k] : Double.NEGATIVE_INFINITY;
        }
        for (int missing = total - Arrays.stream(wanted).sum(); missing > 0; missing--) {
            int largest = 0;
            for (int k = 1; k < classes; k++) {
                largest = remainder[k] > remainder[largest] ? k : largest;
            }
            wanted[largest]++;
            remainder[largest] =
                    wanted[largest] < available[largest] ? remainder[largest] - 1 : Double.NEGATIVE_INFINITY;
        }
        return wanted;
    }
}

package backprop.figure;

/** Moves things on a line apart, each as little as the others allow. */
final class Spread {
    private Spread() {}

    /**
     * Places with at least {@code distance} between neighbours, from {@code low} to {@code high}, whose squared
     * distances from the wanted ones add up to the least.
     *
     * @param wanted ascending; all of them fit between {@code low} and {@code high}
     */
    static double[] apart(double[] wanted, double distance, double low, double high) {
        int n = wanted.length;
        double[] sum = new double[n];
        int[] count = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            sum[blocks] = wanted[i] - i * distance;
            count[blocks] = 1;
            blocks++;
            while (blocks > 1 && sum[blocks - 2] / count[blocks - 2] >= sum[blocks - 1] / count[blocks - 1]) {
                sum[blocks - 2] += sum[blocks - 1];
                count[blocks - 2] += count[blocks - 1];
                blocks--;
            }
        }
        double[] placed = new double[n];
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double mean = sum[block] / count[block];
            double kept = Math.max(low, Math.min(high - (n - 1) * distance, mean));
            for (int k = 0; k < count[block]; k++) {
                placed[i] = kept + i * distance;
                i++;
            }
        }
        return placed;
    }
}

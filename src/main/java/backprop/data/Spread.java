package backprop.data;

/**
 * Mean and standard deviation (over N) of each feature over some examples; gaps do not count.
 *
 * @param mean NaN where there is no value
 * @param sd NaN where there is no value
 */
public record Spread(double[] mean, double[] sd) {

    public static Spread of(Features x, int[] rows) {
        int d = x.cols();
        double[] mean = new double[d];
        int[] n = new int[d];
        for (int row : rows) {
            for (int col = 0; col < d; col++) {
                double value = x.get(row, col);
                if (!Double.isNaN(value)) {
                    mean[col] += value;
                    n[col]++;
                }
            }
        }
        for (int col = 0; col < d; col++) {
            mean[col] /= n[col];
        }
        double[] sd = new double[d];
        for (int row : rows) {
            for (int col = 0; col < d; col++) {
                double e = x.get(row, col) - mean[col];
                if (!Double.isNaN(e)) {
                    sd[col] += e * e;
                }
            }
        }
        for (int col = 0; col < d; col++) {
            sd[col] = StrictMath.sqrt(sd[col] / n[col]);
        }
        return new Spread(mean, sd);
    }
}

package backprop.data;

import java.util.Arrays;

/**
 * The least and the largest value of each feature over some examples; gaps do not count.
 *
 * @param min +∞ where there is none
 * @param max −∞ where there is none
 */
public record Extent(double[] min, double[] max) {

    public static Extent of(Features x, int[] rows) {
        int d = x.cols();
        double[] min = new double[d];
        double[] max = new double[d];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        for (int row : rows) {
            for (int col = 0; col < d; col++) {
                double value = x.get(row, col);
                if (value < min[col]) {
                    min[col] = value;
                }
                if (value > max[col]) {
                    max[col] = value;
                }
            }
        }
        return new Extent(min, max);
    }
}

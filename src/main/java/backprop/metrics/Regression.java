package backprop.metrics;

import backprop.data.Targets;
import backprop.math.Matrix;

/** The metrics of predicted numbers. */
public final class Regression {
    private Regression() {}

    /** @param y what the network says [N×K] */
    public static PartMetrics metrics(double loss, Matrix y, Targets targets) {
        int n = y.rows();
        int k = y.cols();
        double squares = 0;
        double absolutes = 0;
        double r2 = 0;
        for (int col = 0; col < k; col++) {
            double mean = 0;
            for (int row = 0; row < n; row++) {
                mean += targets.value(row, col, k) / n;
            }
            double left = 0;
            double spread = 0;
            for (int row = 0; row < n; row++) {
                double t = targets.value(row, col, k);
                double e = y.get(row, col) - t;
                left += e * e;
                absolutes += Math.abs(e);
                spread += (t - mean) * (t - mean);
            }
            squares += left;
            r2 += (spread > 0 ? 1 - left / spread : Double.NaN) / k;
        }
        return new PartMetrics(loss, Double.NaN, squares / (n * (double) k), absolutes / (n * (double) k), r2);
    }
}

package backprop.data;

import backprop.math.Matrix;

/** How features are brought to a common scale; whatever it measures, it measures on the training part alone. */
public sealed interface Scaling {

    /** Learns from X of the training part [N×D]. */
    Scaler fit(Matrix train);

    /** Left as they are. */
    record None() implements Scaling {
        @Override
        public Scaler fit(Matrix train) {
            return x -> x;
        }
    }

    /** Every feature ÷ c: the largest possible pixel, so that images run from 0 to 1. */
    record Divide(double by) implements Scaling {
        public Divide {
            if (!(by > 0) || Double.isInfinite(by)) {
                throw new IllegalArgumentException("The scale must be a number above 0, not " + by + ".");
            }
        }

        @Override
        public Scaler fit(Matrix train) {
            return x -> {
                Matrix scaled = x.zeros();
                for (int i = 0, n = x.size(); i < n; i++) {
                    scaled.set(i, x.get(i) / by);
                }
                return scaled;
            };
        }
    }

    /** Each feature (x − min)/(max − min) of the training part; a constant feature becomes 0. */
    record MinMax() implements Scaling {
        @Override
        public Scaler fit(Matrix train) {
            int d = train.cols();
            double[] min = new double[d];
            double[] range = new double[d];
            for (int col = 0; col < d; col++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int row = 0; row < train.rows(); row++) {
                    low = Math.min(low, train.get(row, col));
                    high = Math.max(high, train.get(row, col));
                }
                min[col] = low;
                range[col] = high - low;
            }
            return Scaler.linear(min, range);
        }
    }

    /** Each feature (x − mean)/sd of the training part, sd over N; a constant feature becomes 0. */
    record Standardize() implements Scaling {
        @Override
        public Scaler fit(Matrix train) {
            int d = train.cols();
            int n = train.rows();
            double[] mean = new double[d];
            double[] sd = new double[d];
            for (int col = 0; col < d; col++) {
                double sum = 0;
                for (int row = 0; row < n; row++) {
                    sum += train.get(row, col);
                }
                mean[col] = sum / n;
                double squares = 0;
                for (int row = 0; row < n; row++) {
                    double e = train.get(row, col) - mean[col];
                    squares += e * e;
                }
                // The mean of equal numbers can be rounded, and their distance from it is then no spread.
                sd[col] = isConstant(train, col) ? 0 : StrictMath.sqrt(squares / n);
            }
            return Scaler.linear(mean, sd);
        }

        private static boolean isConstant(Matrix train, int col) {
            for (int row = 1; row < train.rows(); row++) {
                if (train.get(row, col) != train.get(0, col)) {
                    return false;
                }
            }
            return true;
        }
    }
}

package backprop.data;

import java.util.Arrays;

/** How features are brought to a common scale; whatever it measures, it measures on the training part alone. */
public sealed interface Scaling {

    /**
     * Learns from the training part.
     *
     * @param x features without gaps [N×D]
     * @param train which examples train
     */
    Scaler fit(Features x, int[] train);

    /** Left as they are. */
    record None() implements Scaling {
        @Override
        public Scaler fit(Features x, int[] train) {
            return Scaler.divide(x.cols(), 1);
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
        public Scaler fit(Features x, int[] train) {
            return Scaler.divide(x.cols(), by);
        }
    }

    /** Each feature (x − min)/(max − min) of the training part; a constant feature becomes 0. */
    record MinMax() implements Scaling {
        @Override
        public Scaler fit(Features x, int[] train) {
            Extent extent = Extent.of(x, train);
            double[] range = new double[x.cols()];
            Arrays.setAll(range, col -> extent.max()[col] - extent.min()[col]);
            return new Scaler(extent.min(), range);
        }
    }

    /** Each feature (x − mean)/sd of the training part, sd over N; a constant feature becomes 0. */
    record Standardize() implements Scaling {
        @Override
        public Scaler fit(Features x, int[] train) {
            Extent extent = Extent.of(x, train);
            Spread spread = Spread.of(x, train);
            double[] sd = spread.sd();
            for (int col = 0; col < sd.length; col++) {
                // The mean of equal numbers can be rounded, and their distance from it is then no spread.
                sd[col] = extent.min()[col] == extent.max()[col] ? 0 : sd[col];
            }
            return new Scaler(spread.mean(), sd);
        }
    }
}

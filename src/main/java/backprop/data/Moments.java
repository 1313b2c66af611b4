package backprop.data;

import java.util.Arrays;

/**
 * What each feature is like over some examples, D numbers each; gaps do not count.
 *
 * @param count values that there are
 * @param mean NaN where there is none
 * @param sd over N; NaN where there is no value
 * @param min +∞ where there is none
 * @param max −∞ where there is none
 */
public record Moments(int[] count, double[] mean, double[] sd, double[] min, double[] max) {

    /** Whether a feature has values, and all the same. */
    public boolean isConstant(int col) {
        return count[col] > 0 && min[col] == max[col];
    }

    /** The least value of all features; NaN if there is none. */
    public double least() {
        double least = Arrays.stream(min).min().orElse(Double.NaN);
        return Double.isInfinite(least) ? Double.NaN : least;
    }

    /** The greatest value of all features; NaN if there is none. */
    public double greatest() {
        double greatest = Arrays.stream(max).max().orElse(Double.NaN);
        return Double.isInfinite(greatest) ? Double.NaN : greatest;
    }

    /** Gathers examples one by one: mean and squares by Welford's update (Technometrics 4, 1962). */
    static final class Sum {
        private final int[] count;
        private final double[] mean;
        private final double[] squares;
        private final double[] min;
        private final double[] max;

        Sum(int d) {
            count = new int[d];
            mean = new double[d];
            squares = new double[d];
            min = new double[d];
            max = new double[d];
            Arrays.fill(min, Double.POSITIVE_INFINITY);
            Arrays.fill(max, Double.NEGATIVE_INFINITY);
        }

        void add(Features x, int row) {
            for (int col = 0; col < mean.length; col++) {
                double value = x.get(row, col);
                if (!Double.isNaN(value)) {
                    double e = value - mean[col];
                    mean[col] += e / ++count[col];
                    squares[col] += e * (value - mean[col]);
                    min[col] = Math.min(min[col], value);
                    max[col] = Math.max(max[col], value);
                }
            }
        }

        /** Takes over n values of one feature by their sums. */
        void put(int col, int n, double average, double sumOfSquares, double least, double greatest) {
            count[col] = n;
            mean[col] = average;
            squares[col] = sumOfSquares;
            min[col] = least;
            max[col] = greatest;
        }

        /** Adds what another has gathered (Chan, Golub and LeVeque, 1979). */
        void add(Sum other) {
            for (int col = 0; col < mean.length; col++) {
                int n = count[col] + other.count[col];
                if (other.count[col] > 0) {
                    double e = other.mean[col] - mean[col];
                    squares[col] += other.squares[col] + e * e * count[col] * other.count[col] / n;
                    mean[col] += e * other.count[col] / n;
                    min[col] = Math.min(min[col], other.min[col]);
                    max[col] = Math.max(max[col], other.max[col]);
                    count[col] = n;
                }
            }
        }

        Moments moments() {
            double[] average = mean.clone();
            double[] sd = new double[average.length];
            for (int col = 0; col < sd.length; col++) {
                if (count[col] == 0) {
                    average[col] = Double.NaN;
                    sd[col] = Double.NaN;
                } else {
                    // Equal values have no spread, whatever rounding makes of their mean.
                    sd[col] = min[col] == max[col] ? 0 : StrictMath.sqrt(squares[col] / count[col]);
                }
            }
            return new Moments(count.clone(), average, sd, min.clone(), max.clone());
        }
    }

    /** Gathers examples of whole numbers 0..255, exactly. */
    static final class ByteSum {
        private final int d;
        private final int[] sum;
        private final long[] high;
        private final long[] squares;
        private final int[] min;
        private final int[] max;
        private int rows;

        ByteSum(int d) {
            this.d = d;
            sum = new int[d];
            high = new long[d];
            squares = new long[d];
            min = new int[d];
            max = new int[d];
            Arrays.fill(min, 255);
        }

        void add(byte[] values, int row) {
            int from = row * d;
            for (int col = 0; col < d; col++) {
                int value = values[from + col] & 0xff;
                sum[col] += value;
                squares[col] += (long) value * value;
                min[col] = Math.min(min[col], value);
                max[col] = Math.max(max[col], value);
            }
            rows++;
            if (rows % (1 << 20) == 0) {
                carry();
            }
        }

        /** Before an int overflows. */
        private void carry() {
            for (int col = 0; col < d; col++) {
                high[col] += sum[col];
                sum[col] = 0;
            }
        }

        Sum sum() {
            carry();
            Sum result = new Sum(d);
            for (int col = 0; col < d && rows > 0; col++) {
                double mean = (double) high[col] / rows;
                result.put(col, rows, mean, Math.max(0, squares[col] - mean * high[col]), min[col], max[col]);
            }
            return result;
        }
    }
}

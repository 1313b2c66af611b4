package backprop.math.kernel;

import java.util.Arrays;

/** What plain loops do as well as vector instructions, since the compiler turns them into these: in float64. */
public abstract class DoubleLoops implements Kernel<double[]> {
    private final ThreadLocal<Product<double[]>> products = ThreadLocal.withInitial(() -> new Product<>(this));

    private final ThreadLocal<ElementTask<double[]>> elementTasks =
            ThreadLocal.withInitial(() -> new ElementTask<>(this));

    @Override
    public final Product<double[]> product() {
        return products.get();
    }

    @Override
    public final ElementTask<double[]> elementTask() {
        return elementTasks.get();
    }

    @Override
    public final double[] array(int length) {
        return new double[length];
    }

    @Override
    public final void fill(double[] x, int from, int to, double value) {
        Arrays.fill(x, from, to, value);
    }

    @Override
    public final void addRows(double[] x, int rows, int cols, double[] out) {
        int row = 0;
        for (; row + 3 < rows; row += 4) {
            int at = row * cols;
            for (int col = 0; col < cols; col++) {
                out[col] =
                        out[col] + x[at + col] + x[at + cols + col] + x[at + 2 * cols + col] + x[at + 3 * cols + col];
            }
        }
        for (; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                out[col] += x[row * cols + col];
            }
        }
    }

    @Override
    public final void addScaled(double[] y, double t, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += t * x[i];
        }
    }

    @Override
    public final void addScaled(double[] y, double s, double[] u, double t, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = y[i] + s * u[i] + t * x[i];
        }
    }

    @Override
    public final void addSigns(double[] y, double t, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += t * Math.signum(x[i]);
        }
    }

    @Override
    public final void scale(double[] y, double s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= s;
        }
    }

    @Override
    public final void divide(double[] y, double s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] /= s;
        }
    }

    @Override
    public final void multiply(double[] y, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= x[i];
        }
    }

    @Override
    public final void combine(double[] y, double s, double[] x, double t, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = s * y[i] + t * x[i];
        }
    }

    @Override
    public final void combineSquares(double[] y, double s, double[] x, double t, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = s * y[i] + t * x[i] * x[i];
        }
    }

    @Override
    public final void larger(double[] y, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(y[i], x[i]);
        }
    }

    @Override
    public final void clip(double[] y, double bound, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(-bound, Math.min(bound, y[i]));
        }
    }

    @Override
    public final void addOverRoot(
            double[] y,
            double s,
            double[] u,
            double t,
            double[] x,
            double[] v,
            double c,
            double epsilon,
            boolean inside,
            int from,
            int to) {
        double within = inside ? epsilon : 0;
        double behind = inside ? 0 : epsilon;
        for (int i = from; i < to; i++) {
            y[i] += (s * u[i] + t * x[i]) / (Math.sqrt(v[i] / c + within) + behind);
        }
    }

    @Override
    public final void addRatio(
            double[] y, double t, double[] u, double[] v, double[] x, double rho, double epsilon, int from, int to) {
        double rest = 1 - rho;
        for (int i = from; i < to; i++) {
            double d = u[i] * Math.sqrt(x[i] + epsilon) / Math.sqrt(v[i] + epsilon);
            x[i] = rho * x[i] + rest * d * d;
            y[i] += t * d;
        }
    }

    @Override
    public final double sumOfSquares(double[] x, double unit, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += square(x[i] / unit);
            s1 += square(x[i + 1] / unit);
            s2 += square(x[i + 2] / unit);
            s3 += square(x[i + 3] / unit);
        }
        for (; i < to; i++) {
            s0 += square(x[i] / unit);
        }
        return s0 + s1 + (s2 + s3);
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public final boolean isFinite(double[] x, int from, int to) {
        // 0·x is 0, or else NaN; four sums, since each waits for its last addition.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += 0 * x[i];
            s1 += 0 * x[i + 1];
            s2 += 0 * x[i + 2];
            s3 += 0 * x[i + 3];
        }
        for (; i < to; i++) {
            s0 += 0 * x[i];
        }
        return s0 + s1 + s2 + s3 == 0;
    }
}

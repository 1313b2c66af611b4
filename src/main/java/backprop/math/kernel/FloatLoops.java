package backprop.math.kernel;

import java.util.Arrays;

/** What plain loops do as well as vector instructions, since the compiler turns them into these: in float32. */
public abstract class FloatLoops implements Kernel<float[]> {
    private final ThreadLocal<Product<float[]>> products = ThreadLocal.withInitial(() -> new Product<>(this));

    private final ThreadLocal<ElementTask<float[]>> elementTasks =
            ThreadLocal.withInitial(() -> new ElementTask<>(this));

    @Override
    public final Product<float[]> product() {
        return products.get();
    }

    @Override
    public final ElementTask<float[]> elementTask() {
        return elementTasks.get();
    }

    @Override
    public final float[] array(int length) {
        return new float[length];
    }

    @Override
    public final void fill(float[] x, int from, int to, double value) {
        Arrays.fill(x, from, to, (float) value);
    }

    @Override
    public final void addRows(float[] x, int rows, int cols, float[] out) {
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
    public final void addScaled(float[] y, double t, float[] x, int from, int to) {
        float t32 = (float) t;
        for (int i = from; i < to; i++) {
            y[i] += t32 * x[i];
        }
    }

    @Override
    public final void addScaled(float[] y, double s, float[] u, double t, float[] x, int from, int to) {
        float s32 = (float) s;
        float t32 = (float) t;
        for (int i = from; i < to; i++) {
            y[i] = y[i] + s32 * u[i] + t32 * x[i];
        }
    }

    @Override
    public final void addSigns(float[] y, double t, float[] x, int from, int to) {
        float t32 = (float) t;
        for (int i = from; i < to; i++) {
            y[i] += t32 * Math.signum(x[i]);
        }
    }

    @Override
    public final void scale(float[] y, double s, int from, int to) {
        float s32 = (float) s;
        for (int i = from; i < to; i++) {
            y[i] *= s32;
        }
    }

    @Override
    public final void divide(float[] y, double s, int from, int to) {
        float s32 = (float) s;
        for (int i = from; i < to; i++) {
            y[i] /= s32;
        }
    }

    @Override
    public final void multiply(float[] y, float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= x[i];
        }
    }

    @Override
    public final void combine(float[] y, double s, float[] x, double t, int from, int to) {
        float s32 = (float) s;
        float t32 = (float) t;
        for (int i = from; i < to; i++) {
            y[i] = s32 * y[i] + t32 * x[i];
        }
    }

    @Override
    public final void combineSquares(float[] y, double s, float[] x, double t, int from, int to) {
        float s32 = (float) s;
        float t32 = (float) t;
        for (int i = from; i < to; i++) {
            y[i] = s32 * y[i] + t32 * x[i] * x[i];
        }
    }

    @Override
    public final void larger(float[] y, float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(y[i], x[i]);
        }
    }

    @Override
    public final void clip(float[] y, double bound, int from, int to) {
        float bound32 = (float) bound;
        for (int i = from; i < to; i++) {
            y[i] = Math.max(-bound32, Math.min(bound32, y[i]));
        }
    }

    @Override
    public final void addOverRoot(
            float[] y,
            double s,
            float[] u,
            double t,
            float[] x,
            float[] v,
            double c,
            double epsilon,
            boolean inside,
            int from,
            int to) {
        float s32 = (float) s;
        float t32 = (float) t;
        float c32 = (float) c;
        float epsilon32 = (float) epsilon;
        float within = inside ? epsilon32 : 0;
        float behind = inside ? 0 : epsilon32;
        for (int i = from; i < to; i++) {
            y[i] += (s32 * u[i] + t32 * x[i]) / ((float) Math.sqrt(v[i] / c32 + within) + behind);
        }
    }

    @Override
    public final void addRatio(
            float[] y, double t, float[] u, float[] v, float[] x, double rho, double epsilon, int from, int to) {
        float t32 = (float) t;
        float rho32 = (float) rho;
        float epsilon32 = (float) epsilon;
        float rest = (float) (1 - rho);
        for (int i = from; i < to; i++) {
            float d = u[i] * (float) Math.sqrt(x[i] + epsilon32) / (float) Math.sqrt(v[i] + epsilon32);
            x[i] = rho32 * x[i] + rest * d * d;
            y[i] += t32 * d;
        }
    }

    @Override
    public final double sumOfSquares(float[] x, double unit, int from, int to) {
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
    public final boolean isFinite(float[] x, int from, int to) {
        // 0·x is 0, or else NaN; four sums, since each waits for its last addition.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
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

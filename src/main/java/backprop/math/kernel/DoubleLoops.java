package backprop.math.kernel;

import java.util.Arrays;

/** What plain loops do as well as vector instructions, since the compiler turns them into these: in float64. */
public abstract class DoubleLoops implements Kernel<double[]> {
    private final ThreadLocal<Product<double[]>> products = ThreadLocal.withInitial(() -> new Product<>(this));

    @Override
    public final Product<double[]> product() {
        return products.get();
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
    public final void sumRows(double[] x, int rows, int cols, double[] out, int fromCol, int toCol) {
        Arrays.fill(out, fromCol, toCol, 0);
        for (int row = 0; row < rows; row++) {
            int at = row * cols;
            for (int col = fromCol; col < toCol; col++) {
                out[col] += x[at + col];
            }
        }
    }
}

package backprop.math.kernel;

import java.util.Arrays;

/** What plain loops do as well as vector instructions, since the compiler turns them into these: in float32. */
public abstract class FloatLoops implements Kernel<float[]> {
    private final ThreadLocal<Product<float[]>> products = ThreadLocal.withInitial(() -> new Product<>(this));

    @Override
    public final Product<float[]> product() {
        return products.get();
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
    public final void sumRows(float[] x, int rows, int cols, float[] out, int fromCol, int toCol) {
        Arrays.fill(out, fromCol, toCol, 0);
        for (int row = 0; row < rows; row++) {
            int at = row * cols;
            for (int col = fromCol; col < toCol; col++) {
                out[col] += x[at + col];
            }
        }
    }
}

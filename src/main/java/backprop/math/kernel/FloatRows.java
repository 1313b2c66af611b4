package backprop.math.kernel;

/** Rows in float32; sums in float64. */
public final class FloatRows implements Rows<float[]> {
    /** Elements that are gone through several times while they are in the first cache. */
    private static final int BLOCK = 1024;

    private final Functions<float[]> functions;

    public FloatRows(Functions<float[]> functions) {
        this.functions = functions;
    }

    @Override
    public double max(float[] x, int from, int to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }

    @Override
    public int argmax(float[] x, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (x[i] > x[best]) {
                best = i;
            }
        }
        return best - from;
    }

    @Override
    public void softmax(float[] z, double[] shifts, float[] s, double[] sums, int fromRow, int toRow, int cols) {
        int rows = Math.max(1, BLOCK / Math.max(1, cols));
        for (int block = fromRow; block < toRow; block += rows) {
            int end = Math.min(block + rows, toRow);
            for (int row = block; row < end; row++) {
                float shift = (float) shifts[row];
                for (int i = row * cols; i < (row + 1) * cols; i++) {
                    s[i] = z[i] - shift;
                }
            }
            functions.apply(ElementFunction.EXP, s, s, block * cols, end * cols);
            for (int row = block; row < end; row++) {
                double sum = 0;
                for (int i = row * cols; i < (row + 1) * cols; i++) {
                    sum += s[i];
                }
                sums[row] = sum;
                float divisor = (float) sum;
                for (int i = row * cols; i < (row + 1) * cols; i++) {
                    s[i] /= divisor;
                }
            }
        }
    }

    @Override
    public void softmaxSlope(float[] delta, float[] s, float[] out, int fromRow, int toRow, int cols) {
        for (int row = fromRow; row < toRow; row++) {
            double sum = 0;
            for (int i = row * cols; i < (row + 1) * cols; i++) {
                sum += (double) delta[i] * s[i];
            }
            float mean = (float) sum;
            for (int i = row * cols; i < (row + 1) * cols; i++) {
                out[i] = s[i] * (delta[i] - mean);
            }
        }
    }
}

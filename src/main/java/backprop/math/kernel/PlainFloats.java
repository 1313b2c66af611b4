package backprop.math.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Products in float32 without the Vector API: loops that the compiler turns into vector instructions by itself. Four rows of C and
 * three of B at a time, each an array of its own, since it does so only with these.
 */
public final class PlainFloats extends FloatLoops {
    private static final int ROWS = 4;
    private static final int INNER = 3;

    /** Inner indices and columns of a block of B: it stays in the second cache. */
    private static final int DEPTH = 255;

    private static final int WIDTH = 512;

    private final ThreadLocal<Buffers> buffers = ThreadLocal.withInitial(Buffers::new);

    private static final class Buffers {
        private final float[][] b = new float[DEPTH][WIDTH];
        private final float[][] c = new float[ROWS][WIDTH];
        private final float[] a = new float[ROWS * INNER];
        private final float[] zeros = new float[WIDTH];
    }

    @Override
    public int rowUnit() {
        return ROWS;
    }

    @Override
    public int columnUnit() {
        return 32;
    }

    @Override
    public void multiply(Product<float[]> p, int fromRow, int toRow, int fromCol, int toCol) {
        Buffers buffer = buffers.get();
        for (int col = fromCol; col < toCol; col += WIDTH) {
            int cols = Math.min(WIDTH, toCol - col);
            for (int inner = 0; inner < p.k(); inner += DEPTH) {
                int depth = Math.min(DEPTH, p.k() - inner);
                pack(p, inner, depth, col, cols, buffer.b);
                for (int row = fromRow; row < toRow; row += ROWS) {
                    block(p, row, Math.min(ROWS, toRow - row), inner, depth, col, cols, buffer);
                }
            }
            addRow(p, fromRow, toRow, col, cols);
        }
    }

    private static void pack(Product<float[]> p, int inner, int depth, int col, int cols, float[][] to) {
        for (int i = 0; i < depth; i++) {
            if (p.form().isRightTransposed()) {
                for (int j = 0; j < cols; j++) {
                    to[i][j] = p.b()[(col + j) * p.k() + inner + i];
                }
            } else {
                System.arraycopy(p.b(), (inner + i) * p.n() + col, to[i], 0, cols);
            }
        }
    }

    private static void block(
            Product<float[]> p, int row, int rows, int inner, int depth, int col, int cols, Buffers buffer) {
        for (int r = 0; r < rows; r++) {
            if (p.isAccumulating() || inner > 0) {
                System.arraycopy(p.c(), (row + r) * p.n() + col, buffer.c[r], 0, cols);
            } else {
                Arrays.fill(buffer.c[r], 0, cols, 0);
            }
        }
        for (int i = 0; i < depth; i += INNER) {
            for (int r = 0; r < ROWS; r++) {
                for (int s = 0; s < INNER; s++) {
                    buffer.a[r * INNER + s] = r < rows && i + s < depth ? left(p, row + r, inner + i + s) : 0;
                }
            }
            float[] b1 = i + 1 < depth ? buffer.b[i + 1] : buffer.zeros;
            float[] b2 = i + 2 < depth ? buffer.b[i + 2] : buffer.zeros;
            add(buffer.a, buffer.b[i], b1, b2, buffer.c[0], buffer.c[1], buffer.c[2], buffer.c[3], cols);
        }
        for (int r = 0; r < rows; r++) {
            System.arraycopy(buffer.c[r], 0, p.c(), (row + r) * p.n() + col, cols);
        }
    }

    private static float left(Product<float[]> p, int row, int inner) {
        return p.form().isLeftTransposed() ? p.a()[inner * p.m() + row] : p.a()[row * p.k() + inner];
    }

    /** c_r += a_r0·b0 + a_r1·b1 + a_r2·b2, from left to right. */
    private static void add(
            float[] a, float[] b0, float[] b1, float[] b2, float[] c0, float[] c1, float[] c2, float[] c3, int n) {
        float a00 = a[0];
        float a01 = a[1];
        float a02 = a[2];
        float a10 = a[3];
        float a11 = a[4];
        float a12 = a[5];
        float a20 = a[6];
        float a21 = a[7];
        float a22 = a[8];
        float a30 = a[9];
        float a31 = a[10];
        float a32 = a[11];
        for (int j = 0; j < n; j++) {
            c0[j] = c0[j] + a00 * b0[j] + a01 * b1[j] + a02 * b2[j];
            c1[j] = c1[j] + a10 * b0[j] + a11 * b1[j] + a12 * b2[j];
            c2[j] = c2[j] + a20 * b0[j] + a21 * b1[j] + a22 * b2[j];
            c3[j] = c3[j] + a30 * b0[j] + a31 * b1[j] + a32 * b2[j];
        }
    }

    private static void addRow(Product<float[]> p, int fromRow, int toRow, int col, int cols) {
        float @Nullable [] bias = p.bias();
        if (bias != null) {
            for (int row = fromRow; row < toRow; row++) {
                int at = row * p.n();
                for (int j = col; j < col + cols; j++) {
                    p.c()[at + j] += bias[j];
                }
            }
        }
    }
}

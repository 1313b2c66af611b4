package backprop.math.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Products in float64 without the Vector API: loops that the compiler turns into vector instructions by itself. Two rows of C and
 * three of B at a time, each an array of its own: JDK 17 does so with no more, and rounds after each multiplication.
 */
public final class PlainDoubles extends DoubleLoops {
    private static final int ROWS = 2;
    private static final int INNER = 3;

    /** Inner indices and columns of a block of B: it stays in the second cache. */
    private static final int DEPTH = 255;

    private static final int WIDTH = 512;

    /** Columns below which C's rows become the columns, if there are more of them: loops are to be long. */
    private static final int NARROW = 32;

    private final Functions<double[]> functions = new DoubleFunctionLoops();
    private final Rows<double[]> rows = new DoubleRows(functions);

    private final ThreadLocal<Work> works = ThreadLocal.withInitial(Work::new);

    @Override
    public Functions<double[]> functions() {
        return functions;
    }

    @Override
    public Rows<double[]> rows() {
        return rows;
    }

    @Override
    public int rowUnit() {
        return ROWS;
    }

    @Override
    public int columnUnit() {
        return NARROW;
    }

    @Override
    public void multiply(Product<double[]> p, int fromRow, int toRow, int fromCol, int toCol) {
        Work work = works.get();
        Form form = p.form();
        work.c = p.c();
        work.inner = p.k();
        work.accumulating = p.isAccumulating();
        int aRow = form.isLeftTransposed() ? 1 : p.k();
        int aInner = form.isLeftTransposed() ? p.m() : 1;
        int bInner = form.isRightTransposed() ? 1 : p.n();
        int bCol = form.isRightTransposed() ? p.k() : 1;
        if (toCol - fromCol < NARROW && toRow - fromRow > toCol - fromCol) {
            work.left(p.b(), bCol, bInner);
            work.right(p.a(), aInner, aRow);
            work.out(1, p.n());
            work.multiply(fromCol, toCol, fromRow, toRow);
        } else {
            work.left(p.a(), aRow, aInner);
            work.right(p.b(), bInner, bCol);
            work.out(p.n(), 1);
            work.multiply(fromRow, toRow, fromCol, toCol);
        }
        addRow(p, fromRow, toRow, fromCol, toCol);
        work.forget();
    }

    private static void addRow(Product<double[]> p, int fromRow, int toRow, int fromCol, int toCol) {
        double @Nullable [] bias = p.bias();
        if (bias != null) {
            for (int row = fromRow; row < toRow; row++) {
                int at = row * p.n();
                for (int col = fromCol; col < toCol; col++) {
                    p.c()[at + col] += bias[col];
                }
            }
        }
    }

    /** What one thread computes, with its buffers; each array has a stride for each of its two indices. */
    private static final class Work {
        private static final double[] NONE = {};

        private final double[][] b = new double[DEPTH][WIDTH];
        private final double[][] sums = new double[ROWS][WIDTH];
        private final double[] a = new double[ROWS * INNER];
        private final double[] zeros = new double[WIDTH];
        private double[] left = NONE;
        private double[] right = NONE;
        private double[] c = NONE;
        private int leftRow;
        private int leftInner;
        private int rightInner;
        private int rightCol;
        private int outRow;
        private int outCol;
        private int inner;
        private boolean accumulating;

        private void left(double[] array, int row, int innerStride) {
            left = array;
            leftRow = row;
            leftInner = innerStride;
        }

        private void right(double[] array, int innerStride, int col) {
            right = array;
            rightInner = innerStride;
            rightCol = col;
        }

        private void out(int row, int col) {
            outRow = row;
            outCol = col;
        }

        private void forget() {
            left = NONE;
            right = NONE;
            c = NONE;
        }

        private void multiply(int fromRow, int toRow, int fromCol, int toCol) {
            for (int col = fromCol; col < toCol; col += WIDTH) {
                int cols = Math.min(WIDTH, toCol - col);
                for (int from = 0; from < inner; from += DEPTH) {
                    int depth = Math.min(DEPTH, inner - from);
                    for (int i = 0; i < depth; i++) {
                        copy(right, (from + i) * rightInner + col * rightCol, rightCol, b[i], 0, 1, cols);
                    }
                    for (int row = fromRow; row < toRow; row += ROWS) {
                        block(row, Math.min(ROWS, toRow - row), from, depth, col, cols);
                    }
                }
            }
        }

        private void block(int row, int rows, int from, int depth, int col, int cols) {
            for (int r = 0; r < rows; r++) {
                if (accumulating || from > 0) {
                    copy(c, (row + r) * outRow + col * outCol, outCol, sums[r], 0, 1, cols);
                } else {
                    Arrays.fill(sums[r], 0, cols, 0);
                }
            }
            for (int i = 0; i < depth; i += INNER) {
                for (int r = 0; r < ROWS; r++) {
                    for (int s = 0; s < INNER; s++) {
                        boolean there = r < rows && i + s < depth;
                        a[r * INNER + s] = there ? left[(row + r) * leftRow + (from + i + s) * leftInner] : 0;
                    }
                }
                double[] b1 = i + 1 < depth ? b[i + 1] : zeros;
                double[] b2 = i + 2 < depth ? b[i + 2] : zeros;
                add(a, b[i], b1, b2, sums[0], sums[1], cols);
            }
            for (int r = 0; r < rows; r++) {
                copy(sums[r], 0, 1, c, (row + r) * outRow + col * outCol, outCol, cols);
            }
        }

        private static void copy(double[] from, int at, int stride, double[] to, int toAt, int toStride, int count) {
            if (stride == 1 && toStride == 1) {
                System.arraycopy(from, at, to, toAt, count);
            } else {
                for (int i = 0; i < count; i++) {
                    to[toAt + i * toStride] = from[at + i * stride];
                }
            }
        }

        /** c_r += a_r0·b0 + a_r1·b1 + a_r2·b2, from left to right. */
        private static void add(double[] a, double[] b0, double[] b1, double[] b2, double[] c0, double[] c1, int n) {
            double a00 = a[0];
            double a01 = a[1];
            double a02 = a[2];
            double a10 = a[3];
            double a11 = a[4];
            double a12 = a[5];
            for (int j = 0; j < n; j++) {
                // All is read before anything is written, or the compiler fears that the arrays are one.
                double x = b0[j];
                double y = b1[j];
                double z = b2[j];
                double first = c0[j] + a00 * x + a01 * y + a02 * z;
                double second = c1[j] + a10 * x + a11 * y + a12 * z;
                c0[j] = first;
                c1[j] = second;
            }
        }
    }
}

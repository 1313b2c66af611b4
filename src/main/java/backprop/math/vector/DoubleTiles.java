package backprop.math.vector;

import backprop.math.kernel.Tiles;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles in float64. Each tile is straight-line code in local variables, which is what keeps them in registers. All vectors of the
 * package have the preferred length: with a second one JDK 17 makes objects of them all. {@link FloatTiles} is the same in float32.
 */
final class DoubleTiles implements Tiles<double[]> {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    /** The first 0, 1 … L lanes. */
    private static final List<VectorMask<Double>> FIRST = IntStream.rangeClosed(0, L)
            .mapToObj(lanes -> S.indexInRange(0, lanes))
            .toList();

    private final int height;

    /** @param height rows of the tallest tile, 8 or 4 */
    DoubleTiles(int height) {
        this.height = height;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int lanes() {
        return L;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public double[] array(int length) {
        return new double[length];
    }

    @Override
    public void packAcross(double[] from, int at, int stride, int count, int width, int depth, double[] to, int toAt) {
        for (int j = 0; j < count; j++) {
            int source = at + j * stride;
            for (int i = 0; i < depth; i++) {
                to[toAt + i * width + j] = from[source + i];
            }
        }
    }

    @Override
    public void packAlong(double[] from, int at, int stride, int count, int width, int depth, double[] to, int toAt) {
        // Whole vectors as long as they end inside the array; what is too much is overwritten by the next, or not used.
        int whole = Math.floorDiv(from.length - at - Math.max(width, L), stride) + 1;
        whole = Math.min(depth, Math.max(0, whole));
        if (width <= L) {
            for (int i = 0; i < whole; i++) {
                DoubleVector.fromArray(S, from, at + i * stride).intoArray(to, toAt + i * width);
            }
        } else if (width == 2 * L) {
            for (int i = 0; i < whole; i++) {
                int source = at + i * stride;
                int target = toAt + i * 2 * L;
                DoubleVector.fromArray(S, from, source).intoArray(to, target);
                DoubleVector.fromArray(S, from, source + L).intoArray(to, target + L);
            }
        } else {
            // Where vectors are short, a strip of A has several.
            for (int i = 0; i < whole; i++) {
                for (int j = 0; j < width; j += L) {
                    DoubleVector.fromArray(S, from, at + i * stride + j).intoArray(to, toAt + i * width + j);
                }
            }
        }
        for (int i = whole; i < depth; i++) {
            for (int j = 0; j < count; j++) {
                to[toAt + i * width + j] = from[at + i * stride + j];
            }
        }
    }

    @Override
    public void take(double[] c, int at, int stride, int rows, int cols, int wide, double[] to) {
        for (int row = 0; row < rows; row++) {
            int source = at + row * stride;
            if (source + wide <= c.length) {
                for (int col = 0; col < wide; col += L) {
                    DoubleVector.fromArray(S, c, source + col).intoArray(to, row * wide + col);
                }
            } else {
                System.arraycopy(c, source, to, row * wide, cols);
            }
        }
    }

    @Override
    public void give(
            double[] from, int wide, int rows, int cols, double[] c, int at, int stride, int end, boolean adding) {
        VectorMask<Double> first = FIRST.get(Math.min(L, cols));
        VectorMask<Double> second = FIRST.get(Math.max(0, cols - L));
        for (int row = 0; row < rows; row++) {
            int target = at + row * stride;
            if (target + wide <= end && stride <= wide && !adding) {
                // What is written behind the row's end is overwritten by the rows after it.
                for (int col = 0; col < wide; col += L) {
                    DoubleVector.fromArray(S, from, row * wide + col).intoArray(c, target + col);
                }
            } else if (target + wide <= end) {
                merge(from, row * wide, c, target, first);
                if (wide > L) {
                    merge(from, row * wide + L, c, target + L, second);
                }
            } else {
                System.arraycopy(from, row * wide, c, target, cols);
            }
        }
    }

    private static void merge(double[] from, int at, double[] c, int target, VectorMask<Double> given) {
        DoubleVector.fromArray(S, c, target)
                .blend(DoubleVector.fromArray(S, from, at), given)
                .intoArray(c, target);
    }

    @Override
    public void tile(
            int tall,
            int vectors,
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        if (tall == 8) {
            if (vectors == 2) {
                tile8x2(a, aAt, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
            } else {
                tile8x1(a, aAt, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
            }
        } else if (vectors == 2) {
            tile4x2(a, aAt, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
        } else {
            tile4x1(a, aAt, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
        }
    }

    @Override
    public void rowTile(
            int tall,
            int vectors,
            double[] a,
            int aAt,
            int aStride,
            int there,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        DoubleRowTiles.tile(
                tall, vectors, a, aAt, aStride, there, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
    }

    private static void tile8x2(
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        DoubleVector c00 = DoubleVector.fromArray(S, from, fromAt);
        DoubleVector c01 = DoubleVector.fromArray(S, from, fromAt + L);
        DoubleVector c10 = DoubleVector.fromArray(S, from, fromAt + fromStride);
        DoubleVector c11 = DoubleVector.fromArray(S, from, fromAt + fromStride + L);
        DoubleVector c20 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride);
        DoubleVector c21 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride + L);
        DoubleVector c30 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride);
        DoubleVector c31 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride + L);
        DoubleVector c40 = DoubleVector.fromArray(S, from, fromAt + 4 * fromStride);
        DoubleVector c41 = DoubleVector.fromArray(S, from, fromAt + 4 * fromStride + L);
        DoubleVector c50 = DoubleVector.fromArray(S, from, fromAt + 5 * fromStride);
        DoubleVector c51 = DoubleVector.fromArray(S, from, fromAt + 5 * fromStride + L);
        DoubleVector c60 = DoubleVector.fromArray(S, from, fromAt + 6 * fromStride);
        DoubleVector c61 = DoubleVector.fromArray(S, from, fromAt + 6 * fromStride + L);
        DoubleVector c70 = DoubleVector.fromArray(S, from, fromAt + 7 * fromStride);
        DoubleVector c71 = DoubleVector.fromArray(S, from, fromAt + 7 * fromStride + L);
        for (int i = 0; i < depth; i++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, bAt + i * 2 * L);
            DoubleVector b1 = DoubleVector.fromArray(S, b, bAt + i * 2 * L + L);
            int left = aAt + i * 8;
            DoubleVector a0 = DoubleVector.broadcast(S, a[left]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(S, a[left + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(S, a[left + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(S, a[left + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            DoubleVector a4 = DoubleVector.broadcast(S, a[left + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            DoubleVector a5 = DoubleVector.broadcast(S, a[left + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            DoubleVector a6 = DoubleVector.broadcast(S, a[left + 6]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            DoubleVector a7 = DoubleVector.broadcast(S, a[left + 7]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + L);
        c10.intoArray(c, at + stride);
        c11.intoArray(c, at + stride + L);
        c20.intoArray(c, at + 2 * stride);
        c21.intoArray(c, at + 2 * stride + L);
        c30.intoArray(c, at + 3 * stride);
        c31.intoArray(c, at + 3 * stride + L);
        c40.intoArray(c, at + 4 * stride);
        c41.intoArray(c, at + 4 * stride + L);
        c50.intoArray(c, at + 5 * stride);
        c51.intoArray(c, at + 5 * stride + L);
        c60.intoArray(c, at + 6 * stride);
        c61.intoArray(c, at + 6 * stride + L);
        c70.intoArray(c, at + 7 * stride);
        c71.intoArray(c, at + 7 * stride + L);
    }

    private static void tile8x1(
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        DoubleVector c0 = DoubleVector.fromArray(S, from, fromAt);
        DoubleVector c1 = DoubleVector.fromArray(S, from, fromAt + fromStride);
        DoubleVector c2 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride);
        DoubleVector c3 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride);
        DoubleVector c4 = DoubleVector.fromArray(S, from, fromAt + 4 * fromStride);
        DoubleVector c5 = DoubleVector.fromArray(S, from, fromAt + 5 * fromStride);
        DoubleVector c6 = DoubleVector.fromArray(S, from, fromAt + 6 * fromStride);
        DoubleVector c7 = DoubleVector.fromArray(S, from, fromAt + 7 * fromStride);
        for (int i = 0; i < depth; i++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, bAt + i * L);
            int left = aAt + i * 8;
            DoubleVector a0 = DoubleVector.broadcast(S, a[left]);
            c0 = a0.fma(b0, c0);
            DoubleVector a1 = DoubleVector.broadcast(S, a[left + 1]);
            c1 = a1.fma(b0, c1);
            DoubleVector a2 = DoubleVector.broadcast(S, a[left + 2]);
            c2 = a2.fma(b0, c2);
            DoubleVector a3 = DoubleVector.broadcast(S, a[left + 3]);
            c3 = a3.fma(b0, c3);
            DoubleVector a4 = DoubleVector.broadcast(S, a[left + 4]);
            c4 = a4.fma(b0, c4);
            DoubleVector a5 = DoubleVector.broadcast(S, a[left + 5]);
            c5 = a5.fma(b0, c5);
            DoubleVector a6 = DoubleVector.broadcast(S, a[left + 6]);
            c6 = a6.fma(b0, c6);
            DoubleVector a7 = DoubleVector.broadcast(S, a[left + 7]);
            c7 = a7.fma(b0, c7);
        }
        c0.intoArray(c, at);
        c1.intoArray(c, at + stride);
        c2.intoArray(c, at + 2 * stride);
        c3.intoArray(c, at + 3 * stride);
        c4.intoArray(c, at + 4 * stride);
        c5.intoArray(c, at + 5 * stride);
        c6.intoArray(c, at + 6 * stride);
        c7.intoArray(c, at + 7 * stride);
    }

    private static void tile4x2(
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        DoubleVector c00 = DoubleVector.fromArray(S, from, fromAt);
        DoubleVector c01 = DoubleVector.fromArray(S, from, fromAt + L);
        DoubleVector c10 = DoubleVector.fromArray(S, from, fromAt + fromStride);
        DoubleVector c11 = DoubleVector.fromArray(S, from, fromAt + fromStride + L);
        DoubleVector c20 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride);
        DoubleVector c21 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride + L);
        DoubleVector c30 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride);
        DoubleVector c31 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride + L);
        for (int i = 0; i < depth; i++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, bAt + i * 2 * L);
            DoubleVector b1 = DoubleVector.fromArray(S, b, bAt + i * 2 * L + L);
            int left = aAt + i * 4;
            DoubleVector a0 = DoubleVector.broadcast(S, a[left]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(S, a[left + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(S, a[left + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(S, a[left + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        c00.intoArray(c, at);
        c01.intoArray(c, at + L);
        c10.intoArray(c, at + stride);
        c11.intoArray(c, at + stride + L);
        c20.intoArray(c, at + 2 * stride);
        c21.intoArray(c, at + 2 * stride + L);
        c30.intoArray(c, at + 3 * stride);
        c31.intoArray(c, at + 3 * stride + L);
    }

    private static void tile4x1(
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            int depth,
            double[] from,
            int fromAt,
            int fromStride,
            double[] c,
            int at,
            int stride) {
        DoubleVector c0 = DoubleVector.fromArray(S, from, fromAt);
        DoubleVector c1 = DoubleVector.fromArray(S, from, fromAt + fromStride);
        DoubleVector c2 = DoubleVector.fromArray(S, from, fromAt + 2 * fromStride);
        DoubleVector c3 = DoubleVector.fromArray(S, from, fromAt + 3 * fromStride);
        for (int i = 0; i < depth; i++) {
            DoubleVector b0 = DoubleVector.fromArray(S, b, bAt + i * L);
            int left = aAt + i * 4;
            DoubleVector a0 = DoubleVector.broadcast(S, a[left]);
            c0 = a0.fma(b0, c0);
            DoubleVector a1 = DoubleVector.broadcast(S, a[left + 1]);
            c1 = a1.fma(b0, c1);
            DoubleVector a2 = DoubleVector.broadcast(S, a[left + 2]);
            c2 = a2.fma(b0, c2);
            DoubleVector a3 = DoubleVector.broadcast(S, a[left + 3]);
            c3 = a3.fma(b0, c3);
        }
        c0.intoArray(c, at);
        c1.intoArray(c, at + stride);
        c2.intoArray(c, at + 2 * stride);
        c3.intoArray(c, at + 3 * stride);
    }
}

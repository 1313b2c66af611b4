package backprop.math.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles that read A where it stands, row by row: what {@link FloatTiles} does of a packed A. A row that is not there is taken to be the
 * last one that is.
 */
final class FloatRowTiles {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private FloatRowTiles() {}

    static void tile(
            int tall,
            int vectors,
            float[] a,
            int aAt,
            int aStride,
            int there,
            float[] b,
            int bAt,
            int depth,
            float[] from,
            int fromAt,
            int fromStride,
            float[] c,
            int at,
            int stride) {
        if (tall == 8) {
            if (vectors == 2) {
                rows8x2(a, aAt, aStride, there, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
            } else {
                rows8x1(a, aAt, aStride, there, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
            }
        } else if (vectors == 2) {
            rows4x2(a, aAt, aStride, there, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
        } else {
            rows4x1(a, aAt, aStride, there, b, bAt, depth, from, fromAt, fromStride, c, at, stride);
        }
    }

    private static void rows8x2(
            float[] a,
            int aAt,
            int aStride,
            int there,
            float[] b,
            int bAt,
            int depth,
            float[] from,
            int fromAt,
            int fromStride,
            float[] c,
            int at,
            int stride) {
        int row0 = aAt;
        int row1 = aAt + Math.min(1, there - 1) * aStride;
        int row2 = aAt + Math.min(2, there - 1) * aStride;
        int row3 = aAt + Math.min(3, there - 1) * aStride;
        int row4 = aAt + Math.min(4, there - 1) * aStride;
        int row5 = aAt + Math.min(5, there - 1) * aStride;
        int row6 = aAt + Math.min(6, there - 1) * aStride;
        int row7 = aAt + Math.min(7, there - 1) * aStride;
        FloatVector c00 = FloatVector.fromArray(S, from, fromAt);
        FloatVector c01 = FloatVector.fromArray(S, from, fromAt + L);
        FloatVector c10 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector c11 = FloatVector.fromArray(S, from, fromAt + fromStride + L);
        FloatVector c20 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector c21 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride + L);
        FloatVector c30 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        FloatVector c31 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride + L);
        FloatVector c40 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride);
        FloatVector c41 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride + L);
        FloatVector c50 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride);
        FloatVector c51 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride + L);
        FloatVector c60 = FloatVector.fromArray(S, from, fromAt + 6 * fromStride);
        FloatVector c61 = FloatVector.fromArray(S, from, fromAt + 6 * fromStride + L);
        FloatVector c70 = FloatVector.fromArray(S, from, fromAt + 7 * fromStride);
        FloatVector c71 = FloatVector.fromArray(S, from, fromAt + 7 * fromStride + L);
        for (int i = 0; i < depth; i++) {
            FloatVector b0 = FloatVector.fromArray(S, b, bAt + i * 2 * L);
            FloatVector b1 = FloatVector.fromArray(S, b, bAt + i * 2 * L + L);
            FloatVector a0 = FloatVector.broadcast(S, a[row0 + i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(S, a[row1 + i]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(S, a[row2 + i]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(S, a[row3 + i]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            FloatVector a4 = FloatVector.broadcast(S, a[row4 + i]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            FloatVector a5 = FloatVector.broadcast(S, a[row5 + i]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            FloatVector a6 = FloatVector.broadcast(S, a[row6 + i]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            FloatVector a7 = FloatVector.broadcast(S, a[row7 + i]);
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

    private static void rows8x1(
            float[] a,
            int aAt,
            int aStride,
            int there,
            float[] b,
            int bAt,
            int depth,
            float[] from,
            int fromAt,
            int fromStride,
            float[] c,
            int at,
            int stride) {
        int row0 = aAt;
        int row1 = aAt + Math.min(1, there - 1) * aStride;
        int row2 = aAt + Math.min(2, there - 1) * aStride;
        int row3 = aAt + Math.min(3, there - 1) * aStride;
        int row4 = aAt + Math.min(4, there - 1) * aStride;
        int row5 = aAt + Math.min(5, there - 1) * aStride;
        int row6 = aAt + Math.min(6, there - 1) * aStride;
        int row7 = aAt + Math.min(7, there - 1) * aStride;
        FloatVector c0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector c1 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector c2 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector c3 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        FloatVector c4 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride);
        FloatVector c5 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride);
        FloatVector c6 = FloatVector.fromArray(S, from, fromAt + 6 * fromStride);
        FloatVector c7 = FloatVector.fromArray(S, from, fromAt + 7 * fromStride);
        for (int i = 0; i < depth; i++) {
            FloatVector b0 = FloatVector.fromArray(S, b, bAt + i * L);
            FloatVector a0 = FloatVector.broadcast(S, a[row0 + i]);
            c0 = a0.fma(b0, c0);
            FloatVector a1 = FloatVector.broadcast(S, a[row1 + i]);
            c1 = a1.fma(b0, c1);
            FloatVector a2 = FloatVector.broadcast(S, a[row2 + i]);
            c2 = a2.fma(b0, c2);
            FloatVector a3 = FloatVector.broadcast(S, a[row3 + i]);
            c3 = a3.fma(b0, c3);
            FloatVector a4 = FloatVector.broadcast(S, a[row4 + i]);
            c4 = a4.fma(b0, c4);
            FloatVector a5 = FloatVector.broadcast(S, a[row5 + i]);
            c5 = a5.fma(b0, c5);
            FloatVector a6 = FloatVector.broadcast(S, a[row6 + i]);
            c6 = a6.fma(b0, c6);
            FloatVector a7 = FloatVector.broadcast(S, a[row7 + i]);
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

    private static void rows4x2(
            float[] a,
            int aAt,
            int aStride,
            int there,
            float[] b,
            int bAt,
            int depth,
            float[] from,
            int fromAt,
            int fromStride,
            float[] c,
            int at,
            int stride) {
        int row0 = aAt;
        int row1 = aAt + Math.min(1, there - 1) * aStride;
        int row2 = aAt + Math.min(2, there - 1) * aStride;
        int row3 = aAt + Math.min(3, there - 1) * aStride;
        FloatVector c00 = FloatVector.fromArray(S, from, fromAt);
        FloatVector c01 = FloatVector.fromArray(S, from, fromAt + L);
        FloatVector c10 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector c11 = FloatVector.fromArray(S, from, fromAt + fromStride + L);
        FloatVector c20 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector c21 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride + L);
        FloatVector c30 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        FloatVector c31 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride + L);
        for (int i = 0; i < depth; i++) {
            FloatVector b0 = FloatVector.fromArray(S, b, bAt + i * 2 * L);
            FloatVector b1 = FloatVector.fromArray(S, b, bAt + i * 2 * L + L);
            FloatVector a0 = FloatVector.broadcast(S, a[row0 + i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(S, a[row1 + i]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(S, a[row2 + i]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(S, a[row3 + i]);
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

    private static void rows4x1(
            float[] a,
            int aAt,
            int aStride,
            int there,
            float[] b,
            int bAt,
            int depth,
            float[] from,
            int fromAt,
            int fromStride,
            float[] c,
            int at,
            int stride) {
        int row0 = aAt;
        int row1 = aAt + Math.min(1, there - 1) * aStride;
        int row2 = aAt + Math.min(2, there - 1) * aStride;
        int row3 = aAt + Math.min(3, there - 1) * aStride;
        FloatVector c0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector c1 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector c2 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector c3 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        for (int i = 0; i < depth; i++) {
            FloatVector b0 = FloatVector.fromArray(S, b, bAt + i * L);
            FloatVector a0 = FloatVector.broadcast(S, a[row0 + i]);
            c0 = a0.fma(b0, c0);
            FloatVector a1 = FloatVector.broadcast(S, a[row1 + i]);
            c1 = a1.fma(b0, c1);
            FloatVector a2 = FloatVector.broadcast(S, a[row2 + i]);
            c2 = a2.fma(b0, c2);
            FloatVector a3 = FloatVector.broadcast(S, a[row3 + i]);
            c3 = a3.fma(b0, c3);
        }
        c0.intoArray(c, at);
        c1.intoArray(c, at + stride);
        c2.intoArray(c, at + 2 * stride);
        c3.intoArray(c, at + 3 * stride);
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;

/**
 * Features as their source has them, X [N×D], an example a row. Pixels stay the bytes that they are in their file, an eighth of
 * the memory that a float64 matrix takes, until a run asks for its own part of them. Nothing in it is changed once handed over.
 */
public sealed interface Features {

    /** N. */
    int rows();

    /** D. */
    int cols();

    /** NaN where the source has no value. */
    double get(int row, int col);

    /** Whether any value is missing. */
    boolean hasGaps();

    /** The examples at these indices, in their order. */
    Features select(int[] rows);

    /** The examples at these indices, in their order, each value scaled in float64 and then rounded to that precision. */
    default Matrix gather(int[] rows, Scaler scaler, Precision precision) {
        int d = cols();
        Matrix x = precision.matrix(rows.length, d);
        for (int i = 0; i < rows.length; i++) {
            for (int col = 0; col < d; col++) {
                x.set(i * d + col, scaler.of(get(rows[i], col), col));
            }
        }
        return x;
    }

    /**
     * Whole numbers 0..255, a byte each.
     *
     * @param values N×D of them, row by row; not copied
     */
    record Bytes(byte[] values, int rows, int cols) implements Features {
        public Bytes {
            if ((long) rows * cols != values.length) {
                throw new IllegalArgumentException(
                        "Features of %d×%d are not %d bytes.".formatted(rows, cols, values.length));
            }
        }

        @Override
        public double get(int row, int col) {
            return values[row * cols + col] & 0xff;
        }

        @Override
        public boolean hasGaps() {
            return false;
        }

        @Override
        public Bytes select(int[] indices) {
            byte[] selected = new byte[indices.length * cols];
            for (int i = 0; i < indices.length; i++) {
                System.arraycopy(values, indices[i] * cols, selected, i * cols, cols);
            }
            return new Bytes(selected, indices.length, cols);
        }
    }

    /** Any numbers. */
    record Numbers(Matrix values) implements Features {
        @Override
        public int rows() {
            return values.rows();
        }

        @Override
        public int cols() {
            return values.cols();
        }

        @Override
        public double get(int row, int col) {
            return values.get(row, col);
        }

        @Override
        public boolean hasGaps() {
            for (int i = 0, n = values.size(); i < n; i++) {
                if (Double.isNaN(values.get(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Numbers select(int[] indices) {
            Matrix selected = values.precision().matrix(indices.length, values.cols());
            for (int row = 0; row < indices.length; row++) {
                selected.setRow(row, values, indices[row]);
            }
            return new Numbers(selected);
        }
    }
}

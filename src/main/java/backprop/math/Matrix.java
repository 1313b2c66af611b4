package backprop.math;

import backprop.math.kernel.Kernel;

/**
 * A dense row-major matrix over EJML's, in one of two precisions. Rows are examples, or fan-in; columns features, or fan-out.
 * Elements are read and written as doubles; a float32 matrix rounds when written.
 */
public abstract sealed class Matrix permits Matrix64, Matrix32 {

    /** [rows×cols], row by row, in float64; the numbers are copied. */
    public static Matrix of(int rows, int cols, double... values) {
        if (values.length != rows * cols) {
            throw new IllegalArgumentException(
                    "A matrix of %d×%d has %d elements, not %d.".formatted(rows, cols, rows * cols, values.length));
        }
        Matrix matrix = new Matrix64(rows, cols);
        for (int i = 0; i < values.length; i++) {
            matrix.set(i, values[i]);
        }
        return matrix;
    }

    /** The rows, of equal length, in float64. */
    public static Matrix ofRows(double[][] rows) {
        int cols = rows.length == 0 ? 0 : rows[0].length;
        Matrix matrix = new Matrix64(rows.length, cols);
        for (int row = 0; row < rows.length; row++) {
            for (int col = 0; col < cols; col++) {
                matrix.set(row * cols + col, rows[row][col]);
            }
        }
        return matrix;
    }

    public abstract Precision precision();

    public abstract int rows();

    public abstract int cols();

    /** The element at {@code row * cols() + col}. */
    public abstract double get(int i);

    /** Sets the element at {@code row * cols() + col}. */
    public abstract void set(int i, double value);

    /** Gives it another shape; the elements are undefined afterwards, the memory is reused where it suffices. */
    public abstract void reshape(int rows, int cols);

    public abstract void fill(double value);

    /** Takes over another matrix's shape and elements, rounded to this one's precision. */
    public abstract void setTo(Matrix other);

    /** Overwrites this matrix's row with a row of another of the same width. */
    public abstract void setRow(int row, Matrix from, int fromRow);

    /** rows × cols. */
    public final int size() {
        return rows() * cols();
    }

    public final double get(int row, int col) {
        return get(row * cols() + col);
    }

    public final Shape shape() {
        return new Shape(rows(), cols());
    }

    /** A matrix of zeros with this one's shape and precision. */
    public final Matrix zeros() {
        return precision().matrix(rows(), cols());
    }

    public final Matrix copy() {
        return as(precision());
    }

    /** A copy in that precision. */
    public final Matrix as(Precision wanted) {
        Matrix copy = wanted.matrix(rows(), cols());
        copy.setTo(this);
        return copy;
    }

    /** The elements row by row, as an array of its own. */
    public final double[] toArray() {
        double[] values = new double[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(i);
        }
        return values;
    }

    /** Whether no element is NaN or infinite. */
    public final boolean isFinite() {
        return kernel(this, this).isFinite(array(), 0, size());
    }

    /** The largest element; −∞ where there is none. NaN if any is NaN. */
    public final double max() {
        return kernel(this, this).rows().max(array(), 0, size());
    }

    /** The column of a row's largest element, the first of equals. */
    public final int argmax(int row) {
        return kernel(this, this).rows().argmax(array(), row * cols(), (row + 1) * cols());
    }

    /** What computes with this precision's arrays. */
    abstract Kernel<?> kernel();

    /** The live elements, row by row, in the first {@link #size} elements of an array that only the kernel knows. */
    abstract Object array();

    /**
     * The kernel of matrices that are computed with together; it takes their arrays.
     *
     * @throws IllegalArgumentException if they have several precisions
     */
    @SuppressWarnings("unchecked") // A precision's arrays are all of the type that its kernel takes.
    static Kernel<Object> kernel(Matrix a, Matrix b) {
        if (a.kernel() != b.kernel()) {
            throw new IllegalArgumentException("What is computed with together has one precision, not %s and %s."
                    .formatted(a.precision(), b.precision()));
        }
        return (Kernel<Object>) a.kernel();
    }

    static Kernel<Object> kernel(Matrix a, Matrix b, Matrix c) {
        kernel(a, b);
        return kernel(a, c);
    }

    static Kernel<Object> kernel(Matrix a, Matrix b, Matrix c, Matrix d) {
        kernel(a, b, c);
        return kernel(a, d);
    }
}

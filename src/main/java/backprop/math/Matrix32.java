package backprop.math;

import backprop.math.kernel.Kernel;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** Over EJML's matrix of floats. */
final class Matrix32 extends Matrix {
    final FMatrixRMaj ejml;

    Matrix32(int rows, int cols) {
        ejml = new FMatrixRMaj(rows, cols);
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    public int rows() {
        return ejml.numRows;
    }

    @Override
    public int cols() {
        return ejml.numCols;
    }

    @Override
    public double get(int i) {
        return ejml.data[i];
    }

    @Override
    public void set(int i, double value) {
        ejml.data[i] = (float) value;
    }

    @Override
    public void reshape(int rows, int cols) {
        ejml.reshape(rows, cols);
    }

    @Override
    public void fill(double value) {
        Arrays.fill(ejml.data, 0, size(), (float) value);
    }

    @Override
    public void setTo(Matrix other) {
        reshape(other.rows(), other.cols());
        if (other instanceof Matrix32 same) {
            System.arraycopy(same.ejml.data, 0, ejml.data, 0, size());
        } else {
            for (int i = 0, n = size(); i < n; i++) {
                ejml.data[i] = (float) other.get(i);
            }
        }
    }

    @Override
    public void setRow(int row, Matrix from, int fromRow) {
        int cols = cols();
        if (from instanceof Matrix32 same) {
            System.arraycopy(same.ejml.data, fromRow * cols, ejml.data, row * cols, cols);
        } else {
            for (int col = 0; col < cols; col++) {
                ejml.data[row * cols + col] = (float) from.get(fromRow * cols + col);
            }
        }
    }

    @Override
    Kernel<?> kernel() {
        return Compute.standard().kernels().floats();
    }

    @Override
    Object array() {
        return ejml.data;
    }
}

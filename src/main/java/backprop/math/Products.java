package backprop.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The three matrix products of back-propagation. Rows are examples; {@code out} is overwritten and given its shape, its
 * memory reused. The order of summation is fixed, so results are bit-identical from run to run.
 */
public final class Products {
    private Products() {}

    /** out = A·B, [n×m]·[m×p] = [n×p]: the forward pass XW. */
    public static void multiply(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj out) {
        out.reshape(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, out);
    }

    /** out = Aᵀ·B, [n×m]ᵀ·[n×p] = [m×p]: the weights' gradient Xᵀδ. */
    public static void multiplyTransposedLeft(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj out) {
        out.reshape(a.numCols, b.numCols);
        CommonOps_DDRM.multTransA(a, b, out);
    }

    /** out = A·Bᵀ, [n×m]·[p×m]ᵀ = [n×p]: the error handed back, δWᵀ. */
    public static void multiplyTransposedRight(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj out) {
        out.reshape(a.numRows, b.numRows);
        CommonOps_DDRM.multTransB(a, b, out);
    }

    /** Adds the row b [1×p] to every row of A [n×p]. */
    public static void addRow(DMatrixRMaj a, DMatrixRMaj b) {
        int p = a.numCols;
        for (int row = 0, i = 0; row < a.numRows; row++) {
            for (int col = 0; col < p; col++, i++) {
                a.data[i] += b.data[col];
            }
        }
    }

    /** out = Σ_n A_n, [n×p] → [1×p]: the biases' gradient. */
    public static void sumRows(DMatrixRMaj a, DMatrixRMaj out) {
        out.reshape(1, a.numCols);
        out.zero();
        for (int row = 0, i = 0; row < a.numRows; row++) {
            for (int col = 0; col < a.numCols; col++, i++) {
                out.data[col] += a.data[i];
            }
        }
    }
}

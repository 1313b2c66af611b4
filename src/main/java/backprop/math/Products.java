package backprop.math;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The three matrix products of back-propagation. Rows are examples; {@code out} is overwritten and given its shape, its
 * memory reused. All arguments have one precision. The order of summation is fixed, so results are bit-identical from run to run.
 */
public final class Products {
    private Products() {}

    private interface Product64 {
        void of(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj out);
    }

    private interface Product32 {
        void of(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj out);
    }

    /** out = A·B, [n×m]·[m×p] = [n×p]: the forward pass XW. */
    public static void multiply(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.rows(), b.cols());
        dispatch(a, b, out, CommonOps_DDRM::mult, CommonOps_FDRM::mult);
    }

    /** out = Aᵀ·B, [n×m]ᵀ·[n×p] = [m×p]: the weights' gradient Xᵀδ. */
    public static void multiplyTransposedLeft(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.cols(), b.cols());
        dispatch(a, b, out, CommonOps_DDRM::multTransA, CommonOps_FDRM::multTransA);
    }

    /** out = A·Bᵀ, [n×m]·[p×m]ᵀ = [n×p]: the error handed back, δWᵀ. */
    public static void multiplyTransposedRight(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.rows(), b.rows());
        dispatch(a, b, out, CommonOps_DDRM::multTransB, CommonOps_FDRM::multTransB);
    }

    private static void dispatch(Matrix a, Matrix b, Matrix out, Product64 in64, Product32 in32) {
        if (a instanceof Matrix64 a64 && b instanceof Matrix64 b64 && out instanceof Matrix64 out64) {
            in64.of(a64.ejml, b64.ejml, out64.ejml);
        } else if (a instanceof Matrix32 a32 && b instanceof Matrix32 b32 && out instanceof Matrix32 out32) {
            in32.of(a32.ejml, b32.ejml, out32.ejml);
        } else {
            throw new IllegalArgumentException("A product's matrices have one precision, not %s, %s and %s."
                    .formatted(a.precision(), b.precision(), out.precision()));
        }
    }

    /** Adds the row b [1×p] to every row of A [n×p]. */
    public static void addRow(Matrix a, Matrix b) {
        int p = a.cols();
        for (int row = 0, i = 0, n = a.rows(); row < n; row++) {
            for (int col = 0; col < p; col++, i++) {
                a.set(i, a.get(i) + b.get(col));
            }
        }
    }

    /** out = Σ_n A_n, [n×p] → [1×p]: the biases' gradient. */
    public static void sumRows(Matrix a, Matrix out) {
        int p = a.cols();
        out.reshape(1, p);
        out.fill(0);
        for (int row = 0, i = 0, n = a.rows(); row < n; row++) {
            for (int col = 0; col < p; col++, i++) {
                out.set(col, out.get(col) + a.get(i));
            }
        }
    }
}

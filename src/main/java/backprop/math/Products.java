package backprop.math;

import backprop.math.kernel.Form;
import backprop.math.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * The three matrix products of back-propagation. Rows are examples; {@code out} is overwritten and given its shape, its
 * memory reused, unless something is added to it. All arguments have one precision. The order of summation is fixed, so results are bit-identical from run to run,
 * for any number of threads.
 */
public final class Products {
    private Products() {}

    /** out = A·B, [n×m]·[m×p] = [n×p]: the forward pass XW. */
    public static void multiply(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.rows(), b.cols());
        run(Form.NN, a.cols(), a, b, null, out, false);
    }

    /** out = A·B + b, the row b [1×p] added to every row: the forward pass XW + b. */
    public static void multiplyAddRow(Matrix a, Matrix b, Matrix row, Matrix out) {
        out.reshape(a.rows(), b.cols());
        run(Form.NN, a.cols(), a, b, row, out, false);
    }

    /** out = Aᵀ·B, [n×m]ᵀ·[n×p] = [m×p]: the weights' gradient Xᵀδ. */
    public static void multiplyTransposedLeft(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.cols(), b.cols());
        run(Form.TN, a.rows(), a, b, null, out, false);
    }

    /** out = out + Aᵀ·B: the gradient of more examples. The bits are those of all examples in one product. */
    public static void addTransposedLeft(Matrix a, Matrix b, Matrix out) {
        if (out.rows() != a.cols() || out.cols() != b.cols()) {
            throw new IllegalArgumentException("The product of %s, transposed, and %s cannot be added to %s."
                    .formatted(a.shape(), b.shape(), out.shape()));
        }
        run(Form.TN, a.rows(), a, b, null, out, true);
    }

    /** out = A·Bᵀ, [n×m]·[p×m]ᵀ = [n×p]: the error handed back, δWᵀ. */
    public static void multiplyTransposedRight(Matrix a, Matrix b, Matrix out) {
        out.reshape(a.rows(), b.rows());
        run(Form.NT, a.cols(), a, b, null, out, false);
    }

    private static void run(Form form, int k, Matrix a, Matrix b, @Nullable Matrix row, Matrix out, boolean adding) {
        int inner = form == Form.NT ? b.cols() : b.rows();
        if (inner != k || (row != null && row.size() != out.cols())) {
            throw new IllegalArgumentException("%s and %s cannot be multiplied so%s."
                    .formatted(a.shape(), b.shape(), row == null ? "" : " and added to a row of " + row.shape()));
        }
        Kernel<Object> kernel = row == null ? Matrix.kernel(a, b, out) : Matrix.kernel(a, b, row, out);
        var product = kernel.product().set(form, out.rows(), out.cols(), k, a.array(), b.array(), out.array());
        if (row != null) {
            product.plusRow(row.array());
        }
        if (adding) {
            product.accumulate();
        }
        product.run(Compute.standard().team());
    }

    /** out = Σ_n A_n, [n×p] → [1×p]: the biases' gradient. */
    public static void sumRows(Matrix a, Matrix out) {
        out.reshape(1, a.cols());
        out.fill(0);
        addRows(a, out);
    }

    /** out = out + Σ_n A_n: the biases' gradient of more examples, with the bits of all examples in one sum. */
    public static void addRows(Matrix a, Matrix out) {
        if (out.size() != a.cols()) {
            throw new IllegalArgumentException("Rows of %s cannot be added to %s.".formatted(a.shape(), out.shape()));
        }
        Matrix.kernel(a, out).addRows(a.array(), a.rows(), a.cols(), out.array());
    }
}

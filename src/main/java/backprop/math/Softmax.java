package backprop.math;

import backprop.math.kernel.Kernel;
import backprop.math.kernel.Rows;

/**
 * S = e^(z − m)/Σ_k e^(z_k − m), a row at a time, with the memory it needs. In exact arithmetic the shift m makes no difference. Not
 * for several threads at once.
 */
public final class Softmax {
    private static final ThreadLocal<Softmax> OWN = ThreadLocal.withInitial(Softmax::new);

    private double[] shifts = new double[0];
    private double[] sums = new double[0];

    /** The calling thread's own. */
    public static Softmax own() {
        return OWN.get();
    }

    /** Each row's own maximum as its shift, so that no logit is too large. */
    public void apply(Matrix z, Matrix s) {
        reserve(z.rows());
        Rows<Object> rows = Matrix.kernel(z, z).rows();
        for (int row = 0; row < z.rows(); row++) {
            shifts[row] = rows.max(z.array(), row * z.cols(), (row + 1) * z.cols());
        }
        run(z, s);
    }

    /** That shift for all rows: a row's sum can become 0 or infinite. */
    public void apply(Matrix z, double shift, Matrix s) {
        reserve(z.rows());
        for (int row = 0; row < z.rows(); row++) {
            shifts[row] = shift;
        }
        run(z, s);
    }

    private void reserve(int rows) {
        if (rows > sums.length) {
            shifts = new double[rows];
            sums = new double[rows];
        }
    }

    private void run(Matrix z, Matrix s) {
        s.reshape(z.rows(), z.cols());
        Kernel<Object> kernel = Matrix.kernel(z, s);
        kernel.rows().softmax(z.array(), shifts, s.array(), sums, 0, z.rows(), z.cols());
    }

    /** m of a row of the last Z. */
    public double shift(int row) {
        return shifts[row];
    }

    /** Σ_k e^(z_k − m) of a row of the last Z. */
    public double sum(int row) {
        return sums[row];
    }

    /** out = s ∘ (δ − Σ_k δ_k s_k), from the Jacobian s_i(1 − s_i), −s_i·s_j; {@code out} is overwritten and given their shape. */
    public static void backward(Matrix delta, Matrix s, Matrix out) {
        out.reshape(s.rows(), s.cols());
        Matrix.kernel(delta, s, out).rows().softmaxSlope(delta.array(), s.array(), out.array(), 0, s.rows(), s.cols());
    }
}

package backprop.network;

import backprop.math.Matrix;

/** S = e^(z − m)/Σ_k e^(z_k − m), a row at a time. In exact arithmetic the shift m makes no difference. */
public final class Softmax {
    private Softmax() {}

    /** The largest of a row's logits. */
    public static double max(Matrix z, int row) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = row * z.cols(), end = i + z.cols(); i < end; i++) {
            max = Math.max(max, z.get(i));
        }
        return max;
    }

    /** Fills a row of S with that shift; returns Σ_k e^(z_k − shift), which can be 0 or infinite. */
    public static double row(Matrix z, int row, double shift, Matrix s) {
        int from = row * z.cols();
        int end = from + z.cols();
        double sum = 0;
        for (int i = from; i < end; i++) {
            double e = StrictMath.exp(z.get(i) - shift);
            s.set(i, e);
            sum += e;
        }
        for (int i = from; i < end; i++) {
            s.set(i, s.get(i) / sum);
        }
        return sum;
    }
}

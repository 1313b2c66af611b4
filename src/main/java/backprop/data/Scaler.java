package backprop.data;

import backprop.math.Matrix;

/** A scaling that has learnt what it needs from the training part. */
@FunctionalInterface
public interface Scaler {

    /** X scaled [N×D]; X itself stays as it is. */
    Matrix apply(Matrix x);

    /** (x − shift)/scale, a feature at a time; 0 where the scale is 0. */
    static Scaler linear(double[] shift, double[] scale) {
        return x -> {
            Matrix scaled = x.zeros();
            int d = x.cols();
            for (int i = 0, n = x.size(); i < n; i++) {
                int col = i % d;
                scaled.set(i, scale[col] > 0 ? (x.get(i) - shift[col]) / scale[col] : 0);
            }
            return scaled;
        };
    }
}

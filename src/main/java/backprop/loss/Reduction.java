package backprop.loss;

import backprop.math.Elementwise;
import backprop.math.Matrix;

/** How the gradients of a batch's examples become one. */
public enum Reduction {
    /** Divided by the batch's number of examples N: the textbook form. */
    MEAN,
    /** Added up: the step grows with the batch (document 3). */
    SUM;

    /** Divides δ [N×K] by N for the mean. */
    public void apply(Matrix delta) {
        if (this == MEAN) {
            Elementwise.divide(delta, delta.rows());
        }
    }
}

package backprop.loss;

import backprop.math.Elementwise;
import backprop.math.Matrix;

/** How the gradients of a batch's examples become one. */
public enum Reduction {
    /** Divided by the batch's number of examples N: the textbook form. */
    MEAN,
    /** Added up: the step grows with the batch (document 3). */
    SUM;

    /**
     * Divides δ by N for the mean.
     *
     * @param delta of the whole batch, or of some of its examples
     * @param examples N, of the whole batch
     */
    public void apply(Matrix delta, int examples) {
        if (this == MEAN) {
            Elementwise.divide(delta, examples);
        }
    }
}

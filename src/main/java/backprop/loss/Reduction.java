package backprop.loss;

/** How the gradients of a batch's examples become one. */
public enum Reduction {
    /** Divided by the batch's number of examples N: the textbook form. */
    MEAN,
    /** Added up: the step grows with the batch. */
    SUM
}

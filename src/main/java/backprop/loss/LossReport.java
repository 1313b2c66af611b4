package backprop.loss;

/** Over what a reported loss is the mean. It changes what is reported only, never the gradient. */
public enum LossReport {
    /** L = (1/N) Σ_n ℓ_n: the textbook form. */
    PER_EXAMPLE,
    /** L = (1/NK) Σ_n ℓ_n: K times smaller for one-hot targets (document 4). */
    PER_ELEMENT;

    /** L of N examples with K outputs; NaN where there is no example. */
    public double of(double total, int examples, int outputs) {
        return this == PER_EXAMPLE ? total / examples : total / ((double) examples * outputs);
    }
}

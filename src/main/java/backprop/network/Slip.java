package backprop.network;

/**
 * What the published code of the five documents does otherwise than its own formulas say. A run makes a slip only when it is
 * told to; each is made in the one place that it concerns.
 */
public enum Slip {
    /** ReLU's backward hands every error back: the mask is all ones (document 2). */
    RELU_PASSES_ALL,
    /** A “sigmoid” that computes z/(1 + e⁻ᶻ) forward and a(1 − a) backward (document 3). */
    SILU_WITH_LOGISTIC_BACKWARD,
    /** dW of the last dense layer from the pre-activation before it instead of the activation (document 4). */
    OUTPUT_GRADIENT_FROM_PREACTIVATION,
    /** Softmax shifted by the maximum of the whole matrix instead of each row's own (document 4). */
    SOFTMAX_WHOLE_MAXIMUM,
    /** Softmax without any shift (documents 2 and 3). */
    SOFTMAX_UNSHIFTED,
    /** dW of the last dense layer from ∂L/∂a, without the slope of the output's activation (document 5). */
    OUTPUT_GRADIENT_WITHOUT_SLOPE,
    /** One optimizer state for each position of a batch in its epoch (document 5). */
    STATE_PER_BATCH_POSITION,
    /** In epoch 0 the velocity is the negative of its new term: the first steps go uphill (document 5). */
    MOMENTUM_REVERSED_FIRST_EPOCH,
    /** In epoch 0 RMSProp's mean square keeps its start (document 5). */
    RMSPROP_IDLE_FIRST_EPOCH;

    /**
     * Whether the slip is a backward pass that is not the derivative of the forward pass. The others compute another forward pass or
     * another update, and leave the gradient true. What derives the gradient from the forward pass cannot make the slips of the
     * gradient: it leaves out all of {@link #RELU_PASSES_ALL}, {@link #OUTPUT_GRADIENT_FROM_PREACTIVATION} and {@link
     * #OUTPUT_GRADIENT_WITHOUT_SLOPE}, and keeps the forward half of {@link #SILU_WITH_LOGISTIC_BACKWARD}.
     */
    public boolean isOfGradient() {
        return switch (this) {
            case RELU_PASSES_ALL,
                    SILU_WITH_LOGISTIC_BACKWARD,
                    OUTPUT_GRADIENT_FROM_PREACTIVATION,
                    OUTPUT_GRADIENT_WITHOUT_SLOPE -> true;
            case SOFTMAX_WHOLE_MAXIMUM,
                    SOFTMAX_UNSHIFTED,
                    STATE_PER_BATCH_POSITION,
                    MOMENTUM_REVERSED_FIRST_EPOCH,
                    RMSPROP_IDLE_FIRST_EPOCH -> false;
        };
    }
}

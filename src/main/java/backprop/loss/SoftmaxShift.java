package backprop.loss;

import backprop.network.Slip;
import java.util.Set;

/** What softmax subtracts from the logits before the exponential function. */
public enum SoftmaxShift {
    /** Each row's own maximum: the textbook form. */
    ROW_MAXIMUM,
    /** The maximum of the whole batch: a row far below it can become 0/0 (document 4). */
    WHOLE_MAXIMUM,
    /** Nothing: e^z of a large logit is infinite (documents 2 and 3). */
    NONE;

    /** The one that a run with these slips makes. */
    public static SoftmaxShift of(Set<Slip> slips) {
        return slips.contains(Slip.SOFTMAX_WHOLE_MAXIMUM)
                ? WHOLE_MAXIMUM
                : slips.contains(Slip.SOFTMAX_UNSHIFTED) ? NONE : ROW_MAXIMUM;
    }
}

package backprop.training;

/** Why a run has come to its end. */
public enum StopReason {
    /** All epochs are done. */
    COMPLETED,
    /** An output logit went over the bound. */
    LOGIT_BOUND,
    /** The training loss or a parameter became NaN or infinite. */
    DIVERGED,
    /** The user stopped it. */
    CANCELLED
}

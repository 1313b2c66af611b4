package backprop.training;

/** Why a run has come to its end. */
public enum StopReason {
    /** All epochs are done. */
    COMPLETED,
    /** The time is up. */
    TIME,
    /** The watched metric has stopped improving. */
    NO_IMPROVEMENT,
    /** The watched metric is as good as was asked for. */
    TARGET_REACHED,
    /** An output logit went over the bound. */
    LOGIT_BOUND,
    /** The training loss or a parameter became NaN or infinite. */
    DIVERGED,
    /** The user stopped it. */
    CANCELLED
}

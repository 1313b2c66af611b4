package backprop.data;

/** The three parts that examples are divided into. */
public enum Part {
    /** The gradients come from it. */
    TRAIN,
    /** Settings are chosen by it: early stopping, schedules. */
    VALIDATION,
    /** It is looked at only to judge. */
    TEST
}

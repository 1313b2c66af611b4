package backprop.data;

import java.util.function.Predicate;

/** The three parts that examples are divided into. */
public enum Part {
    /** The gradients come from it. */
    TRAIN,
    /** Settings are chosen by it: early stopping, schedules. */
    VALIDATION,
    /** It is looked at only to judge. */
    TEST;

    /** The part that a run is judged by, of those that there are: test, else validation, else training. */
    public static Part judged(Predicate<Part> isThere) {
        return isThere.test(TEST) ? TEST : isThere.test(VALIDATION) ? VALIDATION : TRAIN;
    }
}

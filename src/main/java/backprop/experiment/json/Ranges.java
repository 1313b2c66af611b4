package backprop.experiment.json;

import backprop.experiment.ExperimentSpec;

/** The ranges that several settings share. */
final class Ranges {
    static final NumberRange ANY = NumberRange.any();
    static final NumberRange POSITIVE = NumberRange.above(0);
    static final NumberRange NOT_NEGATIVE = NumberRange.atLeast(0);

    /** A share that is not the whole. */
    static final NumberRange SHARE = NumberRange.atLeast(0).below(1);

    /** What something is multiplied by so that it does not grow. */
    static final NumberRange FACTOR = NumberRange.above(0).atMost(1);

    /** Of whole numbers. */
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final int MAX_SEED = Math.toIntExact(ExperimentSpec.MAX_SEED);

    private Ranges() {}

    /** A seed; 1 where none is given. */
    static int seed(JsonObjectReader in) throws ExperimentFileException {
        return in.wholeNumber("seed", 0, MAX_SEED, 1);
    }
}

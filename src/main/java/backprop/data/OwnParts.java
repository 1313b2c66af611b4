package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;

/**
 * Samples the two parts that a set has of its own, each by itself, without replacement.
 *
 * @param trainSize examples 0..trainSize−1 are its training part
 * @param strata the class of each example; all 0 for samples that do not look at classes. The examples after the training part are its
 *     test part
 */
record OwnParts(int trainSize, int[] strata) {
    private static final int[] NONE = {};

    Split sample(SplitSpec.Own spec, RandomStream random) throws DataException {
        boolean hasTest = trainSize < strata.length;
        boolean fromTest = spec.validationFrom() == Part.TEST;
        if (!hasTest && (!spec.test().isNone() || fromTest)) {
            throw new DataException("These data have no test part of their own. Choose a random split instead.");
        }
        Amount none = Amount.none();
        Amount validation = fromTest ? none : spec.validation();
        Split own = Split.of(Arrays.copyOf(strata, trainSize), spec.train(), validation, none, random.fork("train"));
        if (!hasTest) {
            return own;
        }
        Split held = held(spec, fromTest ? spec.validation() : none, random.fork("test"));
        return new Split(own.train(), fromTest ? shifted(held.validation()) : own.validation(), shifted(held.train()));
    }

    /** The test part's own examples, from 0: those that test as training indices, those that validate as such. */
    private Split held(SplitSpec.Own spec, Amount validation, RandomStream random) throws DataException {
        int[] pool = Arrays.copyOfRange(strata, trainSize, strata.length);
        if (!spec.test().isNone()) {
            return Split.divide(pool, spec.test(), validation, Amount.none(), random);
        }
        if (validation.isNone()) {
            return new Split(NONE, NONE, NONE);
        }
        return new Split(
                NONE,
                Split.divide(pool, validation, Amount.none(), Amount.none(), random)
                        .train(),
                NONE);
    }

    private int[] shifted(int[] indices) {
        return Arrays.stream(indices).map(i -> i + trainSize).toArray();
    }
}

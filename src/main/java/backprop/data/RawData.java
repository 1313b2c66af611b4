package backprop.data;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * A set as its source has it: unscaled, and divided only where the source divides it.
 *
 * @param heldOut the source's own test part, if it has one
 */
public record RawData(Dataset train, Optional<Dataset> heldOut) {

    public static RawData undivided(Dataset all) {
        return new RawData(all, Optional.empty());
    }

    /**
     * Divides the examples as the split says.
     *
     * @param random the root of the streams of chance
     * @throws DataException if there are not so many examples
     */
    public Parts split(SplitSpec spec, RandomStream random) throws DataException {
        if (spec instanceof SplitSpec.Random split) {
            return random(split, random.fork("split"));
        }
        if (spec instanceof SplitSpec.Own split) {
            return own(split, random.fork("sample"));
        }
        return new Parts(pooled(), Optional.empty(), Optional.empty());
    }

    private Parts random(SplitSpec.Random spec, RandomStream random) throws DataException {
        Dataset all = pooled();
        int[] strata = spec.stratified() && all.targets() instanceof Targets.Classes classes
                ? classes.labels()
                : new int[all.size()];
        Split split = Split.of(strata, spec.train(), spec.validation(), spec.test(), random);
        return new Parts(all.select(split.train()), part(all, split.validation()), part(all, split.test()));
    }

    private Parts own(SplitSpec.Own spec, RandomStream random) throws DataException {
        if (heldOut.isEmpty() && (!spec.test().isNone() || spec.validationFrom() == Part.TEST)) {
            throw new DataException("These data have no test part of their own. Choose a random split instead.");
        }
        boolean fromTest = spec.validationFrom() == Part.TEST;
        Amount none = Amount.none();
        Amount validation = fromTest ? none : spec.validation();
        Split trainPool = Split.of(new int[train.size()], spec.train(), validation, none, random.fork("train"));
        Dataset chosen = select(train, trainPool.train());
        if (heldOut.isEmpty()) {
            return new Parts(chosen, part(train, trainPool.validation()), Optional.empty());
        }
        Dataset held = heldOut.get();
        Split testPool = sampleHeldOut(held, spec, fromTest, random.fork("test"));
        return new Parts(
                chosen,
                fromTest ? part(held, testPool.validation()) : part(train, trainPool.validation()),
                part(held, testPool.train()));
    }

    private static Split sampleHeldOut(Dataset held, SplitSpec.Own spec, boolean fromTest, RandomStream random)
            throws DataException {
        Amount validation = fromTest ? spec.validation() : Amount.none();
        if (spec.test().isNone()) {
            // The whole or a part of it validates; nothing is kept for testing.
            Split split = validation.isNone()
                    ? new Split(new int[0], new int[0], new int[0])
                    : sample(held, validation, Amount.none(), random);
            return new Split(new int[0], split.train(), new int[0]);
        }
        return sample(held, spec.test(), validation, random);
    }

    /** The first amount as the split's training indices, the second as its validation indices. */
    private static Split sample(Dataset pool, Amount first, Amount second, RandomStream random) throws DataException {
        return Split.divide(new int[pool.size()], first, second, Amount.none(), random);
    }

    private static Optional<Dataset> part(Dataset from, int[] indices) {
        return indices.length == 0 ? Optional.empty() : Optional.of(select(from, indices));
    }

    private static Dataset select(Dataset from, int[] indices) {
        boolean whole = indices.length == from.size();
        for (int i = 0; whole && i < indices.length; i++) {
            whole = indices[i] == i;
        }
        return whole ? from : from.select(indices);
    }

    private Dataset pooled() {
        return heldOut.isEmpty() ? train : Pool.join(train, heldOut.get());
    }
}

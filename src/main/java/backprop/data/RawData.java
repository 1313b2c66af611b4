package backprop.data;

import backprop.file.DataException;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A set as its source has it: unscaled, its own training part first, then its own test part, if it has one. An example's index is
 * its place in it. Nothing in it is changed once handed over.
 *
 * @param features X [N×D]
 * @param targets N of them
 * @param classNames what the classes are called, K names; empty for numbers
 * @param featureNames what the features are called, D names; empty where they have none
 * @param image how a row is laid out as an image, if it is one
 * @param trainSize examples of its own training part; N where the set is undivided
 */
public record RawData(
        Features features,
        Targets targets,
        List<String> classNames,
        List<String> featureNames,
        Optional<ImageShape> image,
        int trainSize) {
    public RawData {
        classNames = List.copyOf(classNames);
        featureNames = List.copyOf(featureNames);
        if (features.rows() != targets.size()) {
            throw new IllegalArgumentException(
                    "There are %d examples, but %d labels.".formatted(features.rows(), targets.size()));
        }
        if (targets instanceof Targets.Classes classes && classNames.size() != classes.count()) {
            throw new IllegalArgumentException(
                    "There are %d classes, but %d names for them.".formatted(classes.count(), classNames.size()));
        }
        if (!featureNames.isEmpty() && featureNames.size() != features.cols()) {
            throw new IllegalArgumentException(
                    "There are %d features, but %d names for them.".formatted(features.cols(), featureNames.size()));
        }
        if (trainSize < 0 || trainSize > features.rows()) {
            throw new IllegalArgumentException("%d of %d examples cannot train.".formatted(trainSize, features.rows()));
        }
    }

    /** A set without parts of its own. */
    public static RawData undivided(Dataset all) {
        return new RawData(
                new Features.Numbers(all.features()),
                all.targets(),
                all.classNames(),
                List.of(),
                all.image(),
                all.size());
    }

    /** A set with a test part of its own, of the same kind. */
    public static RawData divided(Dataset train, Dataset test) {
        Dataset all = Pool.join(train, test);
        return undivided(all).withTrainSize(train.size());
    }

    private RawData withTrainSize(int size) {
        return new RawData(features, targets, classNames, featureNames, image, size);
    }

    /** The same examples with other features, as many. */
    public RawData withFeatures(Features x) {
        return new RawData(x, targets, classNames, featureNames, image, trainSize);
    }

    /** The same examples; the features called so. */
    public RawData withFeatureNames(List<String> names) {
        return new RawData(features, targets, classNames, names, image, trainSize);
    }

    /** N. */
    public int size() {
        return targets.size();
    }

    /** D. */
    public int inputs() {
        return features.cols();
    }

    /** Whether its source has set examples apart for testing. */
    public boolean hasOwnTest() {
        return trainSize < size();
    }

    /** The indices of its own training part. */
    public int[] ownTrain() {
        return IntStream.range(0, trainSize).toArray();
    }

    /** The indices of its own test part; none where it is undivided. */
    public int[] ownTest() {
        return IntStream.range(trainSize, size()).toArray();
    }

    /** The examples at these indices, in their order; those of its own training part stay first. */
    RawData select(int[] indices) {
        int train = (int) Arrays.stream(indices).filter(i -> i < trainSize).count();
        return new RawData(features.select(indices), targets.select(indices), classNames, featureNames, image, train);
    }

    /** The examples at these indices, scaled, in that precision. */
    public Dataset part(int[] indices, Scaler scaler, Precision precision) {
        return new Dataset(features.gather(indices, scaler, precision), targets.select(indices), classNames, image);
    }

    /**
     * Divides the examples as the split says.
     *
     * @param random the root of the streams of chance
     * @throws DataException if there are not so many examples
     */
    public Split divide(SplitSpec spec, RandomStream random) throws DataException {
        if (spec instanceof SplitSpec.Random split) {
            return Split.of(
                    strata(split.stratified()), split.train(), split.validation(), split.test(), random.fork("split"));
        }
        if (spec instanceof SplitSpec.Own split) {
            return new OwnParts(trainSize, strata(split.stratified())).sample(split, random.fork("sample"));
        }
        return new Split(IntStream.range(0, size()).toArray(), new int[0], new int[0]);
    }

    private int[] strata(boolean byClass) {
        return byClass && targets instanceof Targets.Classes classes ? classes.labels() : new int[size()];
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Examples with their targets. Nothing in it is changed once handed over.
 *
 * @param features X [N×D], an example a row
 * @param targets N of them
 * @param classNames what the classes are called, K names; empty for numbers
 * @param image how a row is laid out as an image, if it is one
 */
public record Dataset(Matrix features, Targets targets, List<String> classNames, Optional<ImageShape> image) {
    public Dataset {
        classNames = List.copyOf(classNames);
        if (features.rows() != targets.size()) {
            throw new IllegalArgumentException(
                    "The features are %s, but there are %d labels.".formatted(features.shape(), targets.size()));
        }
        if (targets instanceof Targets.Classes classes && classNames.size() != classes.count()) {
            throw new IllegalArgumentException(
                    "There are %d classes, but %d names for them.".formatted(classes.count(), classNames.size()));
        }
        if (image.isPresent() && features.cols() != image.get().pixels()) {
            throw new IllegalArgumentException("The features are %s, but an image of %d×%d has %d pixels."
                    .formatted(
                            features.shape(),
                            image.get().width(),
                            image.get().height(),
                            image.get().pixels()));
        }
    }

    /** Images of the classes 0..count−1, called by their numbers. */
    public static Dataset ofImages(Matrix features, int[] labels, int count, ImageShape image) {
        return new Dataset(features, new Targets.Classes(labels, count), numbered(count), Optional.of(image));
    }

    /** Examples of the classes 0..count−1, called by their numbers. */
    public static Dataset ofClasses(Matrix features, int[] labels, int count) {
        return new Dataset(features, new Targets.Classes(labels, count), numbered(count), Optional.empty());
    }

    /** Examples with numbers to predict, Y [N×K]. */
    public static Dataset ofValues(Matrix features, Matrix y) {
        return new Dataset(features, new Targets.Values(y), List.of(), Optional.empty());
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    public int size() {
        return targets.size();
    }

    public int inputs() {
        return features.cols();
    }

    /** One feature of one example. */
    public double feature(int example, int feature) {
        return features.get(example, feature);
    }

    /** The examples at these indices, in their order, as a data set of its own. */
    public Dataset select(int[] indices) {
        Matrix x = features.precision().matrix(indices.length, inputs());
        for (int row = 0; row < indices.length; row++) {
            x.setRow(row, features, indices[row]);
        }
        return new Dataset(x, targets.select(indices), classNames, image);
    }

    /** The same examples with other features, of the same shape. */
    public Dataset withFeatures(Matrix x) {
        return new Dataset(x, targets, classNames, image);
    }

    /** The same examples in that precision. */
    public Dataset as(Precision precision) {
        return features.precision() == precision ? this : withFeatures(features.as(precision));
    }
}

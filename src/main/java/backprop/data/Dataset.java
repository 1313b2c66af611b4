package backprop.data;

import backprop.math.Shape;
import org.ejml.data.DMatrixRMaj;

/**
 * Labelled examples. Neither the matrix nor the array is changed once handed over.
 *
 * @param features X [N×D], an example a row
 * @param labels N classes, each in 0..classes−1
 * @param image how a row is laid out as an image
 */
public record Dataset(DMatrixRMaj features, int[] labels, int classes, ImageShape image) {
    public Dataset {
        if (features.numRows != labels.length) {
            throw new IllegalArgumentException(
                    "The features are %s, but there are %d labels.".formatted(Shape.of(features), labels.length));
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException(
                        "A label is " + label + ", but the classes are 0 to " + (classes - 1) + ".");
            }
        }
        if (features.numCols != image.pixels()) {
            throw new IllegalArgumentException("The features are %s, but an image of %d×%d has %d pixels."
                    .formatted(Shape.of(features), image.width(), image.height(), image.pixels()));
        }
    }

    public int size() {
        return labels.length;
    }

    public int inputs() {
        return features.numCols;
    }

    /** One feature of one example. */
    public double feature(int example, int feature) {
        return features.data[example * inputs() + feature];
    }

    /** The examples at these indices, in their order, as a data set of its own. */
    public Dataset select(int[] indices) {
        int d = inputs();
        DMatrixRMaj x = new DMatrixRMaj(indices.length, d);
        int[] t = new int[indices.length];
        for (int row = 0; row < indices.length; row++) {
            System.arraycopy(features.data, indices[row] * d, x.data, row * d, d);
            t[row] = labels[indices[row]];
        }
        return new Dataset(x, t, classes, image);
    }

    /** The same examples with every feature divided by c. */
    public Dataset dividedBy(double c) {
        DMatrixRMaj x = features.copy();
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] /= c;
        }
        return new Dataset(x, labels, classes, image);
    }
}

package backprop.data;

import backprop.math.Matrix;
import java.util.Arrays;

/**
 * What a network is to say of each example: a class, or numbers. Nothing in it is changed once handed over, unless whoever
 * handed it over says so, as {@link Batches} does.
 */
public sealed interface Targets {

    /** N. */
    int size();

    /** The outputs a network for them needs at most: K classes, or as many as there are numbers. */
    int width();

    /**
     * The number that output {@code col} of {@code outputs} ought to have: of classes the one-hot row, or, where one output
     * has to tell two classes apart, 0 or 1.
     */
    double value(int row, int col, int outputs);

    /** The targets at these indices, in their order. */
    Targets select(int[] indices);

    /** Whether a network with so many outputs can answer them. */
    boolean fit(int outputs);

    /**
     * Classes.
     *
     * @param labels N classes, each in 0..count−1
     * @param count K
     */
    record Classes(int[] labels, int count) implements Targets {
        public Classes {
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] < 0 || labels[i] >= count) {
                    throw new IllegalArgumentException(
                            "Example %d has class %d, but the classes are 0 to %d.".formatted(i, labels[i], count - 1));
                }
            }
        }

        @Override
        public int size() {
            return labels.length;
        }

        /** How many of these examples each class has, K numbers. */
        public int[] counts(int[] rows) {
            int[] counts = new int[count];
            for (int row : rows) {
                counts[labels[row]]++;
            }
            return counts;
        }

        @Override
        public int width() {
            return count;
        }

        @Override
        public double value(int row, int col, int outputs) {
            return outputs == 1 ? labels[row] : labels[row] == col ? 1 : 0;
        }

        @Override
        public Classes select(int[] indices) {
            return new Classes(Arrays.stream(indices).map(i -> labels[i]).toArray(), count);
        }

        @Override
        public boolean fit(int outputs) {
            return outputs == count || (count == 2 && outputs == 1);
        }
    }

    /** Numbers to be predicted: Y [N×K]. */
    record Values(Matrix y) implements Targets {
        @Override
        public int size() {
            return y.rows();
        }

        @Override
        public int width() {
            return y.cols();
        }

        @Override
        public double value(int row, int col, int outputs) {
            return y.get(row, col);
        }

        @Override
        public Values select(int[] indices) {
            Matrix selected = y.precision().matrix(indices.length, y.cols());
            for (int row = 0; row < indices.length; row++) {
                selected.setRow(row, y, indices[row]);
            }
            return new Values(selected);
        }

        @Override
        public boolean fit(int outputs) {
            return outputs == y.cols();
        }
    }
}

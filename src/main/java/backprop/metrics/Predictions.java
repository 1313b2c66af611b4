package backprop.metrics;

import backprop.data.Targets;
import backprop.math.Matrix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the network says of a whole part at one epoch.
 *
 * @param outputs probabilities, or what else the network says [N×K], nobody else's; one column where one output tells two
 *     classes apart
 */
public record Predictions(int epoch, Matrix outputs, Targets targets) {
    /** From this probability on the single output of a network for two classes means class 1. */
    private static final double HALF = 0.5;

    public int size() {
        return targets.size();
    }

    /** Whether classes are predicted; else {@link #of} has none. */
    public boolean ofClasses() {
        return targets instanceof Targets.Classes;
    }

    /** @param index 0..N−1 */
    public Prediction of(int index) {
        int k = outputs.cols();
        double[] row = new double[k == 1 ? 2 : k];
        if (k == 1) {
            row[1] = outputs.get(index);
            row[0] = 1 - row[1];
        } else {
            for (int col = 0; col < k; col++) {
                row[col] = outputs.get(index * k + col);
            }
        }
        return new Prediction(index, labels()[index], predicted(outputs, index), row);
    }

    private int[] labels() {
        if (targets instanceof Targets.Classes classes) {
            return classes.labels();
        }
        throw new IllegalStateException("Numbers are predicted, not classes.");
    }

    /** The wrongly classified examples, the surest mistake first; equals in the order of their index. None of numbers. */
    public List<Prediction> misclassified() {
        if (!ofClasses()) {
            return List.of();
        }
        return IntStream.range(0, size())
                .filter(index -> predicted(outputs, index) != labels()[index])
                .mapToObj(this::of)
                .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
                .toList();
    }

    /** The share of rows of S [N×K] whose class is right; NaN where there are no rows or no classes. */
    public static double accuracy(Matrix outputs, Targets targets) {
        if (!(targets instanceof Targets.Classes classes)) {
            return Double.NaN;
        }
        int[] labels = classes.labels();
        int right = 0;
        for (int row = 0; row < labels.length; row++) {
            if (predicted(outputs, row) == labels[row]) {
                right++;
            }
        }
        return (double) right / labels.length;
    }

    /** The class with the largest output, the first of equals; of one output, whether it is at least ½. */
    static int predicted(Matrix outputs, int row) {
        if (outputs.cols() == 1) {
            return outputs.get(row) >= HALF ? 1 : 0;
        }
        return outputs.argmax(row);
    }
}

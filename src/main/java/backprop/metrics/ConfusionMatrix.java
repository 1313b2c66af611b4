package backprop.metrics;

import backprop.data.Targets;

/**
 * How often each class was taken for each.
 *
 * @param counts [K×K]; {@code counts[t][p]} examples of class t were said to be p
 */
public record ConfusionMatrix(int[][] counts) {

    /** @throws IllegalArgumentException if numbers are predicted, not classes */
    public static ConfusionMatrix of(Predictions predictions) {
        if (!(predictions.targets() instanceof Targets.Classes classes)) {
            throw new IllegalArgumentException("Only classes can be confused; these targets are numbers.");
        }
        int[][] counts = new int[classes.count()][classes.count()];
        for (int row = 0; row < classes.labels().length; row++) {
            counts[classes.labels()[row]][Predictions.predicted(predictions.outputs(), row)]++;
        }
        return new ConfusionMatrix(counts);
    }

    /** K. */
    public int classes() {
        return counts.length;
    }

    /** Of the examples said to be of class k, the share that are; NaN if none is. */
    public double precision(int k) {
        int said = 0;
        for (int[] row : counts) {
            said += row[k];
        }
        return (double) counts[k][k] / said;
    }

    /** Of the examples of class k, the share that was found; NaN if there is none. */
    public double recall(int k) {
        int present = 0;
        for (int count : counts[k]) {
            present += count;
        }
        return (double) counts[k][k] / present;
    }

    /** The harmonic mean of precision and recall, 2TP/(2TP + FP + FN); NaN where class k is neither there nor said. */
    public double f1(int k) {
        int both = 0;
        for (int i = 0; i < counts.length; i++) {
            both += counts[i][k] + counts[k][i];
        }
        return 2.0 * counts[k][k] / both;
    }
}

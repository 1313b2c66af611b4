package backprop.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * What the network says of a whole part at one epoch.
 *
 * @param probabilities S [N×K], nobody else's
 * @param labels the true classes, N
 */
public record Predictions(int epoch, DMatrixRMaj probabilities, int[] labels) {

    public int size() {
        return labels.length;
    }

    /** @param index 0..N−1 */
    public Prediction of(int index) {
        int k = probabilities.numCols;
        double[] row = Arrays.copyOfRange(probabilities.data, index * k, (index + 1) * k);
        return new Prediction(index, labels[index], argMax(row, 0, k), row);
    }

    /** The wrongly classified examples, the surest mistake first; equals in the order of their index. */
    public List<Prediction> misclassified() {
        return IntStream.range(0, size())
                .mapToObj(this::of)
                .filter(prediction -> !prediction.correct())
                .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
                .toList();
    }

    /** The share of rows of S [N×K] whose largest value is at the row's label; NaN where there are no rows. */
    public static double accuracy(DMatrixRMaj probabilities, int[] labels) {
        int k = probabilities.numCols;
        int right = 0;
        for (int row = 0; row < labels.length; row++) {
            if (argMax(probabilities.data, row * k, k) == labels[row]) {
                right++;
            }
        }
        return (double) right / labels.length;
    }

    private static int argMax(double[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}

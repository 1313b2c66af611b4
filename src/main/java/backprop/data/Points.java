package backprop.data;

import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A few examples, typed in.
 *
 * @param x N rows of D features
 * @param y N rows: one class 0..classes−1 each, or the numbers to predict
 * @param classes K; 0 where numbers are predicted
 */
public record Points(List<List<Double>> x, List<List<Double>> y, int classes) implements DataSource {
    public Points {
        x = x.stream().map(List::copyOf).toList();
        y = y.stream().map(List::copyOf).toList();
        requireRows("x", x);
        requireRows("y", y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("There are %d points, but %d targets.".formatted(x.size(), y.size()));
        }
        if (classes < 0) {
            throw new IllegalArgumentException("There cannot be " + classes + " classes.");
        }
        if (classes > 0) {
            for (List<Double> row : y) {
                double label = row.get(0);
                if (row.size() != 1 || label != Math.rint(label) || label < 0 || label >= classes) {
                    throw new IllegalArgumentException(
                            "A class is a whole number from 0 to %d, not %s.".formatted(classes - 1, row));
                }
            }
        }
    }

    private static void requireRows(String name, List<List<Double>> rows) {
        if (rows.isEmpty() || rows.get(0).isEmpty()) {
            throw new IllegalArgumentException("There is no number in " + name + ".");
        }
        for (List<Double> row : rows) {
            if (row.size() != rows.get(0).size() || !row.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("The rows of %s must have %d numbers each, not %s."
                        .formatted(name, rows.get(0).size(), row));
            }
        }
    }

    /** Points of the classes 0..classes−1. */
    public static Points ofClasses(double[][] x, int[] labels, int classes) {
        double[][] y =
                Arrays.stream(labels).mapToObj(label -> new double[] {label}).toArray(double[][]::new);
        return new Points(rows(x), rows(y), classes);
    }

    private static List<List<Double>> rows(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix features = matrix(x);
        if (classes == 0) {
            return RawData.undivided(Dataset.ofValues(features, matrix(y)));
        }
        int[] labels = y.stream().mapToInt(row -> row.get(0).intValue()).toArray();
        return RawData.undivided(Dataset.ofClasses(features, labels, classes));
    }

    private static Matrix matrix(List<List<Double>> rows) {
        return Matrix.ofRows(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    @Override
    public Optional<DataShape> shape() {
        int inputs = x.get(0).size();
        return Optional.of(
                classes > 0
                        ? DataShape.ofClasses(inputs, classes)
                        : DataShape.ofValues(inputs, y.get(0).size()));
    }
}

package backprop.figure;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How often each class was taken for each.
 *
 * @param title such as "Confusion matrix"
 * @param subtitle what belongs to the title; empty for none
 * @param rowName what a row is, such as "true"
 * @param columnName what a column is, such as "predicted"
 * @param classes the names of the K classes
 * @param counts K rows of K numbers of 0 or more
 * @param matrixWords what the layout says by itself
 */
public record MatrixFigure(
        String title,
        String subtitle,
        String rowName,
        String columnName,
        List<String> classes,
        List<Values> counts,
        MatrixWords matrixWords)
        implements Chart {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if there are not K rows of K finite numbers of 0 or more
     */
    public MatrixFigure {
        classes = List.copyOf(classes);
        counts = List.copyOf(counts);
        int k = classes.size();
        boolean square = counts.size() == k && counts.stream().allMatch(row -> row.size() == k);
        boolean countable = counts.stream()
                .flatMapToDouble(row -> Arrays.stream(row.toArray()))
                .allMatch(count -> count >= 0 && Double.isFinite(count));
        if (!square || !countable) {
            throw new IllegalArgumentException(
                    "A matrix of " + k + " classes has " + k + " rows of " + k + " counts of 0 or more, not " + counts);
        }
    }

    /** A matrix of these counts, in English. */
    public static MatrixFigure of(
            String title, String rowName, String columnName, List<String> classes, int[][] counts) {
        List<Values> rows = Arrays.stream(counts)
                .map(row -> Values.copyOf(Arrays.stream(row).asDoubleStream().toArray()))
                .toList();
        return new MatrixFigure(title, "", rowName, columnName, classes, rows, MatrixWords.ENGLISH);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.matrix(this);
    }

    @Override
    public MatrixFigure withSubtitle(String text) {
        return new MatrixFigure(title, text, rowName, columnName, classes, counts, matrixWords);
    }

    @Override
    public void writeTable(Appendable out) throws IOException {
        MatrixTable.write(this, out);
    }

    /** This chart in other words. */
    public MatrixFigure withWords(MatrixWords said) {
        return new MatrixFigure(title, subtitle, rowName, columnName, classes, counts, said);
    }

    @Override
    public Words words() {
        return matrixWords.common();
    }

    /** K. */
    public int size() {
        return classes.size();
    }

    /** A count. */
    double count(int row, int column) {
        return counts.get(row).get(column);
    }

    /** The examples of a class. */
    double sum(int row) {
        return Arrays.stream(counts.get(row).toArray()).sum();
    }

    /** A count as a share of its row; NaN in a row without examples. */
    double share(int row, int column) {
        return count(row, column) / sum(row);
    }

    /** All examples. */
    double total() {
        return IntStream.range(0, size()).mapToDouble(this::sum).sum();
    }

    /** The greatest share of a row beside the diagonal; 0 without one. */
    double worstShare() {
        return cells().filter(cell -> !isRight(cell))
                .mapToDouble(cell -> share(cell / size(), cell % size()))
                .filter(share -> !Double.isNaN(share))
                .max()
                .orElse(0);
    }

    /** All cells, row by row. */
    IntStream cells() {
        return IntStream.range(0, size() * size());
    }

    /** A count, by the place of its cell. */
    double at(int cell) {
        return count(cell / size(), cell % size());
    }

    /** Whether a cell lies on the diagonal. */
    boolean isRight(int cell) {
        return cell / size() == cell % size();
    }

    /** "Confusion matrix, 10,000 examples, 96.5 % right; most often 7 taken for 9 (31), 6 taken for 5 (18)". */
    @Override
    public String describe() {
        return new MatrixSentence(this).overall();
    }

    /** "Confusion matrix, true 4, predicted 9: 20 of 982 (2.0 %)". */
    @Override
    public String describe(double place) {
        return new MatrixSentence(this).cell(place);
    }

    @Override
    public double[] places() {
        return total() > 0 ? cells().mapToDouble(cell -> cell).toArray() : new double[0];
    }

    /** The axes count columns from the left and rows from the top. */
    @Override
    public OptionalDouble nearest(AxisMap x, AxisMap y, double px, double py) {
        double column = Math.floor(x.value(px));
        double row = Math.floor(y.value(py));
        boolean there = total() > 0 && column >= 0 && column < size() && row >= 0 && row < size();
        return there ? OptionalDouble.of(row * size() + column) : OptionalDouble.empty();
    }

    /** The cell nearest to a place, of at least one. */
    int index(double place) {
        return (int) Math.max(0, Math.min(size() * size() - 1, Math.rint(place)));
    }
}

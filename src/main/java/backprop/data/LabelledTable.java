package backprop.data;

import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers, an example a row, whose last column is the label.
 *
 * @param columns the names of all columns, the label's last
 * @param features row by row, N×D with D one less than there are columns; finite; not copied
 * @param labels N of them
 */
public record LabelledTable(List<String> columns, double[] features, LabelColumn labels) {
    public LabelledTable {
        columns = List.copyOf(columns);
        if (columns.size() < 2 || labels.size() < 1) {
            throw new IllegalArgumentException("a table needs a feature, a label and a row");
        }
        if ((long) labels.size() * (columns.size() - 1) != features.length) {
            throw new IllegalArgumentException("%d rows of %d features are not %d numbers"
                    .formatted(labels.size(), columns.size() - 1, features.length));
        }
        if (!Arrays.stream(features).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("features must be finite");
        }
    }

    /** N, the number of examples. */
    public int rows() {
        return labels.size();
    }

    /** D, the number of features. */
    public int inputs() {
        return columns.size() - 1;
    }
}

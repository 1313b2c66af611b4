package backprop.data;

import backprop.table.Column;
import backprop.text.Numerals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a table.
 *
 * @param words whether it holds words
 * @param distinct how many different numbers or words it holds
 * @param missing how many rows have nothing here
 * @param first its cells in the first rows, empty where missing
 */
public record ColumnCandidate(String name, boolean words, int distinct, int missing, List<String> first) {
    /** So many rows are shown. */
    public static final int SHOWN = 60;

    public ColumnCandidate {
        first = List.copyOf(first);
    }

    static ColumnCandidate of(String name, Column column) {
        int shown = Math.min(SHOWN, column.size());
        List<String> first =
                IntStream.range(0, shown).mapToObj(row -> text(column, row)).toList();
        int distinct = column instanceof Column.Words words
                ? words.distinct().size()
                : (int) Arrays.stream(((Column.Numbers) column).values())
                        .filter(value -> !Double.isNaN(value))
                        .map(value -> value + 0.0)
                        .sorted()
                        .distinct()
                        .count();
        return new ColumnCandidate(name, column instanceof Column.Words, distinct, column.missing(), first);
    }

    private static String text(Column column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column instanceof Column.Words words
                ? words.distinct().get(words.codes()[row])
                : Numerals.format(((Column.Numbers) column).values()[row]);
    }
}

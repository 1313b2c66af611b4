package backprop.data;

import backprop.table.Column;
import backprop.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What in a table may surprise whoever trains on it. */
final class TableHints {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST = 20;

    private TableHints() {}

    static List<String> of(Table table, Layout.Table layout) {
        List<String> hints = new ArrayList<>();
        for (int i = 0; i < table.columns().size() && hints.size() < MOST; i++) {
            String name = table.names().get(i);
            Column column = table.columns().get(i);
            if (layout.leftOut().contains(name)) {
                ofLeftOut(Shorten.text(name), column, hints);
            } else if (layout.label().filter(name::equals).isEmpty()) {
                ofFeature(Shorten.text(name), column, hints);
            }
        }
        return hints;
    }

    private static void ofLeftOut(String name, Column column, List<String> hints) {
        if (column instanceof Column.Words words) {
            hints.add("“%s” holds words (%d different), and is left out."
                    .formatted(name, words.distinct().size()));
        } else if (countsRows((Column.Numbers) column)) {
            hints.add("“%s” counts the rows, and is left out.".formatted(name));
        }
    }

    private static void ofFeature(String name, Column column, List<String> hints) {
        if (column instanceof Column.Words words) {
            String where = "“%s” on line %d"
                    .formatted(words.firstWord().shown(), words.firstWord().line());
            hints.add(
                    words.firstNumber().isPresent()
                            ? "“%s” holds numbers, but also words: %s.".formatted(name, where)
                            : "“%s” holds words (%d different), the first %s."
                                    .formatted(name, words.distinct().size(), where));
        } else if (countsRows((Column.Numbers) column)) {
            hints.add("“%s” counts the rows: leave it out.".formatted(name));
        } else if (isConstant((Column.Numbers) column)) {
            hints.add("“%s” is the same in all rows: it tells nothing.".formatted(name));
        }
        if (column.missing() > 0) {
            hints.add("“%s” has no value in %d of %d rows: let them be left out, or filled with the mean."
                    .formatted(name, column.missing(), column.size()));
        }
    }

    /** Whether it is n, n+1, n+2, … with n 0 or 1. */
    static boolean countsRows(Column.Numbers column) {
        double[] values = column.values();
        boolean counts = values.length >= FEWEST_ROWS && (values[0] == 0 || values[0] == 1);
        for (int i = 1; counts && i < values.length; i++) {
            counts = values[i] == values[0] + i;
        }
        return counts;
    }

    private static boolean isConstant(Column.Numbers column) {
        return column.size() > 1 && Arrays.stream(column.values()).distinct().count() == 1;
    }
}

package backprop.table;

import java.util.HashSet;
import java.util.List;

/**
 * A table as a file has it: nothing is known yet of features and labels.
 *
 * @param names of the columns, distinct and not blank; made up as “column 1” where the file names none
 * @param columns at least one, all of the same length
 * @param lines where each row begins in the file, from 1; not copied
 * @param format how the file is written, fully resolved
 */
public record Table(List<String> names, List<Column> columns, int[] lines, TableFormat format) {
    public Table {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        int rows = lines.length;
        if (columns.isEmpty() || rows == 0 || columns.stream().anyMatch(column -> column.size() != rows)) {
            throw new IllegalArgumentException("a table needs a column and a row, and columns of the same length");
        }
        if (names.size() != columns.size()
                || new HashSet<>(names).size() != names.size()
                || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("each column needs a name of its own: " + names);
        }
        if (!format.isResolved()) {
            throw new IllegalArgumentException("a table's format is known: " + format);
        }
    }

    public int rows() {
        return lines.length;
    }
}

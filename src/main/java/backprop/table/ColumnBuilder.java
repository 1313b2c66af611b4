package backprop.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects a column's cells: numbers, until a word turns up. If numbers were forgotten as texts by then, the column has to
 * be collected once more.
 */
final class ColumnBuilder {
    private final NumberCells numbers;
    private @Nullable DoubleStore values = new DoubleStore();
    private @Nullable WordStore words;
    /** Whether what came so far would be needed as text if a word came. */
    private boolean textsLost;

    private boolean closed;
    private int present;
    private Column.@Nullable Cell infinite;

    ColumnBuilder(NumberCells numbers) {
        this.numbers = numbers;
    }

    /** Whether all rows must be added again. */
    boolean isToBeRepeated() {
        return values == null && words == null;
    }

    /** Before all rows are added again. */
    void repeat() {
        closed = !isToBeRepeated();
        if (!closed) {
            words = new WordStore(numbers, 0);
        }
    }

    void addMissing() {
        if (closed) {
            return;
        }
        if (words != null) {
            words.addMissing();
        } else if (values != null) {
            values.add(Double.NaN);
        }
    }

    void add(Row row, int cell) {
        if (closed || isToBeRepeated()) {
            return;
        }
        char[] chars = row.chars();
        int from = Blanks.skip(chars, row.start(cell), row.end(cell));
        int to = Blanks.skipBack(chars, from, row.end(cell));
        present += from == to ? 0 : 1;
        if (words != null) {
            words.add(row, cell, from, to);
        } else if (values != null) {
            addTo(values, row, cell, from, to);
        }
    }

    private void addTo(DoubleStore store, Row row, int cell, int from, int to) {
        double value = numbers.decide(row.chars(), from, to);
        if (Double.isNaN(value)) {
            if (!NumberCells.isMissing(row.chars(), from, to)) {
                turn(store, row, cell, from, to);
                return;
            }
            textsLost |= row.isQuoted(cell) && from < to;
        } else {
            textsLost = true;
            if (Double.isInfinite(value) && infinite == null) {
                infinite = new Column.Cell(row.line(), row.text(cell));
            }
        }
        store.add(value);
    }

    private void turn(DoubleStore store, Row row, int cell, int from, int to) {
        values = null;
        infinite = null;
        if (!textsLost) {
            words = new WordStore(numbers, store.size());
            words.add(row, cell, from, to);
        }
    }

    /** Whether all of its cells are blank. */
    boolean isBlank() {
        return present == 0;
    }

    /** The first number that is none of those that can be counted with. */
    Optional<Column.Cell> infinite() {
        return Optional.ofNullable(infinite);
    }

    /** The column; empty if the rows were others when they were added again. What was collected is given away. */
    Optional<Column> column() {
        if (words != null) {
            return words.column();
        }
        Optional<Column> column = Optional.ofNullable(values).map(store -> new Column.Numbers(store.toArray()));
        values = null;
        return column;
    }
}

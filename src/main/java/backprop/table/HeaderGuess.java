package backprop.table;

import java.util.HashSet;
import java.util.List;

/**
 * Whether the first row names the columns: if one of its words stands over numbers, or if all its cells are different
 * words that do not come again below.
 */
final class HeaderGuess {
    private final List<List<String>> rows;
    private final NumberCells numbers;

    private HeaderGuess(List<List<String>> rows, TableFormat.Decimal decimal) {
        this.rows = rows;
        numbers = new NumberCells(decimal);
    }

    static TableFormat.Header of(List<List<String>> rows, TableFormat.Decimal decimal) {
        boolean present = !rows.isEmpty() && new HeaderGuess(rows, decimal).isPresent();
        return present ? TableFormat.Header.PRESENT : TableFormat.Header.ABSENT;
    }

    private boolean isPresent() {
        List<String> first = rows.get(0);
        boolean names = new HashSet<>(first).size() == first.size();
        for (int i = 0; i < first.size(); i++) {
            boolean word = isWord(first.get(i));
            if (word && standsOverNumbers(i)) {
                return true;
            }
            names &= word && !comesAgain(i);
        }
        return names;
    }

    private boolean standsOverNumbers(int column) {
        int balance = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (column < row.size()) {
                balance += isNumber(row.get(column)) ? 1 : 0;
                balance -= isWord(row.get(column)) ? 1 : 0;
            }
        }
        return balance > 0;
    }

    private boolean comesAgain(int column) {
        String name = rows.get(0).get(column);
        return rows.subList(1, rows.size()).stream()
                .anyMatch(row -> column < row.size() && row.get(column).equals(name));
    }

    private boolean isNumber(String cell) {
        return Double.isFinite(numbers.value(cell.toCharArray(), 0, cell.length()));
    }

    private boolean isWord(String cell) {
        char[] text = cell.toCharArray();
        return Double.isNaN(numbers.value(text, 0, text.length)) && !NumberCells.isMissing(text, 0, text.length);
    }
}

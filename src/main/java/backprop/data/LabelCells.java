package backprop.data;

import backprop.file.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects a table's last column. Equal texts are kept once. */
final class LabelCells {
    private final String where;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, String> kept = new TreeMap<>();
    private int numbers;
    private int column;

    LabelCells(String where) {
        this.where = where;
    }

    void add(String cell, int line, int inColumn) {
        cells.add(kept.computeIfAbsent(cell, text -> text));
        lines.add(line);
        column = inColumn;
        numbers += isNumber(cell) ? 1 : 0;
    }

    private static boolean isNumber(String cell) {
        return Double.isFinite(NumberCell.value(cell));
    }

    /** Whether the first is a word and at least one number, and nothing else, follows. */
    boolean firstIsTheOnlyText() {
        return numbers > 0 && numbers == cells.size() - 1 && NumberCell.isWord(cells.get(0));
    }

    void dropFirst() {
        cells.remove(0);
        lines.remove(0);
    }

    /** @throws DataException if a label is missing, or numbers and texts are mixed */
    LabelColumn column() throws DataException {
        if (numbers == cells.size()) {
            return new LabelColumn.Numbers(
                    cells.stream().mapToDouble(NumberCell::value).toArray());
        }
        int number = -1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean gap = numbers > 0 && !isNumber(cell) && !NumberCell.isWord(cell);
            if (gap || cell.isBlank() || NumberCell.isBroken(cell)) {
                throw NumberCell.refused(cell, where, lines.get(i), column);
            }
            number = number < 0 && isNumber(cell) ? i : number;
        }
        if (number >= 0) {
            throw mixed(number);
        }
        return names();
    }

    private DataException mixed(int number) {
        int text = 0;
        while (isNumber(cells.get(text))) {
            text++;
        }
        return new DataException(("%s, line %d, column %d: the label “%s” is not a number, but “%s” on line %d is."
                        + " Make the labels all numbers, or all texts.")
                .formatted(
                        where,
                        lines.get(text),
                        column,
                        NumberCell.shown(cells.get(text)),
                        NumberCell.shown(cells.get(number)),
                        lines.get(number)));
    }

    private LabelColumn names() {
        Map<String, Integer> classes = new TreeMap<>();
        cells.forEach(cell -> classes.put(cell, 0));
        int next = 0;
        for (Map.Entry<String, Integer> entry : classes.entrySet()) {
            entry.setValue(next++);
        }
        int[] ofRow = cells.stream().mapToInt(classes::get).toArray();
        return new LabelColumn.Names(List.copyOf(classes.keySet()), ofRow);
    }
}

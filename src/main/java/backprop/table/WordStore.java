package backprop.table;

import backprop.text.NaturalOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects a column of words. */
final class WordStore {
    private final NumberCells numbers;
    private final Map<String, Integer> known = new HashMap<>();
    private final IntStore codes = new IntStore();
    private Column.@Nullable Cell firstWord;
    private Column.@Nullable Cell firstNumber;

    WordStore(NumberCells numbers, int missing) {
        this.numbers = numbers;
        for (int i = 0; i < missing; i++) {
            codes.add(-1);
        }
    }

    void addMissing() {
        codes.add(-1);
    }

    void add(Row row, int cell, int from, int to) {
        boolean mark = NumberCells.isMissing(row.chars(), from, to);
        if (from == to || (mark && !row.isQuoted(cell))) {
            codes.add(-1);
            return;
        }
        String word = row.text(cell);
        Integer code = known.putIfAbsent(word, known.size());
        codes.add(code == null ? known.size() - 1 : code);
        if (!mark && (firstWord == null || firstNumber == null)) {
            double value = numbers.value(row.chars(), from, to);
            if (firstWord == null && Double.isNaN(value)) {
                firstWord = new Column.Cell(row.line(), word);
            } else if (firstNumber == null && Double.isFinite(value)) {
                firstNumber = new Column.Cell(row.line(), word);
            }
        }
    }

    /** Empty if there is no word after all: the file is another than it was. */
    Optional<Column> column() {
        if (firstWord == null) {
            return Optional.empty();
        }
        List<String> sorted =
                known.keySet().stream().sorted(NaturalOrder.INSTANCE).toList();
        int[] place = new int[sorted.size()];
        for (int i = 0; i < place.length; i++) {
            place[known.getOrDefault(sorted.get(i), 0)] = i;
        }
        int[] all = codes.toArray();
        Arrays.setAll(all, i -> all[i] < 0 ? -1 : place[all[i]]);
        return Optional.of(new Column.Words(sorted, all, firstWord, Optional.ofNullable(firstNumber)));
    }
}

package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.table.Column;
import backprop.text.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A feature that comes from a column of a table.
 *
 * @param of its value in a row; NaN where the row has none
 */
record TableFeature(String name, IntToDoubleFunction of) {
    /** More features than these are hardly meant. */
    static final int MOST_WORDS = 1_000;

    /** A feature for each word or number of the column: 1 where a row has it, else 0. */
    static List<TableFeature> ofWords(String where, String name, Column column) throws DataException {
        List<String> words;
        int[] codes;
        if (column instanceof Column.Words texts) {
            words = texts.distinct();
            codes = texts.codes();
        } else {
            double[] values = ((Column.Numbers) column).values();
            double[] different = Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .map(value -> value + 0.0)
                    .sorted()
                    .distinct()
                    .toArray();
            words = Arrays.stream(different).mapToObj(Numerals::format).toList();
            codes = Arrays.stream(values)
                    .mapToInt(value -> Double.isNaN(value) ? -1 : Arrays.binarySearch(different, value + 0.0))
                    .toArray();
        }
        if (words.size() > MOST_WORDS) {
            throw new Place(where)
                    .refused(
                            "“%s” holds %d different words, more than the %d that can become features"
                                    .formatted(Shorten.text(name), words.size(), MOST_WORDS),
                            "Leave the column out.");
        }
        List<TableFeature> features = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            int word = k;
            features.add(new TableFeature(
                    name + " = " + words.get(k), row -> codes[row] < 0 ? Double.NaN : codes[row] == word ? 1 : 0));
        }
        return features;
    }
}

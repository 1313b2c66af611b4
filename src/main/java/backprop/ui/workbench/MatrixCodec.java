package backprop.ui.workbench;

import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of numbers, as {@code 1, -1; -1, 1}. */
record MatrixCodec() implements Codec<List<List<Double>>> {

    @Override
    public String format(List<List<Double>> value) {
        return value.stream()
                .map(row -> row.stream().map(Numerals::format).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Override
    public List<List<Double>> parse(String text, String name, Strings strings) throws RefusedException {
        List<List<Double>> rows = new ArrayList<>();
        for (String line : text.strip().split("\\s*[;\\n]\\s*", -1)) {
            List<Double> row = new ArrayList<>();
            for (String number : line.strip().split("\\s*,\\s*|\\s+", -1)) {
                row.add(Typed.number(number, name, strings));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public String range(Strings strings) {
        return strings.get("range.matrix");
    }
}

package backprop.experiment.json;

import java.util.Arrays;
import java.util.List;

/** Rows of numbers. */
final class Rows {
    private Rows() {}

    /** A list of lists of numbers. */
    static List<List<Double>> read(JsonReader in) throws ExperimentFileException {
        return in.list(Rows::row);
    }

    /** A list of lists of numbers, or of numbers that are rows of one. */
    static List<List<Double>> readLoose(JsonReader in) throws ExperimentFileException {
        return in.list(row -> row.value() instanceof JsonNumber ? List.of(row.number(Ranges.ANY)) : row(row));
    }

    private static List<Double> row(JsonReader in) throws ExperimentFileException {
        return Arrays.stream(in.numbers(Ranges.ANY)).boxed().toList();
    }

    static JsonList write(List<List<Double>> rows) {
        return JsonList.of(rows.stream().map(Rows::list).toList());
    }

    /** Rows of one as numbers. */
    static JsonList writeLoose(List<List<Double>> rows) {
        boolean ones = rows.stream().allMatch(row -> row.size() == 1);
        return ones
                ? JsonList.of(
                        rows.stream().map(row -> JsonNumber.of(row.get(0))).toList())
                : write(rows);
    }

    private static JsonList list(List<Double> row) {
        return JsonList.of(row.stream().map(JsonNumber::of).toList());
    }
}

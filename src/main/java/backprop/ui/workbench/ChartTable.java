package backprop.ui.workbench;

import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A chart's curves as a table with every digit: a row for each x that a curve of this run has, in ascending order. */
final class ChartTable {
    private static final double LARGEST_WHOLE = 1e15;

    private final String first;
    private final List<Series> curves;
    private final Values xs;

    ChartTable(Figure figure) {
        first = figure.x().label();
        curves = figure.present().stream()
                .flatMap(curve -> curve.both().stream())
                .toList();
        xs = merged(curves);
    }

    private static Values merged(List<Series> curves) {
        List<Values> different = new ArrayList<>();
        for (Series curve : curves) {
            if (different.stream().noneMatch(curve.x()::equals)) {
                different.add(curve.x());
            }
        }
        return different.size() == 1
                ? different.get(0)
                : Values.copyOf(different.stream()
                        .flatMapToDouble(values -> DoubleStream.of(values.toArray()))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    /** What the columns are called. */
    List<String> headings() {
        List<String> names = new ArrayList<>(List.of(first));
        curves.forEach(curve -> names.add(curve.name()));
        return names;
    }

    int rows() {
        return xs.size();
    }

    /** The text of a cell; empty where a curve has no point. */
    String cell(int row, int column) {
        double x = xs.get(row);
        if (column == 0) {
            boolean whole = x == Math.rint(x) && Math.abs(x) < LARGEST_WHOLE;
            return whole ? Long.toString((long) x) : Double.toString(x);
        }
        Series curve = curves.get(column - 1);
        int at = curve.x().indexOf(x);
        return at < 0 ? "" : Double.toString(curve.y().get(at));
    }

    /** These rows with the headings, separated by tabs: what spreadsheets take. */
    String tsv(int... chosen) {
        int columns = curves.size() + 1;
        String heading = String.join("\t", headings());
        return Arrays.stream(chosen)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(i -> cell(row, i))
                        .collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining("", heading + "\n", ""));
    }

    /** All rows so. */
    String tsv() {
        return tsv(IntStream.range(0, rows()).toArray());
    }
}

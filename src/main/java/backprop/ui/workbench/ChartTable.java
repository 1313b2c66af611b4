package backprop.ui.workbench;

import backprop.figure.BarFigure;
import backprop.figure.Chart;
import backprop.figure.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chart's values as a table with every digit. */
interface ChartTable {
    /** Beyond this, not every whole number is a double. */
    double LARGEST_WHOLE = 1e15;

    /** @throws IllegalArgumentException if the chart has neither curves nor bars */
    static ChartTable of(Chart chart) {
        if (chart instanceof Figure curves) {
            return new CurveRows(curves);
        }
        if (chart instanceof BarFigure bars) {
            return new BarRows(bars);
        }
        throw new IllegalArgumentException(chart.title() + " has neither curves nor bars.");
    }

    /** What the columns are called. */
    List<String> headings();

    int rows();

    /** The text of a cell; empty where there is no value. */
    String cell(int row, int column);

    /** These rows with the headings, separated by tabs: what spreadsheets take. */
    default String tsv(int... chosen) {
        List<String> headings = headings();
        return Arrays.stream(chosen)
                .mapToObj(row -> IntStream.range(0, headings.size())
                        .mapToObj(i -> cell(row, i))
                        .collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining("", String.join("\t", headings) + "\n", ""));
    }

    /** All rows so. */
    default String tsv() {
        return tsv(IntStream.range(0, rows()).toArray());
    }

    /** Whole numbers without a fraction. */
    static String whole(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}

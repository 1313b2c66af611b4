package backprop.figure;

import backprop.file.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Saves the data of a chart, all of them, as comma-separated text in UTF-8. Curves: one row for each x of any curve in
 * ascending order, one column a curve, empty where a curve has no point, before a smoothed one the values as they were measured,
 * two more for the ends of a band, empty where it has a gap, and one for the events, if there are any. Bars: one row a category, one column a group,
 * empty where there is no bar. Points: index, x, y and class of each, and the class of the region, if
 * there are regions. Images: one
 * row each. A matrix: one row a true class, one column a predicted one. Numbers are those of Java in full precision,
 * whole numbers of x, and all of bars and points, without a fraction; NaN, Infinity and -Infinity stand as such. Lines end with a line feed.
 * Columns have a name each; names that a spreadsheet would compute have an apostrophe before them. What is known of the provenance stands before the header, one {@code # name: value} a line.
 */
public final class CsvWriter {
    private static final double LARGEST_WHOLE = 1e15;

    private CsvWriter() {}

    /**
     * Saves the data with what is known of where they come from, wholly or not at all.
     *
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    public static void write(Chart figure, Provenance provenance, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (Map.Entry<String, String> entry : provenance.entries().entrySet()) {
                writer.append(comment(entry.getKey(), entry.getValue()));
            }
            write(figure, writer);
            writer.flush();
        });
    }

    /** Writes the data to any writer, which stays open. */
    public static void write(Chart figure, Appendable out) throws IOException {
        figure.writeTable(out);
    }

    /** A line before the table; a spreadsheet, which cuts it at its commas, finds no formula in it. */
    private static String comment(String name, String value) {
        String text = Picture.clean(value).replaceAll("[,;](?=[=+@-])", "$0 ");
        return "# " + name.toLowerCase(Locale.ROOT) + ": " + text + "\n";
    }

    /** Whole numbers without a fraction. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}

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
 * What is known of the provenance stands before the header, one {@code # name: value} a line.
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
                String name = entry.getKey().toLowerCase(Locale.ROOT);
                writer.append("# " + name + ": " + Picture.clean(entry.getValue()) + "\n");
            }
            write(figure, writer);
            writer.flush();
        });
    }

    /** Writes the data to any writer, which stays open. */
    public static void write(Chart figure, Appendable out) throws IOException {
        if (figure instanceof BarFigure bars) {
            bars(bars, out);
        } else if (figure instanceof ScatterFigure points) {
            points(points, out);
        } else if (figure instanceof ImagesFigure images) {
            ImageTable.write(images, out);
        } else if (figure instanceof NetworkFigure network) {
            layers(network, out);
        } else if (figure instanceof MatrixFigure matrix) {
            MatrixTable.write(matrix, out);
        } else {
            CurveTable.write((Figure) figure, out);
        }
    }

    private static void layers(NetworkFigure figure, Appendable out) throws IOException {
        out.append("layer,units,function,weights\n");
        for (NetworkFigure.Column column : figure.columns()) {
            out.append(quoted(column.name())).append(',').append(Integer.toString(column.units()));
            out.append(',').append(quoted(column.does())).append(',').append(quoted(column.weights()));
            out.append('\n');
        }
    }

    private static void bars(BarFigure figure, Appendable out) throws IOException {
        out.append("category");
        for (BarGroup group : figure.groups()) {
            out.append(',').append(quoted(group.name()));
        }
        out.append('\n');
        for (int i = 0; i < figure.categories().size(); i++) {
            out.append(quoted(figure.categories().get(i)));
            for (BarGroup group : figure.groups()) {
                double value = group.values().get(i);
                out.append(',').append(Double.isNaN(value) ? "" : number(value));
            }
            out.append('\n');
        }
    }

    private static void points(ScatterFigure figure, Appendable out) throws IOException {
        out.append(figure.regions() == null ? "index,x,y,class\n" : "index,x,y,class,region\n");
        for (int i = 0; i < figure.size(); i++) {
            out.append(Integer.toString(i));
            out.append(',').append(number(figure.xs().get(i)));
            out.append(',').append(number(figure.ys().get(i)));
            out.append(',').append(quoted(figure.classes().get(figure.kind(i))));
            if (figure.regions() != null) {
                int region = figure.region(i);
                out.append(',').append(region < 0 ? "" : quoted(figure.classes().get(region)));
            }
            out.append('\n');
        }
    }

    /** Whole numbers without a fraction. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** A text as one cell. */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

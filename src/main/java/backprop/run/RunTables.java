package backprop.run;

import backprop.data.Part;
import backprop.file.AtomicFile;
import backprop.file.CsvCells;
import backprop.metrics.BatchColumns;
import backprop.metrics.Columns;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.History;
import backprop.metrics.Metric;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run's numbers as CSV: every digit, as {@link Double#toString} writes it; NaN is {@code NaN}, what is not there is empty. Each
 * is written wholly or not at all.
 */
public final class RunTables {
    private static final List<Metric> OF_CLASSES = List.of(Metric.LOSS, Metric.ACCURACY);
    private static final List<Metric> OF_VALUES = List.of(Metric.MSE, Metric.MAE, Metric.R2);

    private interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private RunTables() {}

    private static void write(Path file, Content content) throws IOException {
        AtomicFile.write(file, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.writeTo(out);
            out.flush();
        });
    }

    /**
     * A line for each recorded epoch: {@code epoch,train_loss,train_accuracy,…,test_accuracy,seconds}, and where numbers are
     * predicted {@code train_mse,train_mae,train_r2,…} after these.
     */
    public static void metrics(Path file, History history, boolean values) throws IOException {
        Columns all = history.columns();
        List<String> names = new ArrayList<>(List.of("epoch"));
        List<double[]> columns = new ArrayList<>(List.of(all.epoch()));
        add(all, OF_CLASSES, names, columns);
        names.add("seconds");
        columns.add(all.seconds());
        if (values) {
            add(all, OF_VALUES, names, columns);
        }
        write(file, out -> {
            out.write(String.join(",", names) + "\n");
            for (int row = 0; row < all.size(); row++) {
                out.write(Integer.toString((int) all.epoch()[row]));
                for (double[] column : columns.subList(1, columns.size())) {
                    out.write(column.length == 0 ? "," : "," + column[row]);
                }
                out.write('\n');
            }
        });
    }

    private static void add(Columns all, List<Metric> metrics, List<String> names, List<double[]> columns) {
        for (Part part : Part.values()) {
            for (Metric metric : metrics) {
                names.add((part + "_" + metric).toLowerCase(Locale.ROOT));
                columns.add(all.column(part, metric).orElse(new double[0]));
            }
        }
    }

    /** A line for each batch that was kept: {@code part,epoch,batch,loss,accuracy}. */
    public static void batches(Path file, History history, boolean values) throws IOException {
        write(file, out -> {
            out.write("part,epoch,batch,loss,accuracy\n");
            for (Part part : Part.values()) {
                BatchColumns all = history.batches(part);
                for (int i = 0; i < all.size(); i++) {
                    String accuracy = values ? "" : Double.toString(all.accuracy()[i]);
                    out.write("%s,%d,%d,%s,%s\n"
                            .formatted(
                                    part.name().toLowerCase(Locale.ROOT),
                                    all.epoch()[i],
                                    all.batch()[i],
                                    all.loss()[i],
                                    accuracy));
                }
            }
        });
    }

    /** A line for each true class, a column for each predicted one; the corner says so. */
    public static void confusion(Path file, ConfusionMatrix matrix, List<String> classes) throws IOException {
        write(file, out -> {
            List<String> names = new ArrayList<>(List.of("true \\ predicted"));
            names.addAll(classes);
            out.write(CsvCells.header(names) + "\n");
            for (int t = 0; t < matrix.classes(); t++) {
                out.write(CsvCells.cell(classes.get(t)));
                for (int count : matrix.counts()[t]) {
                    out.write("," + count);
                }
                out.write('\n');
            }
        });
    }
}

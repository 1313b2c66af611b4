package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.table.Column;
import backprop.table.Table;
import backprop.table.TableFormat;
import backprop.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Examples in a table, a row each, the label in the last column. */
final class TableData {
    private static final long MAX_VALUES = Integer.MAX_VALUE - 8;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d*[.,]\\d+");

    private final Path path;
    private final DataFile.Task task;

    /**
     * What features may hold besides numbers.
     *
     * @param words a column of K words becomes K columns, 1 where its word stands and 0 elsewhere
     * @param gaps missing cells become NaN
     */
    record Allowed(boolean words, boolean gaps) {
        static Allowed nothing() {
            return new Allowed(false, false);
        }
    }

    TableData(Path path, DataFile.Task task) {
        this.path = path;
        this.task = task;
    }

    RawData read() throws DataException {
        return of(path.toString(), TableReader.read(path, TableFormat.auto()), task);
    }

    /** @param where the file's name, for messages */
    static RawData of(String where, Table table, DataFile.Task task) throws DataException {
        return of(where, table, task, Allowed.nothing());
    }

    static RawData of(String where, Table table, DataFile.Task task, Allowed allowed) throws DataException {
        int inputs = table.columns().size() - 1;
        if (inputs < 1) {
            throw new DataException(
                    "%s: there is only one column. Separate features and label with commas, semicolons or tabs."
                            .formatted(where));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            Column column = table.columns().get(i);
            if (column instanceof Column.Words words) {
                if (!allowed.words()) {
                    throw word(where, table, i, words.firstWord());
                }
                String name = table.names().get(i);
                words.distinct().forEach(word -> names.add(name + " = " + word));
            } else {
                names.add(table.names().get(i));
            }
            if (!allowed.gaps()) {
                refuseGap(where, table, i);
            }
        }
        return labelled(where, table, features(where, table, names.size()), task)
                .withFeatureNames(names);
    }

    private static DataException word(String where, Table table, int column, Column.Cell cell) {
        boolean pointed = table.format().decimal() == TableFormat.Decimal.POINT;
        String remedy = DECIMAL.matcher(cell.text()).matches()
                ? "Write decimals with a " + (pointed ? "point." : "comma, as this file does elsewhere.")
                : "Only the last column, the label, may hold texts: number the others' values.";
        return new DataException("%s, line %d, column %d: “%s” is not a number. %s"
                .formatted(where, cell.line(), column + 1, cell.shown(), remedy));
    }

    private static void refuseGap(String where, Table table, int column) throws DataException {
        Column cells = table.columns().get(column);
        for (int row = 0; row < table.rows(); row++) {
            if (cells.isMissing(row)) {
                throw new DataException(
                        "%s, line %d, column %d: the value is missing. Fill it in, or leave the example out."
                                .formatted(where, table.lines()[row], column + 1));
            }
        }
    }

    private static Matrix features(String where, Table table, int width) throws DataException {
        int n = table.rows();
        if ((long) n * width > MAX_VALUES) {
            throw new DataException(
                    "%s: %d examples of %d features are too many numbers. Use fewer examples, or columns with fewer words."
                            .formatted(where, n, width));
        }
        double[] values = new double[n * width];
        int from = 0;
        for (Column column : table.columns().subList(0, table.columns().size() - 1)) {
            if (column instanceof Column.Words words) {
                oneHot(words, values, from, width);
                from += words.distinct().size();
            } else {
                double[] numbers = ((Column.Numbers) column).values();
                for (int row = 0; row < n; row++) {
                    values[row * width + from] = numbers[row];
                }
                from++;
            }
        }
        return Matrix.of(n, width, values);
    }

    private static void oneHot(Column.Words words, double[] out, int from, int width) {
        for (int row = 0; row < words.size(); row++) {
            int code = words.codes()[row];
            for (int k = 0; k < words.distinct().size(); k++) {
                out[row * width + from + k] = code < 0 ? Double.NaN : k == code ? 1 : 0;
            }
        }
    }

    private static RawData labelled(String where, Table table, Matrix x, DataFile.Task task) throws DataException {
        int last = table.columns().size() - 1;
        Column column = table.columns().get(last);
        refuseGap(where, table, last);
        if (column instanceof Column.Words words) {
            Targets targets = classes(where, last, words, task);
            return RawData.undivided(new Dataset(x, targets, words.distinct(), Optional.empty()));
        }
        Matrix labels = Matrix.of(table.rows(), 1, ((Column.Numbers) column).values());
        Labels.Read read = new Labels(new Labels.Place(where, "the last column"), task).read(List.of(labels));
        return RawData.undivided(new Dataset(x, read.parts().get(0), read.names(), Optional.empty()));
    }

    private static Targets classes(String where, int index, Column.Words words, DataFile.Task task)
            throws DataException {
        if (words.firstNumber().isPresent()) {
            Column.Cell number = words.firstNumber().get();
            throw new DataException(
                    "%s, line %d, column %d: the label “%s” is not a number, but “%s” on line %d is. Make the labels all numbers, or all texts."
                            .formatted(
                                    where,
                                    words.firstWord().line(),
                                    index + 1,
                                    words.firstWord().shown(),
                                    number.shown(),
                                    number.line()));
        }
        if (task == DataFile.Task.VALUES) {
            throw new DataException(
                    "%s: the labels are words, which cannot be predicted as numbers. Set the task to “classes”."
                            .formatted(where));
        }
        if (words.distinct().size() < 2) {
            throw new DataException(
                    "%s: there is one class only. There must be at least two to tell apart.".formatted(where));
        }
        return new Targets.Classes(words.codes(), words.distinct().size());
    }
}

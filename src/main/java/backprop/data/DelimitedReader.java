package backprop.data;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of numbers from a text file (CSV or TSV, UTF-8): an example a line, features first, the label last.
 *
 * <p>Cells are separated by commas, semicolons or tabs, as the first line shows, and quoted as in RFC 4180; decimals have a
 * point. The first line names the columns if a feature in it is a word, or if its label is one while all others are
 * numbers. Labels are all numbers, or all texts. Blank lines at the end are ignored.
 */
public final class DelimitedReader {
    /** Its numbers take a few times as much memory. */
    private static final long MAX_BYTES = 512L << 20;

    private static final String ROWS = "Give every line the same number of cells.";

    private final String where;
    private final List<double[]> features = new ArrayList<>();
    private final LabelCells labels;

    private DelimitedReader(String where) {
        this.where = where;
        labels = new LabelCells(where);
    }

    /**
     * Reads a whole file.
     *
     * @throws DataException if there is no such file, it is no text, or not such a table; names the file, the line and
     *     column, and what to try
     */
    public static LabelledTable read(Path file) throws DataException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "this is not a file" : "there is no such file";
            throw new DataException(name + ": " + what + ". Check the name and the folder.");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new DataException(name + ": a text of more than 512 MB. Save the numbers as .npz (np.savez).");
            }
            return parse(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new DataException(name + ": it is not text in UTF-8. Save it as CSV in UTF-8.", e);
        } catch (IOException e) {
            String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new DataException(name + ": it cannot be read: " + said + ". Check that you may read it.", e);
        }
    }

    /** @param where the file's name, for error messages */
    static LabelledTable parse(String where, String text) throws DataException {
        return new DelimitedReader(where).table(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private LabelledTable table(String text) throws DataException {
        DelimitedLines lines = new DelimitedLines(where, text);
        List<String> first = lines.next();
        if (first == null) {
            throw new DataException(where + ": it is empty. Put an example on each line, the label last.");
        }
        checkNotBlank(first, 1);
        int columns = first.size();
        if (columns < 2) {
            throw at(1, "there is only one column", "Separate features and label with commas, semicolons or tabs.");
        }
        boolean named = first.subList(0, columns - 1).stream().anyMatch(NumberCell::isWord);
        if (!named) {
            add(first, 1, columns);
        }
        for (List<String> row = lines.next(); row != null; row = lines.next()) {
            add(row, lines.line(), columns);
        }
        if (!named && labels.firstIsTheOnlyText()) {
            named = true;
            features.remove(0);
            labels.dropFirst();
        }
        if (features.isEmpty()) {
            throw at(1, "there are no examples after the names of the columns", "Add some, one on each line.");
        }
        return new LabelledTable(names(named ? first : null, columns), flat(columns - 1), labels.column());
    }

    private void add(List<String> row, int line, int columns) throws DataException {
        checkNotBlank(row, line);
        if (row.size() != columns) {
            throw at(line, "it has %d cells, line 1 has %d".formatted(row.size(), columns), ROWS);
        }
        double[] values = new double[columns - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = NumberCell.parse(row.get(i), where, line, i + 1);
        }
        features.add(values);
        labels.add(row.get(columns - 1), line, columns);
    }

    private void checkNotBlank(List<String> row, int line) throws DataException {
        if (row.size() == 1 && row.get(0).isBlank()) {
            throw at(line, "the line is blank", "Take it away; only the end of the file may have blank lines.");
        }
    }

    private static List<String> names(@Nullable List<String> first, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> first == null || first.get(i).isBlank() ? "column " + (i + 1) : first.get(i))
                .toList();
    }

    private double[] flat(int inputs) throws DataException {
        long size = (long) features.size() * inputs;
        if (size > Integer.MAX_VALUE - 8) {
            throw new DataException(where + ": " + size + " numbers are too many. Use fewer examples.");
        }
        double[] all = new double[(int) size];
        for (int row = 0; row < features.size(); row++) {
            System.arraycopy(features.get(row), 0, all, row * inputs, inputs);
        }
        return all;
    }

    private DataException at(int line, String what, String remedy) {
        return new DataException("%s, line %d: %s. %s".formatted(where, line, what, remedy));
    }
}

package backprop.table;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a table from a delimited text file: a row a line, cells separated by commas, semicolons or tabs and quoted as in
 * RFC 4180, in UTF-8, or in UTF-16 with a byte-order mark.
 *
 * <p>Cells that are empty, or NA, N/A, #N/A, NaN, null, ? or - without quotes, are missing. Blank rows at the end and
 * blank columns without a name at the right are ignored, and so are lines {@code # name: value} at the beginning, and a
 * first line {@code sep=;} but for what it says.
 */
public final class TableReader {
    /** No array holds more. */
    private static final long MAX_CELLS = Integer.MAX_VALUE - 8;

    private TableReader() {}

    /**
     * Reads a whole file.
     *
     * @throws DataException if there is no such file, it is no text, or not such a table; names the file, the line and
     *     column, and what to try
     */
    public static Table read(Path file, TableFormat format) throws DataException {
        return read(file, format, Integer.MAX_VALUE);
    }

    /**
     * Reads only so many rows, at least 1. What is guessed, and whether a column holds words, is known from these rows
     * and a few behind them.
     *
     * @throws DataException as in {@link #read(Path, TableFormat)}
     */
    public static Table preview(Path file, TableFormat format, int maxRows) throws DataException {
        if (maxRows < 1) {
            throw new IllegalArgumentException("a preview has a row or more, not " + maxRows);
        }
        return read(file, format, maxRows);
    }

    /**
     * Reads a text in memory.
     *
     * @param name what it is called in messages
     * @throws DataException if it is not such a table
     */
    public static Table parse(String name, String text, TableFormat format) throws DataException {
        return parse(new Place(name), CharSource.of(text), format, Integer.MAX_VALUE);
    }

    private static Table read(Path file, TableFormat format, int maxRows) throws DataException {
        Place place = new Place(file.toString());
        try (TextFile text = TextFile.open(file)) {
            return parse(place, text, format, maxRows);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    private static Table parse(Place place, CharSource source, TableFormat format, int maxRows) throws DataException {
        try {
            return new TableParser(place, source, format, maxRows, MAX_CELLS).parse();
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    place.file() + ": the table needs more memory than the program has. Use fewer rows or columns, or"
                            + " give the program more: JAVA_OPTS=-Xmx8g.",
                    e);
        }
    }
}

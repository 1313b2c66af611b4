package backprop.table;

import backprop.file.DataException;

/**
 * Cuts a text into rows of cells as RFC 4180 says: cells in quotes may hold separators, line ends and doubled quotes. A
 * line ends with LF, CR LF or CR.
 */
final class RowReader {
    /** More than any table's row has; a file with longer lines is something else. */
    private static final int LONGEST = 1 << 24;

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final char QUOTE = '"';

    private final Place place;
    private final CharSource source;
    private final char separator;
    private final char[] buffer = new char[BUFFER];
    private final Row row = new Row();
    private int at;
    private int limit;
    private int line = 1;

    RowReader(Place place, CharSource source, char separator) {
        this.place = place;
        this.source = source;
        this.separator = separator;
    }

    /** The row last read. */
    Row row() {
        return row;
    }

    /** Reads the next row; false at the end. */
    boolean next() throws DataException {
        if (peek() == END) {
            return false;
        }
        row.begin(line);
        do {
            cell();
        } while (skipSeparator());
        skipLineEnd();
        return true;
    }

    /** Passes over the rest of a line, whatever is in it. */
    void skipLine() throws DataException {
        for (int c = peek(); c != END && c != '\n' && c != '\r'; c = peek()) {
            at++;
        }
        skipLineEnd();
    }

    private int peek() throws DataException {
        return at < limit || fill() ? buffer[at] : END;
    }

    private boolean fill() throws DataException {
        if (row.length() > LONGEST) {
            throw place.refused(
                    row.line(),
                    "the line has more than 16 million characters",
                    "Check that this is a table, with a line for each row.");
        }
        at = 0;
        limit = Math.max(source.read(buffer), 0);
        return limit > 0;
    }

    private void cell() throws DataException {
        int start = row.length();
        for (int c = peek(); c != END && c != separator && isGap(c); c = peek()) {
            at++;
        }
        if (peek() == QUOTE) {
            quoted(start);
        } else {
            plain(start);
        }
    }

    private static boolean isGap(int c) {
        return c != '\n' && c != '\r' && c != 0 && Blanks.isBlank((char) c);
    }

    private void plain(int start) throws DataException {
        do {
            int from = at;
            while (at < limit && !stops(buffer[at])) {
                at++;
            }
            row.append(buffer, from, at - from);
        } while (at == limit && fill());
        if (peek() == QUOTE) {
            throw place.refused(
                    line, "a quote stands inside a cell", "Put the whole cell into quotes, and double those in it.");
        }
        refuseNul();
        row.endCell(start, false);
    }

    /** Whether a cell that is not in quotes ends here, or must not go on. */
    private boolean stops(char c) {
        return c == separator || (c <= QUOTE && (c == '\n' || c == '\r' || c == QUOTE || c == 0));
    }

    private void quoted(int start) throws DataException {
        int opened = line;
        at++;
        while (true) {
            int c = row.length() > LONGEST ? END : peek();
            if (c == END) {
                throw place.refused(opened, "a quote is opened and never closed", "Close it, or take it away.");
            } else if (c == QUOTE) {
                at++;
                if (peek() != QUOTE) {
                    row.endCell(start, true);
                    checkEnd();
                    return;
                }
                row.append(buffer, at++, 1);
            } else if (c <= '\r') {
                keepControl();
            } else {
                int from = at;
                while (at < limit && buffer[at] != QUOTE && buffer[at] > '\r') {
                    at++;
                }
                row.append(buffer, from, at - from);
            }
        }
    }

    /** A control character in quotes: perhaps the end of a line. */
    private void keepControl() throws DataException {
        refuseNul();
        boolean carriageReturn = buffer[at] == '\r';
        line += carriageReturn || buffer[at] == '\n' ? 1 : 0;
        row.append(buffer, at++, 1);
        if (carriageReturn && peek() == '\n') {
            row.append(buffer, at++, 1);
        }
    }

    private void refuseNul() throws DataException {
        if (peek() == 0) {
            throw place.refused(line, "this is not text: it holds a zero character", "Save it as “CSV UTF-8”.");
        }
    }

    private void checkEnd() throws DataException {
        int c = peek();
        while (c != END && c != separator && isGap(c)) {
            at++;
            c = peek();
        }
        if (c != END && c != separator && c != '\n' && c != '\r') {
            throw place.refused(line, "a cell goes on after its closing quote", "Double the quotes inside a cell.");
        }
    }

    private boolean skipSeparator() throws DataException {
        boolean there = peek() == separator;
        at += there ? 1 : 0;
        return there;
    }

    private void skipLineEnd() throws DataException {
        int c = peek();
        if (c == END) {
            return;
        }
        at++;
        line++;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
    }
}

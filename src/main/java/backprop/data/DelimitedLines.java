package backprop.data;

import backprop.file.DataException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into rows of cells as RFC 4180 says: cells in quotes may hold separators, line ends and doubled quotes.
 * Blanks around other cells are dropped. A line ends with LF, CR LF or CR.
 */
final class DelimitedLines {
    private static final char QUOTE = '"';

    private final String where;
    private final String text;
    private final char separator;
    private int at;
    /** Of the character at {@link #at}, and of the row last returned; from 1. */
    private int line = 1;

    private int rowLine = 1;

    DelimitedLines(String where, String text) {
        this.where = where;
        this.text = text;
        separator = separator(text);
    }

    /** A tab if the first line has one outside quotes, else a semicolon, else a comma (which may be a decimal one). */
    private static char separator(String text) {
        boolean quoted = false;
        boolean semicolon = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == QUOTE;
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            if (!quoted && c == '\t') {
                return '\t';
            }
            semicolon |= !quoted && c == ';';
        }
        return semicolon ? ';' : ',';
    }

    /** The line on which the row last returned begins. */
    int line() {
        return rowLine;
    }

    /** The next row; null after the last that is not blank. */
    @Nullable
    List<String> next() throws DataException {
        if (text.substring(at, Math.min(at + 1, text.length())).isBlank() && restIsBlank()) {
            return null;
        }
        rowLine = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (skipSeparator());
        skipLineEnd();
        return cells;
    }

    /** Tabs are separators before they are blanks. */
    private boolean restIsBlank() {
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) == separator || !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String cell() throws DataException {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == QUOTE) {
            return quoted();
        }
        while (at < text.length() && !ends(text.charAt(at))) {
            if (text.charAt(at) == QUOTE) {
                throw refused(
                        "a quote stands inside a cell", "Put the whole cell into quotes, and double those in it.");
            }
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() throws DataException {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == QUOTE && !(at + 1 < text.length() && text.charAt(at + 1) == QUOTE)) {
                at++;
                checkEnd();
                return cell.toString();
            }
            at += c == QUOTE ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw refused("a quote is opened and never closed", "Close it, or take it away.");
    }

    private void checkEnd() throws DataException {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && !ends(text.charAt(at))) {
            throw refused("a cell goes on after its closing quote", "Double the quotes inside a cell.");
        }
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private boolean skipSeparator() {
        boolean there = at < text.length() && text.charAt(at) == separator;
        at += there ? 1 : 0;
        return there;
    }

    private void skipLineEnd() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    private DataException refused(String what, String remedy) {
        return new DataException("%s, line %d: %s. %s".formatted(where, rowLine, what, remedy));
    }
}

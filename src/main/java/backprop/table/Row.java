package backprop.table;

import java.util.Arrays;

/** The cells of one row, in one buffer that is used again for the next. */
final class Row {
    private char[] chars = new char[256];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] quoted = new boolean[16];
    private int length;
    private int cells;
    private int line;

    void begin(int atLine) {
        line = atLine;
        length = 0;
        cells = 0;
    }

    void append(char[] from, int at, int count) {
        if (count > chars.length - length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
        System.arraycopy(from, at, chars, length, count);
        length += count;
    }

    /** Ends a cell that began at that length. Blanks around it are dropped unless it was in quotes. */
    void endCell(int start, boolean inQuotes) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
            quoted = Arrays.copyOf(quoted, 2 * cells);
        }
        starts[cells] = inQuotes ? start : Blanks.skip(chars, start, length);
        ends[cells] = inQuotes ? length : Blanks.skipBack(chars, starts[cells], length);
        quoted[cells++] = inQuotes;
    }

    /** The line on which it begins, from 1. */
    int line() {
        return line;
    }

    int cells() {
        return cells;
    }

    /** Characters so far. */
    int length() {
        return length;
    }

    /** What the cells' positions refer to; changed by the next row. */
    char[] chars() {
        return chars;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean isQuoted(int cell) {
        return quoted[cell];
    }

    String text(int cell) {
        return new String(chars, starts[cell], ends[cell] - starts[cell]);
    }

    boolean isBlank() {
        for (int i = 0; i < cells; i++) {
            if (Blanks.skip(chars, starts[i], ends[i]) < ends[i]) {
                return false;
            }
        }
        return true;
    }
}

package backprop.table;

import backprop.file.DataException;

/** A text that can be read more than once. A byte-order mark is no part of it. */
interface CharSource {
    /** Back to its beginning. */
    void rewind() throws DataException;

    /** Fills the buffer with at least one character, if there is one more; −1 at the end. */
    int read(char[] into) throws DataException;

    /** A text in memory. */
    static CharSource of(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        return new CharSource() {
            private int at = start;

            @Override
            public void rewind() {
                at = start;
            }

            @Override
            public int read(char[] into) {
                int count = Math.min(into.length, text.length() - at);
                text.getChars(at, at + count, into, 0);
                at += count;
                return count == 0 ? -1 : count;
            }
        };
    }
}

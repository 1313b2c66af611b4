package backprop.table;

/** Blanks around a cell, those that do not break among them. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /** The first that is none, or the end. */
    static int skip(char[] chars, int start, int end) {
        int at = start;
        while (at < end && isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    /** Behind the last that is none, or the start. */
    static int skipBack(char[] chars, int start, int end) {
        int at = end;
        while (at > start && isBlank(chars[at - 1])) {
            at--;
        }
        return at;
    }
}

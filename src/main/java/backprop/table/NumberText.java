package backprop.table;

/** A decimal number as text: 12, -0.5, .5, 1e-3. */
final class NumberText {
    /** Larger whole numbers may not be doubles. */
    private static final long EXACT = 1L << 53;

    /** So many powers of ten are doubles, so that one multiplication or division rounds once (Clinger 1990). */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int LARGEST_EXPONENT = 1_000_000;

    private NumberText() {}

    /** The nearest double; infinite if it is too large, NaN if the text is no number. */
    static double value(char[] text, int from, int to, char decimal) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        at += negative || (at < to && text[at] == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int scale = 0;
        boolean fraction = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                // Past the limit the digits are read anew, below.
                digits = digits > EXACT ? digits : 10 * digits + (c - '0');
                count++;
                scale -= fraction ? 1 : 0;
            } else if (c == decimal && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (at < to) {
            int exponent = exponent(text, at, to);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        if (digits > EXACT || Math.abs(scale) >= POWERS.length) {
            return Double.parseDouble(new String(text, from, to - from).replace(decimal, '.'));
        }
        double size = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
        return negative ? -size : size;
    }

    /** What e-3 says; the smallest integer if that is no exponent. */
    private static int exponent(char[] text, int from, int to) {
        int at = from + 1;
        boolean negative = at < to && text[at] == '-';
        at += negative || (at < to && text[at] == '+') ? 1 : 0;
        if ((text[from] != 'e' && text[from] != 'E') || at == to) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < to; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(LARGEST_EXPONENT, 10 * exponent + (text[at] - '0'));
        }
        return negative ? -exponent : exponent;
    }
}

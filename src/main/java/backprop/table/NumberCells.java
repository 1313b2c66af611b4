package backprop.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads cells as numbers. While it is not known what stands before the decimals, the first number that has some decides
 * it.
 */
final class NumberCells {
    private static final int LONGEST_MARK = 5;
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "#n/a", "nan", "-nan", "+nan", "null", "?", "-");

    private static final Pattern INFINITE = Pattern.compile("(?i)[-+]?inf(inity)?");

    private static final int LONGEST_INFINITE = 9;
    private static final char FIRST_GAP = '\u00A0';
    /** Blanks that do not break, and set off thousands. */
    private static final String GAPS = "\u00A0\u2007\u2009\u202F";

    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}([" + GAPS + "]\\d{3})+([^\\d" + GAPS + "][^" + GAPS + "]*)?");

    private TableFormat.Decimal decimal;

    NumberCells(TableFormat.Decimal decimal) {
        this.decimal = decimal;
    }

    TableFormat.Decimal decimal() {
        return decimal;
    }

    /** The finite number; infinite if it is that or too large, NaN if the cell is no number. */
    double decide(char[] text, int from, int to) {
        if (decimal != TableFormat.Decimal.AUTO) {
            return value(text, from, to);
        }
        double point = value(text, from, to);
        if (!Double.isNaN(point)) {
            for (int i = from; i < to && decimal == TableFormat.Decimal.AUTO; i++) {
                decimal = text[i] == '.' ? TableFormat.Decimal.POINT : decimal;
            }
            return point;
        }
        double comma = value(text, from, to, ',');
        if (!Double.isNaN(comma)) {
            decimal = TableFormat.Decimal.COMMA;
        }
        return comma;
    }

    /** As {@link #decide}, but decides nothing. */
    double value(char[] text, int from, int to) {
        return value(text, from, to, decimal == TableFormat.Decimal.COMMA ? ',' : '.');
    }

    private static double value(char[] text, int from, int to, char sign) {
        double value = NumberText.value(text, from, to, sign);
        if (!Double.isNaN(value) || from == to) {
            return value;
        }
        if (to - from <= LONGEST_INFINITE && (text[to - 1] | ' ') >= 'f') {
            String word = new String(text, from, to - from);
            return !INFINITE.matcher(word).matches()
                    ? Double.NaN
                    : word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] >= FIRST_GAP && GAPS.indexOf(text[i]) >= 0) {
                return grouped(new String(text, from, to - from), sign);
            }
        }
        return Double.NaN;
    }

    private static double grouped(String text, char sign) {
        if (!GROUPED.matcher(text).matches()) {
            return Double.NaN;
        }
        char[] joined = text.replaceAll("[" + GAPS + "]", "").toCharArray();
        return NumberText.value(joined, 0, joined.length, sign);
    }

    /** Whether this is what programs write where nothing is known. */
    static boolean isMissing(char[] text, int from, int to) {
        return from == to
                || (to - from <= LONGEST_MARK
                        && MISSING.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT)));
    }
}

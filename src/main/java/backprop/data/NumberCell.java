package backprop.data;

import backprop.file.DataException;
import java.util.Locale;
import java.util.Set;

/** A cell of a table that should be a number. */
final class NumberCell {
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
    /** What programs write in place of a number that is not known. */
    private static final Set<String> LEFT_OUT = Set.of("", "na", "n/a", "#n/a", "null", "none", "?");

    private static final int LONGEST_SHOWN = 40;

    private NumberCell() {}

    /** Whether it can only be a name: no number, and none left out. */
    static boolean isWord(String cell) {
        String text = cell.strip();
        return Double.isNaN(value(text)) && !isMissing(text) && !isDecimalComma(text);
    }

    /** Whether it is meant as a number even where texts may stand: not finite, or with a decimal comma. */
    static boolean isBroken(String cell) {
        return Double.isInfinite(value(cell)) || NOT_FINITE.contains(unsigned(cell)) || isDecimalComma(cell.strip());
    }

    private static boolean isMissing(String cell) {
        String text = unsigned(cell);
        return NOT_FINITE.contains(text) || LEFT_OUT.contains(text);
    }

    private static String unsigned(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    /** The finite number; infinite if it is too large, NaN if the cell is none. */
    static double value(String cell) {
        String text = cell.strip();
        for (int i = 0; i < text.length(); i++) {
            // Java would take 1f, 0x1p3 and NaN too.
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** @throws DataException if it is not a finite number */
    static double parse(String cell, String where, int line, int column) throws DataException {
        double value = value(cell);
        if (Double.isFinite(value)) {
            return value;
        }
        throw refused(cell, where, line, column);
    }

    static DataException refused(String cell, String where, int line, int column) {
        String what;
        String remedy;
        if (cell.isBlank()) {
            what = "the cell is empty";
            remedy = "Fill in a number, or leave the example out.";
        } else if (isMissing(cell)) {
            what = "“" + shown(cell) + "” is not a finite number";
            remedy = "Fill in a number, or leave the example out.";
        } else if (Double.isInfinite(value(cell))) {
            what = "“" + shown(cell) + "” is too large";
            remedy = "Scale the column.";
        } else if (isDecimalComma(cell)) {
            what = "“" + shown(cell) + "” is not a number";
            remedy = "Write decimals with a point.";
        } else {
            what = "“" + shown(cell) + "” is not a number";
            remedy = "Only the last column, the label, may hold texts: number the others' values.";
        }
        return new DataException("%s, line %d, column %d: %s. %s".formatted(where, line, column, what, remedy));
    }

    static String shown(String cell) {
        String line = cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private static boolean isDecimalComma(String cell) {
        int comma = cell.indexOf(',');
        return comma >= 0 && !Double.isNaN(value(cell.substring(0, comma) + "." + cell.substring(comma + 1)));
    }
}

package backprop.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as cells of comma-separated text, so that they are read as what they are. */
public final class CsvCells {
    /** What a spreadsheet takes for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?Infinity");

    private CsvCells() {}

    /** A text as one cell, in quotes if need be; one that a spreadsheet would compute has an apostrophe before it. */
    public static String cell(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return quoted(formula ? "'" + text : text);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The first line, without its end: each column by a name of its own, blank ones by their number. */
    public static String header(List<String> names) {
        return ColumnNames.of(names).stream().map(CsvCells::cell).collect(Collectors.joining(","));
    }
}

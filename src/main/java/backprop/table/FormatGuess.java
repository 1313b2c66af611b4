package backprop.table;

import backprop.file.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the beginning of a text says about its format.
 *
 * @param format decimals may still be unknown: no number has had some yet
 * @param notes how many lines {@code # name: value} stand before the table
 * @param separatorLine whether the line after them is {@code sep=;}, which only names the separator
 */
record FormatGuess(TableFormat format, int notes, boolean separatorLine) {
    private static final int ROWS = 200;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\\w\\s\"]|\t)\"?[;,\t]*(\r\n|\r|\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** As our own tables begin, or a remark without a separator; a mark alone may belong to the name of a column. */
    private static final Pattern NOTE = Pattern.compile(
            "# ((experiment|form|experiment hash|seed|program|date of the run): [^\r\n]*|[^,;:\t\r\n]+: [^,;\t\r\n]*)"
                    + "(\r\n|\r|\n|\\z)");

    /** Separators that decimals cannot be taken for first. */
    private static final List<TableFormat.Separator> SEPARATORS =
            List.of(TableFormat.Separator.TAB, TableFormat.Separator.SEMICOLON, TableFormat.Separator.COMMA);

    /**
     * Guesses what is left to guess.
     *
     * @param head the first characters of the text
     * @param whole whether these are all
     */
    static FormatGuess of(Place place, String head, boolean whole, TableFormat wanted) throws DataException {
        Matcher note = NOTE.matcher(head);
        int notes = 0;
        int begin = 0;
        while (note.region(begin, head.length()).lookingAt()) {
            begin = note.end();
            notes++;
        }
        String table = head.substring(begin);
        Matcher line = SEPARATOR_LINE.matcher(table);
        boolean named = line.lookingAt();
        Sample sample = new Sample(place, named ? table.substring(line.end()) : table, whole);
        TableFormat.Separator separator = wanted.separator();
        if (separator == TableFormat.Separator.AUTO) {
            separator = named ? named(place, line.group(1)) : separator(sample);
        }
        List<List<String>> rows = sample.rows(separator.sign());
        TableFormat.Decimal decimal = wanted.decimal();
        if (decimal == TableFormat.Decimal.AUTO) {
            decimal = separator == TableFormat.Separator.COMMA ? TableFormat.Decimal.POINT : decimal(rows);
        }
        TableFormat.Header header = wanted.header();
        if (header == TableFormat.Header.AUTO) {
            header = HeaderGuess.of(rows, decimal);
        }
        return new FormatGuess(new TableFormat(separator, header, decimal), notes, named);
    }

    private static TableFormat.Separator named(Place place, String sign) throws DataException {
        return SEPARATORS.stream()
                .filter(separator -> sign.equals(Character.toString(separator.sign())))
                .findFirst()
                .orElseThrow(() -> place.refused(
                        1,
                        "it says that “" + sign + "” separates the cells",
                        "Save the table with commas, semicolons or tabs."));
    }

    /** The first that gives all lines the same cells, else the first that the first line has. */
    private static TableFormat.Separator separator(Sample sample) {
        for (TableFormat.Separator each : SEPARATORS) {
            List<List<String>> rows = sample.rows(each.sign());
            long widths = rows.stream().map(List::size).distinct().count();
            if (widths == 1 && rows.get(0).size() > 1) {
                return each;
            }
        }
        for (TableFormat.Separator each : SEPARATORS) {
            List<List<String>> rows = sample.rows(each.sign());
            if (!rows.isEmpty() && rows.get(0).size() > 1) {
                return each;
            }
        }
        return TableFormat.Separator.COMMA;
    }

    private static TableFormat.Decimal decimal(List<List<String>> rows) {
        int balance = 0;
        boolean found = false;
        for (List<String> row : rows) {
            for (String cell : row) {
                NumberCells number = new NumberCells(TableFormat.Decimal.AUTO);
                number.decide(cell.toCharArray(), 0, cell.length());
                found |= number.decimal() != TableFormat.Decimal.AUTO;
                balance += number.decimal() == TableFormat.Decimal.COMMA ? 1 : 0;
                balance -= number.decimal() == TableFormat.Decimal.POINT ? 1 : 0;
            }
        }
        if (!found) {
            return TableFormat.Decimal.AUTO;
        }
        return balance >= 0 ? TableFormat.Decimal.COMMA : TableFormat.Decimal.POINT;
    }

    /** The first rows of a text. Where they are damaged they end. */
    private record Sample(Place place, String text, boolean whole) {
        List<List<String>> rows(char separator) {
            List<List<String>> rows = new ArrayList<>();
            RowReader reader = new RowReader(place, CharSource.of(text), separator);
            try {
                while (rows.size() < ROWS && reader.next()) {
                    Row row = reader.row();
                    if (row.cells() > 1 || !row.isBlank()) {
                        rows.add(IntStream.range(0, row.cells())
                                .mapToObj(i -> row.text(i).strip())
                                .toList());
                    }
                }
                if (!whole && rows.size() > 1 && rows.size() < ROWS) {
                    rows.remove(rows.size() - 1);
                }
            } catch (DataException damaged) {
                // The reader proper will come there, and say it.
            }
            return rows;
        }
    }
}

package backprop.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random tables, written in every variant of the format, are read as they were. */
class TablePropertyTest {
    private static final String[] MARKS = {"", "NA", "n/a", "NaN", "null", "?", "-"};
    private static final String[] ENDS = {"\n", "\r\n", "\r"};
    private static final String[] WORDS = {
        "red",
        "dark red",
        "5%",
        "a,b",
        "a;b",
        "a\tb",
        "say \"so\"",
        "two\nlines",
        "x\r\ny",
        " ä ",
        "NA",
        "?",
        "1.5",
        "1,5",
        "007",
        "🐦",
        "b 10",
        "b 2",
        "inf"
    };

    private final RandomStream random = RandomStream.seeded(21);

    /** Numbers, or words; null where missing. */
    private record Written(boolean words, List<@Nullable Object> cells) {}

    private Written column(int rows) {
        boolean words = random.nextInt(2) == 0;
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Object number = Math.scalb(random.nextGaussian(), random.nextInt(100) - 50);
            Object cell = words ? WORDS[random.nextInt(WORDS.length)] : number;
            cells.add(random.nextInt(5) == 0 ? null : cell);
        }
        if (words) {
            cells.set(random.nextInt(rows), "surely a word");
        } else {
            cells.set(random.nextInt(rows), 0.5);
        }
        return new Written(words, cells);
    }

    private String text(@Nullable Object cell, TableFormat format) {
        if (cell == null) {
            return MARKS[random.nextInt(MARKS.length)];
        }
        if (cell instanceof Double number) {
            String text = number.toString().replace('.', format.decimal().sign());
            boolean ambiguous = format.separator().sign() == format.decimal().sign();
            return ambiguous || random.nextInt(9) == 0 ? "\"" + text + "\"" : text;
        }
        return "\"" + cell.toString().replace("\"", "\"\"") + "\"";
    }

    private String text(List<Written> columns, TableFormat format) {
        String end = ENDS[random.nextInt(ENDS.length)];
        String separator = Character.toString(format.separator().sign());
        StringBuilder text = new StringBuilder(random.nextInt(2) == 0 ? "\uFEFF" : "");
        if (format.header() == TableFormat.Header.PRESENT) {
            List<String> names = IntStream.range(0, columns.size())
                    .mapToObj(i -> "\"name, " + i + "\"")
                    .toList();
            text.append(String.join(separator, names)).append(end);
        }
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                text.append(column == 0 ? "" : separator);
                text.append(text(columns.get(column).cells().get(row), format));
            }
            text.append(end);
        }
        return text.append(random.nextInt(2) == 0 ? end : "").toString();
    }

    private static void assertRead(Written written, Column read) {
        if (!written.words()) {
            double[] values = written.cells().stream()
                    .mapToDouble(cell -> cell instanceof Double number ? number : Double.NaN)
                    .toArray();
            assertArrayEquals(
                    values, assertInstanceOf(Column.Numbers.class, read).values());
            return;
        }
        Column.Words words = assertInstanceOf(Column.Words.class, read);
        List<@Nullable Object> cells = Arrays.stream(words.codes())
                .mapToObj(code -> code < 0 ? null : (Object) words.distinct().get(code))
                .toList();
        assertEquals(written.cells(), cells);
        assertEquals(written.cells().stream().filter(Objects::isNull).count(), words.missing());
    }

    private void assertReadBack(TableFormat format, boolean guessed) throws DataException {
        int rows = 2 + random.nextInt(30);
        List<Written> columns = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> column(rows))
                .toList();
        // With nothing in them the first row would be refused, and the last left out.
        columns.get(0).cells().set(0, columns.get(0).words() ? "first" : 2.0);
        columns.get(0).cells().set(rows - 1, columns.get(0).words() ? "last" : 3.0);
        String text = text(columns, format);
        Table table = TableReader.parse("any.csv", text, guessed ? TableFormat.auto() : format);
        if (!guessed) {
            assertEquals(format, table.format());
        }
        assertEquals(columns.size(), table.columns().size());
        assertEquals(rows, table.rows());
        for (int i = 0; i < columns.size(); i++) {
            assertRead(columns.get(i), table.columns().get(i));
        }
    }

    @Test
    void parse_anyTableInAnyFormat_givesItAgain() throws DataException {
        for (int round = 0; round < 60; round++) {
            for (TableFormat.Separator separator :
                    List.of(TableFormat.Separator.COMMA, TableFormat.Separator.SEMICOLON, TableFormat.Separator.TAB)) {
                for (TableFormat.Decimal decimal : List.of(TableFormat.Decimal.POINT, TableFormat.Decimal.COMMA)) {
                    for (TableFormat.Header header : List.of(TableFormat.Header.PRESENT, TableFormat.Header.ABSENT)) {
                        assertReadBack(new TableFormat(separator, header, decimal), false);
                    }
                }
            }
        }
    }

    @Test
    void parse_numbersUnderNames_areGuessedInAnyFormat() throws DataException {
        for (int round = 0; round < 200; round++) {
            int columns = 2 + random.nextInt(4);
            int rows = 1 + random.nextInt(5);
            boolean comma = random.nextInt(2) == 0;
            char separator = (comma ? ";\t" : ",;\t").charAt(random.nextInt(comma ? 2 : 3));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append("name ").append(i).append(i + 1 == columns ? '\n' : separator);
            }
            double[] all = new double[rows * columns];
            Arrays.setAll(all, i -> Math.scalb(random.nextGaussian(), random.nextInt(200) - 100));
            for (int i = 0; i < all.length; i++) {
                String number = Double.toString(all[i]);
                text.append(comma ? number.replace('.', ',') : number)
                        .append((i + 1) % columns == 0 ? '\n' : separator);
            }
            Table table = TableReader.parse("any.csv", text.toString(), TableFormat.auto());
            assertEquals(TableFormat.Header.PRESENT, table.format().header());
            double[] read = new double[all.length];
            Arrays.setAll(read, i -> ((Column.Numbers) table.columns().get(i % columns)).values()[i / columns]);
            assertArrayEquals(all, read);
        }
    }
}

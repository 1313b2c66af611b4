package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReaderTest {
    private static final String FILL = " Fill in a number, or leave the example out.";

    private static LabelledTable parse(String text) throws DataException {
        return DelimitedReader.parse("my.csv", text);
    }

    private static void refused(String message, String text) {
        assertEquals(
                "my.csv" + message,
                assertThrows(DataException.class, () -> parse(text)).getMessage());
    }

    private static double[] numbers(LabelledTable table) {
        return assertInstanceOf(LabelColumn.Numbers.class, table.labels()).values();
    }

    private static LabelColumn.Names names(LabelledTable table) {
        return assertInstanceOf(LabelColumn.Names.class, table.labels());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " , ", " ;"})
    void parse_anySeparator_givesFeaturesAndLabels(String s) throws DataException {
        LabelledTable table = parse("a%sb%sy\n1%s-2.5%s0\n+3e2%s.5%s1\n".replace("%s", s));
        assertEquals(List.of("a", "b", "y"), table.columns());
        assertArrayEquals(new double[] {1, -2.5, 300, .5}, table.features());
        assertArrayEquals(new double[] {0, 1}, numbers(table));
        assertEquals(2, table.rows());
        assertEquals(2, table.inputs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n3,4", "1,2\n3,4\n", "1,2\r\n3,4\r\n", "1,2\r3,4\r", "\uFEFF1,2\n3,4\n\n \r\n\t\n"})
    void parse_anyLineEndAndBlankEnd_givesTheSame(String text) throws DataException {
        LabelledTable table = parse(text);
        assertArrayEquals(new double[] {1, 3}, table.features());
        assertArrayEquals(new double[] {2, 4}, numbers(table));
        assertEquals(List.of("column 1", "column 2"), table.columns());
    }

    @Test
    void parse_numbers_areReadToTheBit() throws DataException {
        LabelledTable table = parse("0.1,-0.0,1.7976931348623157E308,1.\n");
        assertArrayEquals(new double[] {0.1, -0.0, Double.MAX_VALUE}, table.features());
    }

    @Test
    void parse_textLabels_becomeSortedClasses() throws DataException {
        LabelledTable table = parse("5.1,setosa\n7,virginica\n5,setosa\n6,\"Iris, \"\"blue\"\"\"\n");
        assertEquals(
                List.of("Iris, \"blue\"", "setosa", "virginica"), names(table).names());
        assertArrayEquals(new int[] {1, 2, 1, 0}, names(table).classes());
        assertEquals(List.of("column 1", "column 2"), table.columns());
    }

    @Test
    void parse_textLabelThatStandsForNothingElsewhere_isAClassAmongTexts() throws DataException {
        assertEquals(List.of("NA", "fr"), names(parse("1,fr\n2,NA\n")).names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"x,label ~ x", ",x,label ~ column 1", "0,label ~ 0", "\"a, b\",label ~ a, b", "'x',7 ~ 'x'"},
            quoteCharacter = '`')
    void parse_firstLineWithWords_namesTheColumns(String header, String first) throws DataException {
        LabelledTable table = parse(header + "\n" + (header.startsWith(",") ? "9," : "") + "1,2\n");
        assertEquals(first, table.columns().get(0));
        assertEquals(1, table.rows());
        assertArrayEquals(new double[] {2}, numbers(table));
    }

    @Test
    void parse_quotedCells_mayHoldLineEndsAndQuotes() throws DataException {
        LabelledTable table = parse("\"a\r\nb\" , \"c\"\"d\"\n\"1\", \" 2 \"\n");
        assertEquals(List.of("a\r\nb", "c\"d"), table.columns());
        assertArrayEquals(new double[] {1}, table.features());
        assertArrayEquals(new double[] {2}, numbers(table));
    }

    @Test
    void parse_nothingToLearnFrom_isRefused() {
        refused(": it is empty. Put an example on each line, the label last.", "");
        refused(": it is empty. Put an example on each line, the label last.", "\uFEFF\r\n  \n");
        refused(
                ", line 1: there are no examples after the names of the columns. Add some, one on each line.",
                "a,b\n\n");
        refused(
                ", line 1: there is only one column. Separate features and label with commas, semicolons or tabs.",
                "1 2 3\n4 5 6\n");
    }

    @Test
    void parse_raggedRows_namesTheLine() {
        refused(
                ", line 3: it has 2 cells, line 1 has 3. Give every line the same number of cells.",
                "1,2,3\n4,5,6\n7,8");
        refused(", line 2: it has 3 cells, line 1 has 2. Give every line the same number of cells.", "a,b\n1,2,\n");
        String blank = ": the line is blank. Take it away; only the end of the file may have blank lines.";
        refused(", line 2" + blank, "1,2\n\n3,4\n");
        refused(", line 1" + blank, "\n3,4\n");
    }

    @Test
    void parse_lineAfterACellOfSeveralLines_hasTheEditorsNumber() {
        refused(
                ", line 4, column 1: “x” is not a number. Only the last column, the label, may hold texts: number the"
                        + " others' values.",
                "\"a\nb\",y\n1,2\nx,3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-inf", "Infinity", "NA", "?", "#N/A"})
    void parse_featureThatIsNotFinite_namesLineColumnAndText(String cell) {
        String message = ", line %d, column 2: “" + cell + "” is not a finite number." + FILL;
        refused(message.formatted(2), "1,2,3\n4," + cell + ",6\n");
        refused(message.formatted(1), "4," + cell + ",6\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1f", "0x1p3", "1 2", "1_000", "--1", ".", "e5", "١"})
    void parse_featureThatIsNoNumber_namesLineColumnAndText(String cell) {
        refused(
                ", line 2, column 1: “" + cell + "” is not a number. Only the last column, the label, may hold texts:"
                        + " number the others' values.",
                "1,2\n" + cell + ",3\n");
    }

    @Test
    void parse_emptyLargeOrCommaNumbers_sayWhatToDo() {
        refused(", line 2, column 1: the cell is empty." + FILL, "1,2\n,3\n");
        refused(", line 1, column 1: “1e999” is too large. Scale the column.", "1e999,3\n");
        refused(", line 1, column 1: “1,5” is not a number. Write decimals with a point.", "1,5;2\n");
        refused(", line 1, column 2: “1,5” is not a number. Write decimals with a point.", "1;1,5\n");
    }

    @Test
    void parse_longText_isShownShortAndOnOneLine() {
        refused(
                ", line 2, column 1: “x " + "y".repeat(38) + "…” is not a number. Only the last column, the label, may"
                        + " hold texts: number the others' values.",
                "1,2\n\"x\n" + "y".repeat(500) + "\",3\n");
    }

    @Test
    void parse_labelMissingOrMixed_isRefused() {
        refused(", line 2, column 2: the cell is empty." + FILL, "1,2\n3,\n");
        refused(", line 2, column 2: the cell is empty." + FILL, "1,cat\n3,\n");
        refused(", line 2, column 2: “nan” is not a finite number." + FILL, "1,2\n3,nan\n");
        refused(", line 2, column 2: “nan” is not a finite number." + FILL, "1,cat\n3,nan\n");
        refused(", line 2, column 2: “NA” is not a finite number." + FILL, "1,2\n3,NA\n");
        refused(
                ", line 3, column 2: the label “O” is not a number, but “0” on line 1 is. Make the labels all numbers,"
                        + " or all texts.",
                "1,0\n3,1\n4,O\n");
    }

    @Test
    void parse_quotesInDisorder_areRefused() {
        refused(", line 2: a quote is opened and never closed. Close it, or take it away.", "1,2\n\"3,4\n5,6\n");
        refused(
                ", line 2: a quote stands inside a cell. Put the whole cell into quotes, and double those in it.",
                "1,2\n3,5\"\n");
        refused(", line 1: a cell goes on after its closing quote. Double the quotes inside a cell.", "\"1\"2,3\n");
    }

    @Test
    void read_file_namesItInErrors(@TempDir Path folder) throws IOException, DataException {
        Path file = folder.resolve("größe.csv");
        Files.writeString(file, "größe,y\n1,2\n");
        assertEquals("größe", DelimitedReader.read(file).columns().get(0));
        Files.write(file, "größe,y\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(file, ": it is not text in UTF-8. Save it as CSV in UTF-8.");
        Files.delete(file);
        refused(file, ": there is no such file. Check the name and the folder.");
        refused(folder, ": this is not a file. Check the name and the folder.");
    }

    @Test
    void read_hugeFile_isRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        refused(file, ": a text of more than 512 MB. Save the numbers as .npz (np.savez).");
    }

    private static void refused(Path file, String message) {
        assertEquals(
                file + message,
                assertThrows(DataException.class, () -> DelimitedReader.read(file))
                        .getMessage());
    }
}

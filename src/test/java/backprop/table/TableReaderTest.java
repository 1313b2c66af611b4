package backprop.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.table.TableFormat.Decimal;
import backprop.table.TableFormat.Header;
import backprop.table.TableFormat.Separator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final double NONE = Double.NaN;

    private static Table parse(String text) throws DataException {
        return TableReader.parse("my.csv", text, TableFormat.auto());
    }

    private static Table parse(String text, Header header) throws DataException {
        return TableReader.parse("my.csv", text, new TableFormat(Separator.AUTO, header, Decimal.AUTO));
    }

    private static void refused(String message, String text) {
        assertEquals(
                "my.csv" + message,
                assertThrows(DataException.class, () -> parse(text)).getMessage());
    }

    private static double[] numbers(Table table, int column) {
        return assertInstanceOf(Column.Numbers.class, table.columns().get(column))
                .values();
    }

    private static Column.Words words(Table table, int column) {
        return assertInstanceOf(Column.Words.class, table.columns().get(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " , ", " ;"})
    void parse_anySeparator_givesNamesAndNumbers(String s) throws DataException {
        Table table = parse("a%sb%sy\n1%s-2.5%s0\n+3e2%s.5%s1\n".replace("%s", s));
        assertEquals(List.of("a", "b", "y"), table.names());
        assertArrayEquals(new double[] {1, 300}, numbers(table, 0));
        assertArrayEquals(new double[] {-2.5, .5}, numbers(table, 1));
        assertArrayEquals(new double[] {0, 1}, numbers(table, 2));
        assertEquals(
                s.strip().isEmpty() ? '\t' : s.strip().charAt(0),
                table.format().separator().sign());
        assertEquals(Header.PRESENT, table.format().header());
        assertEquals(Decimal.POINT, table.format().decimal());
        assertArrayEquals(new int[] {2, 3}, table.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n3,4", "1,2\n3,4\n", "1,2\r\n3,4\r\n", "1,2\r3,4\r", "\uFEFF1,2\n3,4\n\n \r\n\t\n,\n"})
    void parse_anyLineEndAndBlankEnd_givesTheSame(String text) throws DataException {
        Table table = parse(text);
        assertArrayEquals(new double[] {1, 3}, numbers(table, 0));
        assertArrayEquals(new double[] {2, 4}, numbers(table, 1));
        assertEquals(List.of("column 1", "column 2"), table.names());
        assertArrayEquals(new int[] {1, 2}, table.lines());
        assertEquals(Header.ABSENT, table.format().header());
    }

    @Test
    void parse_decimalCommas_areUnderstoodUnlessCommasSeparate() throws DataException {
        Table table = parse("größe;y\n1,5;2\n-,25;3e1\n");
        assertArrayEquals(new double[] {1.5, -.25}, numbers(table, 0));
        assertArrayEquals(new double[] {2, 30}, numbers(table, 1));
        assertEquals(new TableFormat(Separator.SEMICOLON, Header.PRESENT, Decimal.COMMA), table.format());
        assertArrayEquals(new double[] {1.5}, numbers(parse("1,5\t2\n"), 0));
        assertArrayEquals(new double[] {1.5}, numbers(parse("1.5;2\n"), 0));
        TableFormat commas = new TableFormat(Separator.COMMA, Header.AUTO, Decimal.COMMA);
        assertArrayEquals(new double[] {1.5}, numbers(TableReader.parse("x", "\"1,5\",2\n", commas), 0));
    }

    @Test
    void parse_decimalsThatComeLate_decideThen() throws DataException {
        Table comma = parse("1;2\n".repeat(50_000) + "1,5;2\n");
        assertEquals(1.5, numbers(comma, 0)[50_000]);
        assertEquals(Decimal.COMMA, comma.format().decimal());
        assertEquals(
                Decimal.POINT,
                parse("1;2\n".repeat(50_000) + "1.5;2\n").format().decimal());
    }

    @Test
    void parse_numbersOfTheOtherDecimalMark_areWordsThatSayWhere() throws DataException {
        Table table = parse("1,5;2\n2,5;3\n3.5;4\n");
        assertEquals(new Column.Cell(3, "3.5"), words(table, 0).firstWord());
        assertEquals(Optional.of(new Column.Cell(1, "1,5")), words(table, 0).firstNumber());
        assertEquals(new Column.Cell(1, "1,5"), words(parse("\"1,5\",2\n"), 0).firstWord());
    }

    @Test
    void parse_format_isObeyedBeforeItIsGuessed() throws DataException {
        assertEquals(List.of("1", "2"), parse("1,2\n3,4\n", Header.PRESENT).names());
        assertEquals(List.of("3", "a"), words(parse("a\n3\n", Header.ABSENT), 0).distinct());
        TableFormat semicolons = new TableFormat(Separator.SEMICOLON, Header.ABSENT, Decimal.POINT);
        assertEquals(
                List.of("1,2", "3,4"),
                words(TableReader.parse("x", "1,2\n3,4\n", semicolons), 0).distinct());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "sep=;;;\n", "\uFEFFsep=;\r"})
    void parse_separatorLine_isFollowedAndLeftOut(String line) throws DataException {
        Table table = parse(line + "a;b,c\n1;2\n3;4\n");
        assertEquals(List.of("a", "b,c"), table.names());
        assertArrayEquals(new int[] {3, 4}, table.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# experiment: a \"b, c\n# seed: 7\n",
                "\uFEFF# experiment: α, =1\r\n# date of the run: 2026-11-01T10:00:00Z\r\n",
                "# a: 1\r# b: 2\r"
            })
    void parse_notesBeforeTheTable_areLeftOut(String notes) throws DataException {
        Table table = parse(notes + "epoch,train\n1,0.5\n2,0.25\n");
        assertEquals(List.of("epoch", "train"), table.names());
        assertArrayEquals(new double[] {0.5, 0.25}, numbers(table, 1));
        assertArrayEquals(new int[] {4, 5}, table.lines());
    }

    @Test
    void parse_notesBeforeTheTable_countInRefusals() {
        refused(
                ", line 4: it has 1 cells, line 2 has 2. Give every line the same number of cells.",
                "# seed: 7\na,b\n1,2\n3\n");
        refused(": it is empty. Put a row of the table on each line, or choose another file.", "# seed: 7\n");
    }

    @Test
    void parse_markInAName_isPartOfIt() throws DataException {
        assertEquals(List.of("#", "name"), parse("#,name\n1,a\n2,b\n").names());
        assertEquals(
                List.of("# time: s", "value"),
                parse("# time: s,value\n1,2\n3,4\n").names());
        assertEquals(List.of("# x", "y: z"), parse("# x,y: z\n1,2\n3,4\n").names());
    }

    @Test
    void parse_separatorLineOfAnotherSign_isRefused() {
        refused(
                ", line 1: it says that “|” separates the cells. Save the table with commas, semicolons or tabs.",
                "sep=|\n1|2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "NA", "n/a", "#N/A", "NaN", "-nan", "null", "NULL", "?", "-", "\u00A0", "\"\"", "\"NA\""
            })
    void parse_missingCells_areCounted(String cell) throws DataException {
        Table table = parse("a,b\n1,red\n" + cell + ",blue\n");
        assertArrayEquals(new double[] {1, NONE}, numbers(table, 0));
        assertEquals(1, table.columns().get(0).missing());
        assertTrue(table.columns().get(0).isMissing(1));
        assertEquals(0, table.columns().get(1).missing());
    }

    @Test
    void parse_missingMarkInAColumnOfWords_isMissingUnlessQuoted() throws DataException {
        Column.Words plain = words(parse("1,fr\n2,NA\n3,?\n"), 1);
        assertEquals(List.of("fr"), plain.distinct());
        assertArrayEquals(new int[] {0, -1, -1}, plain.codes());
        assertEquals(2, plain.missing());
        Column.Words quoted = words(parse("1,\"NA\"\n2,fr\n"), 1);
        assertEquals(List.of("fr", "NA"), quoted.distinct());
        assertEquals(new Column.Cell(2, "fr"), quoted.firstWord());
    }

    @Test
    void parse_wordAmongNumbers_makesThemWordsAsWritten() throws DataException {
        Table table = parse("x,y\n007,1\n10,1\n,1\n9,1\nO,1\n7,1\nP,1\n");
        Column.Words column = words(table, 0);
        assertEquals(List.of("007", "7", "9", "10", "O", "P"), column.distinct());
        assertArrayEquals(new int[] {0, 3, -1, 2, 4, 1, 5}, column.codes());
        assertEquals(new Column.Cell(6, "O"), column.firstWord());
        assertEquals(Optional.of(new Column.Cell(2, "007")), column.firstNumber());
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1}, numbers(table, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5%", "1f", "0x1p3", "1 2", "1_000", "--1", ".", "e5", "1e", "١", "12:30", "1.2.3", "2026-11-21"
            })
    void parse_cellThatIsNoNumber_isAWord(String cell) throws DataException {
        assertEquals(
                new Column.Cell(2, cell),
                words(parse("1,2\n" + cell + ",3\n"), 0).firstWord());
    }

    @Test
    void parse_blanksThatDoNotBreak_areNoPartOfNumbersAndWords() throws DataException {
        Table table = parse("a;b\n\u00A01,5\u202F;\u00A0x\u00A0\n1\u00A0234\u202F567,5;y\n");
        assertArrayEquals(new double[] {1.5, 1_234_567.5}, numbers(table, 0));
        assertEquals(List.of("x", "y"), words(table, 1).distinct());
        assertEquals(
                "1\u00A02345",
                words(parse("1;1\n1\u00A02345;1\n"), 0).firstWord().text());
    }

    @Test
    void parse_infiniteNumbers_areRefusedInNumbersAndWordsAmongWords() throws DataException {
        String fill = "” is not a finite number. Fill in a number, or leave the row out.";
        refused(", line 2, column 2: “-inf" + fill, "1,2,3\n4,-inf,6\n");
        refused(", line 1, column 1: “Infinity" + fill, "Infinity,3\n");
        refused(", line 1, column 1: “1e999” is too large. Scale the column.", "1e999,3\n4,inf\n");
        assertEquals(
                List.of("1e999", "inf", "x"), words(parse("1e999\ninf\nx\n"), 0).distinct());
    }

    @Test
    void parse_trailingEmptyColumns_areLeftOut() throws DataException {
        Table table = parse("a;b;;\n1;2;;\n3;4;; \n;;;\n");
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(2, table.rows());
        assertEquals(List.of("a", "b"), parse("a,b\n1,\n3,\n").names());
    }

    @Test
    void parse_emptyRowBetweenOthers_isARowOfMissingCells() throws DataException {
        Table table = parse("1,red\n,\n3,blue\n");
        assertArrayEquals(new double[] {1, NONE, 3}, numbers(table, 0));
        assertArrayEquals(new int[] {1, -1, 0}, words(table, 1).codes());
    }

    @Test
    void parse_namesBlankOrDoubled_becomeDistinct() throws DataException {
        assertEquals(
                List.of("a", "column 2 (2)", "a (2)", "column 2", "a (3)"),
                parse("a,,a,column 2,a\n1,2,3,4,5\n").names());
        assertEquals(List.of("a (2)", "a", "a (3)"), parse("a (2),a,a\n1,2,3\n").names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "x,label~1,2~PRESENT",
                ",x,label~9,1,2~PRESENT",
                "0,label~1,2~PRESENT",
                "'x',7~1,2~PRESENT",
                "name,label~ant,red~PRESENT",
                "colour,y~red,1~PRESENT",
                "x,y~NA,?~PRESENT",
                "5.1,setosa~7,setosa~ABSENT",
                "red,red~blue,dog~ABSENT",
                "red,1~blue,2~ABSENT",
                "red,dog~blue,dog~ABSENT",
                "1,cat~?,4~ABSENT",
                "2019,2020~1.5,2.5~ABSENT"
            })
    void parse_firstLine_isGuessedToNameTheColumns(String first, String second, Header header) throws DataException {
        String more = header == Header.ABSENT ? "\n" + first : "";
        assertEquals(header, parse(first + "\n" + second + more).format().header());
    }

    @Test
    void parse_quotedCells_mayHoldLineEndsQuotesAndBlanks() throws DataException {
        Table table = parse("\"a\r\nb\" , \"c\"\"d\"\n\"1\", \" 2 \"\n3,\" z,\t\"\"\"\n");
        assertEquals(List.of("a\r\nb", "c\"d"), table.names());
        assertArrayEquals(new double[] {1, 3}, numbers(table, 0));
        assertEquals(List.of(" 2 ", " z,\t\""), words(table, 1).distinct());
        assertArrayEquals(new int[] {3, 4}, table.lines());
        assertEquals(new Column.Cell(4, " z,\t\""), words(table, 1).firstWord());
        assertEquals("z, \"", words(table, 1).firstWord().shown());
    }

    @Test
    void parse_oneColumn_isATable() throws DataException {
        Table table = parse("x\n1\n2\n");
        assertEquals(List.of("x"), table.names());
        assertEquals(Separator.COMMA, table.format().separator());
    }

    @Test
    void parse_nothingInIt_isRefused() {
        String empty = ": it is empty. Put a row of the table on each line, or choose another file.";
        refused(empty, "");
        refused(empty, "\uFEFF\r\n  \n");
        refused(empty, ";;\n;;\n");
        refused(", line 1: there are no rows after the names of the columns. Add some, one on each line.", "a,b\n\n");
        refused(
                ", line 2: there are no rows after the names of the columns. Add some, one on each line.",
                "sep=,\na,b\n,\n");
    }

    @Test
    void parse_raggedRows_namesTheLine() {
        String remedy = ". Give every line the same number of cells.";
        refused(", line 3: it has 2 cells, line 1 has 3" + remedy, "1,2,3\n4,5,6\n7,8");
        refused(", line 2: it has 3 cells, line 1 has 2" + remedy, "a,b\n1,2,\n");
        refused(", line 2: it has 3 cells, line 1 has 2" + remedy, "a,b\n,,\n1,2\n");
        refused(", line 4: it has 3 cells, line 2 has 2" + remedy, "sep=;\na;b\n1;2\n1;2;\n");
        String blank = ": the line is blank. Take it away; only the end of the file may have blank lines.";
        refused(", line 2" + blank, "1,2\n\n3,4\n");
        refused(", line 1" + blank, "\n3,4\n");
        refused(", line 3" + blank, "1\n2\n\n4\n");
    }

    @Test
    void parse_quotesInDisorder_areRefused() {
        refused(", line 2: a quote is opened and never closed. Close it, or take it away.", "1,2\n\"3,4\n5,6\n");
        refused(
                ", line 2: a quote stands inside a cell. Put the whole cell into quotes, and double those in it.",
                "1,2\n3,5\"\n");
        refused(", line 1: a cell goes on after its closing quote. Double the quotes inside a cell.", "\"1\"2,3\n");
        refused(
                ", line 2: a quote is opened and never closed. Close it, or take it away.",
                "1,2\n\"" + "3,4\n".repeat(5 << 20));
    }

    @Test
    void parse_zeroCharacter_isRefused() {
        String message = ": this is not text: it holds a zero character. Save it as “CSV UTF-8”.";
        refused(", line 2" + message, "1,2\n3,\0\n");
        refused(", line 3" + message, "1,2\n3,\"\n\0\"\n");
    }

    @Test
    void parse_endlessLine_isRefused() {
        refused(
                ", line 2: the line has more than 16 million characters. Check that this is a table, with a line for"
                        + " each row.",
                "a\n" + "x".repeat(17 << 20));
    }

    @Test
    void parse_moreCellsThanThereMayBe_isRefused() {
        TableFormat format = TableFormat.auto();
        var refusal = assertThrows(
                DataException.class,
                () -> new TableParser(new Place("my.csv"), CharSource.of("a,b\n1,2\n3,4\n5,6\n"), format, 100, 4)
                        .parse());
        assertEquals(
                "my.csv, line 4: here the table exceeds 4 cells, and it goes on. Use fewer rows or columns.",
                refusal.getMessage());
    }
}

package backprop.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import backprop.file.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final String SAVE = " Save it as “CSV UTF-8”.";
    private static final TableFormat AUTO = TableFormat.auto();

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("größe.csv");
    }

    private Table read(byte[] bytes) throws IOException, DataException {
        return TableReader.read(Files.write(file, bytes), AUTO);
    }

    private static void refused(Path file, String message) {
        assertEquals(
                file + message,
                assertThrows(DataException.class, () -> TableReader.read(file, AUTO))
                        .getMessage());
    }

    private static void assertHeights(Table table) {
        assertEquals(List.of("Größe", "Art"), table.names());
        assertArrayEquals(
                new double[] {1.5, 2}, ((Column.Numbers) table.columns().get(0)).values());
        assertEquals(List.of("Möwe", "🐦"), ((Column.Words) table.columns().get(1)).distinct());
    }

    @Test
    void read_asSpreadsheetsWriteIt_isTheSameTable() throws Exception {
        String excel = "\uFEFFGröße;Art\r\n1,5;Möwe\r\n2;🐦\r\n";
        assertHeights(read(excel.getBytes(UTF_8)));
        assertHeights(read(excel.replace(';', '\t').getBytes(UTF_16LE)));
        assertHeights(read(excel.replace("\r\n", "\n").getBytes(UTF_16BE)));
        String libreOffice = "\"Größe\";\"Art\"\n1,5;\"Möwe\"\n2;\"🐦\"\n";
        assertHeights(read(libreOffice.getBytes(UTF_8)));
        assertHeights(read("Größe,Art\r1.5,Möwe\r2,🐦".getBytes(UTF_8)));
    }

    @Test
    void read_longTextInAnyEncoding_keepsCharactersAcrossBuffers() throws Exception {
        String text = "\uFEFF" + "x,aé🐦\n".repeat(40_000);
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            Table table = read(text.getBytes(charset));
            assertEquals(40_000, table.rows());
            assertEquals(
                    List.of("aé🐦"),
                    assertInstanceOf(Column.Words.class, table.columns().get(1)).distinct());
        }
    }

    @Test
    void read_notUtf8_namesLineAndByte() throws IOException {
        Files.write(file, "x,y\n1,größe\n".getBytes(ISO_8859_1));
        refused(file, ", line 2: byte 9 of the file (hexadecimal F6) is not text in UTF-8." + SAVE);
        Files.write(file, ("\uFEFF" + "12,3\r\n".repeat(50_000) + "ä").getBytes(UTF_8));
        try (RandomAccessFile last = new RandomAccessFile(file.toFile(), "rw")) {
            last.setLength(last.length() - 1);
        }
        refused(file, ", line 50001: byte 300004 of the file (hexadecimal C3) is not text in UTF-8." + SAVE);
        Files.write(file, "\uFEFFx,y\n1,\uD800\n".getBytes(UTF_16LE));
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 'x', 0, 0, (byte) 0xDC, 'y', 0});
        refused(file, ", line 1: byte 5 of the file (hexadecimal 00) is not text in UTF-16." + SAVE);
    }

    @Test
    void read_binaryFiles_areRefusedAtOnce() throws IOException {
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0});
        refused(file, ": this is a workbook (.xlsx, .ods) or a ZIP archive, not text." + SAVE);
        Files.write(file, "a,b".getBytes(UTF_16LE));
        refused(file, ": this is not text: byte 2 is 0." + SAVE);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        refused(file, ": this is not text: byte 2 is 0." + SAVE);
    }

    @Test
    void read_noFile_saysWhatIsThere() throws IOException {
        refused(file, ": there is no such file. Check the name and the folder.");
        refused(folder, ": this is a folder. Choose a file in it.");
        Files.write(file, new byte[0]);
        refused(file, ": it is empty. Put a row of the table on each line, or choose another file.");
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        refused(Path.of("/dev/null"), ": this is a device or a pipe. Choose a file.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file));
        refused(file, ": you may not read it. Change its permissions, or copy it to a folder of your own.");
    }

    @Test
    void preview_hugeFile_readsItsBeginningOnly() throws Exception {
        Files.writeString(file, "a;b\n" + "1,5;x\n".repeat(50_000));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        Table table = TableReader.preview(file, AUTO, 7);
        assertEquals(7, table.rows());
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(TableFormat.Decimal.COMMA, table.format().decimal());
        assertThrows(IllegalArgumentException.class, () -> TableReader.preview(file, AUTO, 0));
    }

    @Test
    void preview_shortFile_isAllOfIt() throws Exception {
        Files.writeString(file, "1,2\n3,x\n");
        assertEquals(2, TableReader.preview(file, AUTO, 100).rows());
    }

    @Test
    void read_removedWhileOpen_isReadNevertheless() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"));
        Files.writeString(file, "1\n".repeat(100_000) + "x\n");
        try (TextFile text = TextFile.open(file)) {
            Files.delete(file);
            Table table = new TableParser(new Place("my.csv"), text, AUTO, Integer.MAX_VALUE, 1L << 30).parse();
            assertEquals(100_001, table.rows());
        }
    }

    @Test
    void read_changedMeanwhile_isRefused() {
        String before = "1,2\n".repeat(3) + "x,2\n";
        for (String after : List.of("1,2\n", "1,2\n".repeat(4))) {
            CharSource first = CharSource.of(before);
            CharSource then = CharSource.of(after);
            CharSource changing = new CharSource() {
                private int rewinds;

                @Override
                public void rewind() throws DataException {
                    rewinds++;
                    first.rewind();
                }

                @Override
                public int read(char[] into) throws DataException {
                    return (rewinds < 3 ? first : then).read(into);
                }
            };
            var refusal = assertThrows(
                    DataException.class, () -> new TableParser(new Place("my.csv"), changing, AUTO, 99, 99).parse());
            assertEquals(
                    "my.csv: it changed while it was read. Read it again when it is complete.", refusal.getMessage());
        }
    }

    @Test
    void read_diskThatFails_saysSo() throws IOException {
        Files.writeString(file, "1,2\n".repeat(100_000));
        var refusal = assertThrows(DataException.class, () -> {
            try (TextFile text = TextFile.open(file)) {
                text.close();
                new TableParser(new Place("my.csv"), text, AUTO, 99, 99).parse();
            }
        });
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith(file + ": it cannot be read: "), refusal.getMessage());
    }
}

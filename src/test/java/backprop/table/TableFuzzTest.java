package backprop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds gives a table or a {@link DataException}. */
class TableFuzzTest {
    private static final String[] PARTS = {
        "1", "-2.5", "x", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "1e9", "nan", "é", "\u0000", "\uFEFF",
        "1,5", "sep=;\n", "\u00A0", "inf", "NA", "1e999", "\uD800"
    };

    private static final String WHOLE =
            "\uFEFFa,\"b, c\",y\r\n1,2,cat\r\n-3.5,4e-3,\"the \"\"dog\"\"\"\r\n5,6,cat\r\n\r\n";

    private final RandomStream random = RandomStream.seeded(12);

    private TableFormat format() {
        return new TableFormat(
                any(List.of(TableFormat.Separator.values())),
                any(List.of(TableFormat.Header.values())),
                any(List.of(TableFormat.Decimal.values())));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void parse_randomlyDamaged_givesATableOrADataException() {
        int refusals = 0;
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder(WHOLE);
            text.setLength(random.nextInt(3) == 0 ? random.nextInt(WHOLE.length()) : WHOLE.length());
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length() + 1);
                String part = PARTS[random.nextInt(PARTS.length)];
                text.replace(at, Math.min(text.length(), at + random.nextInt(2)), part);
            }
            refusals += survives(text.toString()) ? 0 : 1;
        }
        assertTrue(refusals > 2000 && refusals < 4900, "of 5000 damaged tables, " + refusals + " were refused");
    }

    @Test
    void parse_anythingAtAll_givesATableOrADataException() {
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            survives(text.toString());
        }
    }

    @Test
    void read_anyBytes_giveATableOrADataException(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("any.csv");
        for (int round = 0; round < 1000; round++) {
            boolean wide = random.nextInt(3) == 0;
            byte[] bytes = WHOLE.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = new byte[random.nextInt(50)];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : 1 + random.nextInt(127));
                }
            }
            Files.write(file, bytes);
            try {
                check(TableReader.read(file, format()));
                check(TableReader.preview(file, format(), 1 + random.nextInt(4)));
            } catch (DataException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e.getMessage());
            }
        }
    }

    private boolean survives(String text) {
        try {
            check(TableReader.parse("damaged.csv", text, format()));
            return true;
        } catch (DataException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("damaged.csv"), e.getMessage());
            return false;
        }
    }

    private static void check(Table table) {
        assertTrue(table.format().isResolved());
        for (int i = 1; i < table.rows(); i++) {
            assertTrue(table.lines()[i] > table.lines()[i - 1]);
        }
        assertEquals(table.names().size(), table.columns().size());
    }
}

package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Random tables are read as they were written; damaged ones give a table or a {@link DataException}. */
class DelimitedFuzzTest {
    private static final String[] PARTS = {
        "1", "-2.5", "x", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "1e9", "nan", "é", "\u0000", "\uFEFF",
        "1,5"
    };

    @Test
    void parse_anyTable_givesItsNumbersAgain() throws DataException {
        RandomStream random = RandomStream.seeded(11);
        for (int round = 0; round < 200; round++) {
            int columns = 2 + random.nextInt(4);
            int rows = 1 + random.nextInt(5);
            double[] all = new double[rows * columns];
            Arrays.setAll(all, i -> Math.scalb(random.nextGaussian(), random.nextInt(200) - 100));
            char separator = ",;\t".charAt(random.nextInt(3));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < all.length; i++) {
                text.append(all[i]).append((i + 1) % columns == 0 ? '\n' : separator);
            }
            LabelledTable table = DelimitedReader.parse("any.csv", text.toString());
            double[] labels = ((LabelColumn.Numbers) table.labels()).values();
            double[] read = new double[all.length];
            for (int i = 0; i < all.length; i++) {
                int row = i / columns;
                int column = i % columns;
                read[i] = column == columns - 1 ? labels[row] : table.features()[row * (columns - 1) + column];
            }
            assertArrayEquals(all, read);
        }
    }

    @Test
    void parse_randomlyDamaged_givesATableOrADataException() {
        RandomStream random = RandomStream.seeded(12);
        String whole = "\uFEFFa,\"b, c\",y\r\n1,2,cat\r\n-3.5,4e-3,\"the \"\"dog\"\"\"\r\n5,6,cat\r\n\r\n";
        int refusals = 0;
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder(whole);
            text.setLength(random.nextInt(3) == 0 ? random.nextInt(whole.length()) : whole.length());
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length() + 1);
                String part = PARTS[random.nextInt(PARTS.length)];
                text.replace(at, Math.min(text.length(), at + random.nextInt(2)), part);
            }
            refusals += survives(text.toString()) ? 0 : 1;
        }
        assertTrue(refusals > 2000 && refusals < 5000, "of 5000 damaged tables, " + refusals + " were refused");
    }

    @Test
    void parse_anythingAtAll_givesATableOrADataException() {
        RandomStream random = RandomStream.seeded(13);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            survives(text.toString());
        }
    }

    private static boolean survives(String text) {
        try {
            LabelledTable table = DelimitedReader.parse("damaged.csv", text);
            assertEquals(table.rows() * table.inputs(), table.features().length);
            return true;
        } catch (DataException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("damaged.csv"), e.getMessage());
            return false;
        }
    }
}

package backprop.data;

import static backprop.data.DigitsFile.gzip;
import static backprop.data.DigitsFile.line;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.RandomStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsReaderTest {
    private static final String GOOD = line(3, 7) + "\n" + line(16, 0) + "\n" + line(0, 9) + "\n";
    private static final String NOT_A_PIXEL = "not a whole number from 0 to 16";

    private final DigitsReader reader = new DigitsReader("some/digits.csv.gz");

    /** The message, after checking that it names the file and the remedy. */
    private String refused(byte[] file) {
        String message = String.valueOf(
                assertThrows(DataException.class, () -> reader.read(file)).getMessage());
        assertTrue(message.startsWith("some/digits.csv.gz"), message);
        assertTrue(message.endsWith(ShippedFile.REMEDY), message);
        return message;
    }

    private static void assertSays(String expected, String message) {
        assertTrue(message.contains(expected), () -> "“" + expected + "” is not in: " + message);
    }

    @Test
    void read_goodLines_givesPixelsAndLabelsInOrder() throws DataException {
        Dataset digits = reader.read(gzip(GOOD));
        assertArrayEquals(new int[] {7, 0, 9}, LabelsOf.of(digits));
        assertEquals(Optional.of(new ImageShape(8, 8)), digits.image());
        assertEquals(10, digits.targets().width());
        double[] expected = new double[3 * 64];
        Arrays.fill(expected, 0, 64, 3);
        Arrays.fill(expected, 64, 128, 16);
        assertArrayEquals(expected, digits.features().toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void read_anyLineEnd_withOrWithoutALastOne_givesTheSame(String end) throws DataException {
        String text = line(1, 2) + end + line(3, 4);
        assertArrayEquals(new int[] {2, 4}, LabelsOf.of(reader.read(gzip(text))));
        assertArrayEquals(new int[] {2, 4}, LabelsOf.of(reader.read(gzip(text + end))));
    }

    @Test
    void read_notGzip_saysItCannotBeUnpacked() {
        assertSays("cannot be unpacked after line 0", refused(GOOD.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void read_noBytes_saysTheDataEndTooEarly() {
        assertSays("the gzip data end too early", refused(new byte[0]));
    }

    @Test
    void read_truncatedGzip_saysAfterWhichLine() {
        byte[] whole = gzip(manyLines());
        String message = refused(Arrays.copyOf(whole, whole.length - 30));
        assertTrue(message.matches("(?s).* cannot be unpacked after line [1-9]\\d*: .*"), message);
    }

    /** Lines that do not compress to nothing. */
    private static String manyLines() {
        RandomStream random = RandomStream.seeded(1);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 300; row++) {
            for (int col = 0; col < 64; col++) {
                text.append(random.nextInt(17)).append(',');
            }
            text.append(random.nextInt(10)).append('\n');
        }
        return text.toString();
    }

    @Test
    void read_emptyText_saysThereAreNoImages() {
        assertSays("holds no images", refused(gzip("")));
    }

    @Test
    void read_oneColumnMissing_namesLineAndCount() {
        String message = refused(gzip(GOOD + line(1, 1).substring(2) + "\n"));
        assertSays("line 4: it has 64 values, not 64 pixels and a digit", message);
    }

    @Test
    void read_oneColumnTooMany_namesLineAndCount() {
        assertSays("line 1: it has 66 values", refused(gzip(line(1, 1) + ",1\n")));
    }

    @Test
    void read_trailingComma_countsAsAValue() {
        assertSays("line 1: it has 66 values", refused(gzip(line(1, 1) + ",\n")));
    }

    @Test
    void read_blankLineInTheMiddle_namesIt() {
        assertSays("line 2: it has 1 values", refused(gzip(line(1, 1) + "\n\n" + GOOD)));
    }

    @ParameterizedTest
    @CsvSource({"x", "1.5", "''", "0x1", "99999999999", "NaN", "-1", "17"})
    void read_pixelNotFromZeroToSixteen_namesLineColumnAndValue(String pixel) {
        String broken = line(5, 1).replaceFirst("5,5,5,", "5,5," + pixel + ",");
        String message = refused(gzip(GOOD + broken + "\n" + GOOD));
        assertSays("line 4: value 3 is “" + pixel + "”, " + NOT_A_PIXEL, message);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10, 16})
    void read_labelNotADigit_namesLineAndColumn(int label) {
        String message = refused(gzip(line(5, label)));
        assertSays("line 1: value 65 is “" + label + "”, not a whole number from 0 to 9", message);
    }

    @Test
    void read_longLine_isRefusedAtItsNumber() {
        assertSays(
                "line 2: the line has more than 400 characters", refused(gzip(line(1, 1) + "\n" + "1,".repeat(300))));
    }

    @Test
    void read_endlessLine_isNotHeldInMemory() {
        // Three gigabytes of digits in a few megabytes: a gzip file may consist of several, one after the other.
        byte[] part = gzip("1".repeat(16 << 20));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 192; i++) {
            file.writeBytes(part);
        }
        assertSays("line 1: the line has more than 400 characters", refused(file.toByteArray()));
    }

    @Test
    void read_randomlyDamagedFile_givesADatasetOrADataException() {
        byte[] whole = gzip(manyLines());
        RandomStream random = RandomStream.seeded(2026);
        int refusals = 0;
        for (int round = 0; round < 500; round++) {
            refusals += survives(damaged(whole, random)) ? 0 : 1;
        }
        assertTrue(refusals > 400, "only " + refusals + " damaged files were refused");
    }

    @Test
    void read_randomlyDamagedText_givesADatasetOrADataException() {
        byte[] text = GOOD.getBytes(StandardCharsets.US_ASCII);
        RandomStream random = RandomStream.seeded(2027);
        int refusals = 0;
        for (int round = 0; round < 500; round++) {
            String broken = new String(damaged(text, random), StandardCharsets.ISO_8859_1);
            refusals += survives(gzip(broken)) ? 0 : 1;
        }
        assertTrue(refusals > 400, "only " + refusals + " damaged texts were refused");
    }

    /** A copy with up to four bytes changed, or cut short. */
    private static byte[] damaged(byte[] whole, RandomStream random) {
        byte[] copy = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return copy;
    }

    /** Whether a data set came of it; any exception but {@link DataException} ends the test. */
    private boolean survives(byte[] file) {
        try {
            Dataset digits = reader.read(file);
            assertEquals(digits.size(), digits.features().rows());
            assertTrue(Arrays.stream(digits.features().toArray()).allMatch(pixel -> pixel >= 0 && pixel <= 16));
            assertTrue(Arrays.stream(LabelsOf.of(digits)).allMatch(label -> label >= 0 && label <= 9));
            return true;
        } catch (DataException e) {
            assertTrue(String.valueOf(e.getMessage()).endsWith(ShippedFile.REMEDY), e.getMessage());
            return false;
        }
    }
}

package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuiltInDataTest {

    private static byte[] shipped() throws IOException {
        try (InputStream in = BuiltInData.class.getResourceAsStream("/backprop/data/digits/digits.csv.gz")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void load_digits_haveEveryImageAndTheKnownClassCounts() throws DataException {
        Dataset digits = BuiltInData.DIGITS.load();
        int[] counts = new int[10];
        Arrays.stream(LabelsOf.of(digits)).forEach(label -> counts[label]++);
        assertEquals(1797, digits.size());
        assertArrayEquals(new int[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180}, counts);
        assertEquals(BuiltInData.DIGITS.inputs(), digits.inputs());
        assertEquals(BuiltInData.DIGITS.classes(), digits.targets().width());
        assertEquals(
                BuiltInData.DIGITS.maximum(),
                Arrays.stream(digits.features().toArray()).max().orElseThrow());
    }

    @Test
    void load_digits_firstImageIsTheKnownZero() throws DataException {
        Dataset digits = BuiltInData.DIGITS.load();
        double[] topRows = Arrays.copyOf(digits.features().toArray(), 16);
        assertArrayEquals(new double[] {0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0}, topRows);
        assertEquals(0, LabelsOf.of(digits)[0]);
    }

    @Test
    void read_missingFile_saysWhichAndWhatToDo() {
        var refusal = assertThrows(DataException.class, () -> BuiltInData.DIGITS.read(null));
        assertEquals(
                "assets/data/digits/digits.csv.gz is missing from the program. " + BuiltInData.REMEDY,
                refusal.getMessage());
    }

    @Test
    void read_oneBitChanged_saysItIsDamagedAndWhatToDo() throws IOException {
        byte[] file = shipped();
        file[file.length / 2] ^= 1;
        var refusal = assertThrows(DataException.class, () -> BuiltInData.DIGITS.read(new ByteArrayInputStream(file)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(
                message.matches("assets/data/digits/digits\\.csv\\.gz is damaged: its SHA-256 is [0-9a-f]{8}…, "
                        + "not 46abec6b…\\. .*"),
                message);
        assertTrue(message.endsWith(BuiltInData.REMEDY), message);
    }

    @Test
    void read_shippedBytes_isWhatLoadGives() throws IOException, DataException {
        Dataset read = BuiltInData.DIGITS.read(new ByteArrayInputStream(shipped()));
        Dataset loaded = BuiltInData.DIGITS.load();
        assertArrayEquals(loaded.features().toArray(), read.features().toArray());
        assertArrayEquals(LabelsOf.of(loaded), LabelsOf.of(read));
    }
}

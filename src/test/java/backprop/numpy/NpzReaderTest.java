package backprop.numpy;

import static backprop.numpy.Fixtures.assertExpected;
import static backprop.numpy.Fixtures.assertRefused;
import static backprop.numpy.Fixtures.file;
import static backprop.numpy.Fixtures.header;
import static backprop.numpy.Fixtures.npy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {
    private static final String AGAIN = " Copy or save it again (np.savez).";
    private static final byte[] ARRAY = npy(1, header("|u1", "(1000,)"), 1000);

    @TempDir
    Path folder;

    private Path made;

    @BeforeEach
    void name() {
        made = folder.resolve("made.npz");
    }

    private void zip(byte[] content, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
    }

    /** Puts {@code value} into the only entry of the central directory. */
    private void patchDirectory(int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(made);
        int start = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(start + offset, value);
        Files.write(made, bytes);
    }

    private NumpyArray readMade(String name) throws DataException {
        try (NpzReader reader = NpzReader.open(made)) {
            return reader.read(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored", "compressed", "descriptors"})
    void read_whatNumPyWrote_givesNamesInOrderAndNumbers(String name) throws DataException {
        try (NpzReader reader = NpzReader.open(file("good_" + name + ".npz"))) {
            assertEquals(List.of("W1", "b1", "größe/y"), reader.names());
            assertArrayEquals(new int[] {4}, reader.read("größe/y").shape());
            assertArrayEquals(new int[] {2, 3}, reader.read("W1").shape());
            assertEquals(NumpyType.FLOAT32, reader.read("b1").type());
            for (String array : reader.names()) {
                assertExpected(reader.read(array));
            }
        }
    }

    @Test
    void read_nothingInIt_hasNoNames() throws DataException {
        Path nothing = file("good_nothing.npz");
        try (NpzReader reader = NpzReader.open(nothing)) {
            assertEquals(List.of(), reader.names());
            assertRefused(nothing + ": it has no array “W1”. It has no arrays at all.", () -> reader.read("W1"));
        }
    }

    @Test
    void read_unknownName_saysWhichThereAre() throws DataException {
        Path stored = file("good_stored.npz");
        try (NpzReader reader = NpzReader.open(stored)) {
            assertRefused(stored + ": it has no array “W9”. It has W1, b1, größe/y.", () -> reader.read("W9"));
        }
    }

    @Test
    void read_oneArrayRefused_othersAreRead() throws DataException {
        Path mixed = file("bad_object.npz");
        try (NpzReader reader = NpzReader.open(mixed)) {
            assertEquals(2, reader.read("x").size());
            assertRefused(
                    mixed + ", array “y”: it holds Python objects, which are not read since they could run code. Save"
                            + " plain numbers: array.astype(float).",
                    () -> reader.read("y"));
        }
    }

    @Test
    void open_otherEntriesAndFolders_areIgnored() throws IOException, DataException {
        zip(ARRAY, "a.npy/", "readme.txt", "../../outside.npy", "x.npy");
        try (NpzReader reader = NpzReader.open(made)) {
            assertEquals(List.of("../../outside", "x"), reader.names());
            assertEquals(1000, reader.read("../../outside").size());
        }
    }

    @Test
    void open_twoOfOneName_isRefused() throws IOException {
        zip(ARRAY, "x.npy", "y.npy");
        byte[] bytes = Files.readAllBytes(made);
        for (int i = 0; i < bytes.length - 5; i++) {
            if (new String(bytes, i, 5, StandardCharsets.ISO_8859_1).equals("y.npy")) {
                bytes[i] = 'x';
            }
        }
        Files.write(made, bytes);
        assertRefused(made + ": two arrays have the name “x”." + AGAIN, () -> NpzReader.open(made));
    }

    @Test
    void open_noZip_saysSo() throws IOException {
        Files.writeString(made, "1,2,3");
        assertRefused(made + ": it is not a zip file of arrays. Save it with np.savez.", () -> NpzReader.open(made));
        Files.write(made, ARRAY);
        assertRefused(
                made + ": it is a single array, not a zip file. Give it a name that ends in .npy.",
                () -> NpzReader.open(made));
        Files.delete(made);
        assertRefused(made + ": there is no such file. Check the name and the folder.", () -> NpzReader.open(made));
    }

    @Test
    void open_truncatedZip_saysSoInPlainWords() throws IOException {
        byte[] whole = Files.readAllBytes(file("good_stored.npz"));
        Files.write(made, Arrays.copyOf(whole, whole.length - 10));
        assertRefused(
                made
                        + ": it is cut short or damaged: its list of arrays cannot be read. Copy or save it again (np.savez).",
                () -> NpzReader.open(made));
    }

    @Test
    void read_declaredSizeBeyondWhatDeflateCanDo_isRefusedBeforeUnpacking() throws IOException {
        zip(npy(1, header("|u1", "(2000000000,)"), 8), "x.npy");
        patchDirectory(24, 2_000_000_000);
        String message = String.valueOf(
                assertThrows(DataException.class, () -> readMade("x")).getMessage());
        assertTrue(
                message.matches("(?s).*array “x”: 2000000000 bytes cannot come of \\d+ packed ones\\..*np.savez.*"),
                message);
    }

    @Test
    void read_packedSizeBeyondTheFile_isRefused() throws IOException {
        zip(ARRAY, "x.npy");
        patchDirectory(20, 1_000_000);
        assertThrows(DataException.class, () -> readMade("x"));
    }

    @Test
    void read_unpacksToMoreThanTheHeaderSays_isRefusedWithoutUnpackingIt() throws IOException {
        // A hundred megabytes of ones packed into a hundred kilobytes, behind the header of ten.
        zip(npy(1, header("|u1", "(10,)"), 100_000_000), "x.npy");
        assertRefused(
                made + ", array “x”: 99999990 bytes follow after its uint8 numbers of shape (10,). Save one array in a"
                        + " .npy file, several with np.savez.",
                () -> readMade("x"));
        patchDirectory(24, npy(1, header("|u1", "(10,)"), 10).length);
        assertThrows(DataException.class, () -> readMade("x"));
    }

    @Test
    void read_numbersChanged_failsItsChecksum() throws IOException {
        Files.write(made, Files.readAllBytes(file("good_stored.npz")));
        byte[] bytes = Files.readAllBytes(made);
        bytes[200] ^= 1;
        Files.write(made, bytes);
        assertRefused(
                made + ", array “W1”: its checksum is wrong: some of its numbers are damaged." + AGAIN,
                () -> readMade("W1"));
    }
}

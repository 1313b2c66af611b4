package backprop.numpy;

import static backprop.numpy.Fixtures.assertExpected;
import static backprop.numpy.Fixtures.assertRefused;
import static backprop.numpy.Fixtures.assertSays;
import static backprop.numpy.Fixtures.file;
import static backprop.numpy.Fixtures.header;
import static backprop.numpy.Fixtures.npy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {
    private static final Place X = new Place("x.npy");
    private static final String SAVE = " Save it with np.save.";

    private static NumpyArray read(byte[] file) throws IOException, DataException {
        return NpyReader.read(new ByteArrayInputStream(file), file.length, X);
    }

    private static void refused(String message, byte[] file) {
        assertRefused("x.npy: " + message, () -> read(file));
    }

    private static int[] sizes(String name) {
        return name.equals("scalar")
                ? new int[0]
                : Arrays.stream(name.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "f8_little, FLOAT64",
        "f8_big, FLOAT64",
        "f4_little, FLOAT32",
        "f4_big, FLOAT32",
        "i8_little, INT64",
        "i8_big, INT64",
        "i4_little, INT32",
        "i4_big, INT32",
        "i2_little, INT16",
        "i2_big, INT16",
        "i1_byte, INT8",
        "u4_little, UINT32",
        "u4_big, UINT32",
        "u2_little, UINT16",
        "u2_big, UINT16",
        "u1_byte, UINT8",
        "b1_byte, BOOL",
        "version_1, FLOAT64",
        "version_2, FLOAT64",
        "version_3, FLOAT64"
    })
    void read_everyTypeOrderAndVersion_givesItsNumbers(String name, NumpyType type) throws DataException {
        NumpyArray array = NpyReader.read(file("good_" + name + ".npy"));
        assertEquals(type, array.type());
        assertArrayEquals(new int[] {2, 3}, array.shape());
        assertExpected(array);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "5", "2x3", "2x3x4", "2x1x3x2", "0", "3x0"})
    void read_fortranOrder_comesOutRowByRow(String name) throws DataException {
        NumpyArray array = NpyReader.read(file("good_shape_" + name + "_F.npy"));
        assertArrayEquals(sizes(name), array.shape());
        assertExpected(array);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "5", "2x3x4", "2x1x3x2", "0", "3x0"})
    void read_anyRank_keepsItsShape(String name) throws DataException {
        NumpyArray array = NpyReader.read(file("good_shape_" + name + "_C.npy"));
        assertArrayEquals(sizes(name), array.shape());
        assertExpected(array);
    }

    @Test
    void read_largestIntegers_areExact() throws DataException {
        long[] expected = {Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1};
        assertArrayEquals(expected, NpyReader.read(file("good_extremes.npy")).toLongs());
    }

    @Test
    void read_numbersInPieces_givesThemAll() throws IOException, DataException {
        NumpyArray large = read(npy(1, header("|u1", "(70000, 3)"), 210_000));
        assertEquals(210_000, Arrays.stream(large.toLongs()).sum());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shape\":(2,),\"fortran_order\":True,\"descr\":\"|u1\"}",
                " { 'fortran_order' : False , 'shape' : ( 2L , ) , 'descr' : '<i1' , } \n\n",
                "{'descr': 'u1', 'fortran_order': False, 'shape': (1, 2)}"
            })
    void read_otherSpellingsOfTheHeader_areUnderstood(String header) throws IOException, DataException {
        assertEquals(2, read(npy(1, header, 2)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "object ~ it holds Python objects, which are not read since they could run code. Save plain numbers:"
                        + " array.astype(float).",
                "complex ~ its numbers are complex (type “<c16”). Save array.real, or abs(array).",
                "unicode ~ it holds texts (type “<U5”). Save class numbers: np.unique(array, return_inverse=True)[1].",
                "bytes ~ it holds texts (type “|S3”). Save class numbers: np.unique(array, return_inverse=True)[1].",
                "time ~ it holds times (type “<M8[D]”). Save array.astype('int64').",
                "structured ~ its elements are records of several fields. Save each field as an array of its own"
                        + " (np.savez).",
                "void ~ its elements are records of several fields. Save each field as an array of its own (np.savez).",
                "half ~ its numbers are of a kind that cannot be read (type “<f2”). Save array.astype('float64').",
                "uint64 ~ its numbers are of a kind that cannot be read (type “<u8”). Save array.astype('int64')."
            },
            quoteCharacter = '`')
    void read_otherThanPlainNumbers_isRefused(String name, String message) {
        Path file = file("bad_" + name + ".npy");
        assertRefused(file + ": " + message, () -> NpyReader.read(file));
    }

    @Test
    void read_typeWithoutByteOrder_isRefused() {
        refused(
                "its type “f8” does not say the order of the bytes. Save it again with np.save.",
                npy(1, header("f8", "(1,)"), 8));
        assertThrows(DataException.class, () -> read(npy(1, header("", "(1,)"), 8)));
    }

    @Test
    void read_notNumPy_saysSo() {
        refused("it is empty. Copy or save it again.", new byte[0]);
        refused("it is not in NumPy's format." + SAVE, "1,2,3".getBytes(StandardCharsets.US_ASCII));
        refused("it is a zip file, not a single array. Give it a name that ends in .npz.", new byte[] {'P', 'K', 3, 4});
    }

    @Test
    void read_unknownVersion_isNamed() {
        byte[] file = npy(2, header("<f8", "(1,)"), 8);
        file[6] = 4;
        refused("its format version 4.0 is unknown; 1.0, 2.0 and 3.0 can be read." + SAVE, file);
        file[6] = 1;
        file[7] = (byte) 200;
        refused("its format version 1.200 is unknown; 1.0, 2.0 and 3.0 can be read." + SAVE, file);
    }

    @Test
    void read_everyTruncation_isRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file("good_i2_little.npy"));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(DataException.class, () -> read(part), "of " + length + " bytes");
        }
        refused("it ends too early. Copy or save it again.", Arrays.copyOf(whole, 7));
        refused("it ends too early. Copy or save it again.", Arrays.copyOf(whole, 127));
        refused(
                "int16 numbers of shape (2, 3) take 12 bytes, but 11 are there. It is cut short or damaged: copy or save"
                        + " it again.",
                Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void read_streamShorterThanItsLength_isRefused() {
        byte[] file = npy(1, header("<f8", "(2,)"), 15);
        assertRefused(
                "x.npy: it ends too early. Copy or save it again.",
                () -> NpyReader.read(new ByteArrayInputStream(file), file.length + 1, X));
    }

    @Test
    void read_streamLongerThanItsLength_isRefused() {
        byte[] file = npy(1, header("<f8", "(2,)"), 17);
        assertRefused(
                "x.npy: it holds more than its header says. Copy or save it again.",
                () -> NpyReader.read(new ByteArrayInputStream(file), file.length - 1, X));
    }

    @Test
    void read_bytesAfterTheNumbers_areRefused() {
        refused(
                "3 bytes follow after its float64 numbers of shape (). Save one array in a .npy file, several with"
                        + " np.savez.",
                npy(1, header("<f8", "()"), 11));
    }

    @Test
    void read_headerPromisesMoreThanThereIs_isRefusedBeforeMemoryIsTaken() {
        refused(
                "uint8 numbers of shape (2000000000,) take 2000000000 bytes, but 8 are there. It is cut short or damaged:"
                        + " copy or save it again.",
                npy(1, header("|u1", "(2000000000,)"), 8));
        refused(
                "float64 numbers of shape (2000000000, 2000000000, 2000000000) take more bytes than can be, but 8 are"
                        + " there. It is cut short or damaged: copy or save it again.",
                npy(1, header("<f8", "(2000000000, 2000000000, 2000000000)"), 8));
    }

    @Test
    void read_moreThanAnArrayHolds_isRefusedBeforeMemoryIsTaken() {
        byte[] file = npy(1, header("<f8", "(2, 200000000)"), 0);
        assertRefused(
                "x.npy: float64 numbers of shape (2, 200000000) take 3200000000 bytes, more than the 2 GB an array may"
                        + " have. Save fewer examples, or a smaller type such as float32 or uint8.",
                () -> NpyReader.read(new ByteArrayInputStream(file), file.length + 3_200_000_000L, X));
    }

    @Test
    void read_absurdShape_isRefused() {
        String remedy = ". The header is damaged, or the array too large; save it again with np.save.";
        refused("its shape has a negative size (-2)" + remedy, npy(1, header("|u1", "(3, -2)"), 8));
        refused(
                "its shape has a size beyond what can be held (99999999999)" + remedy,
                npy(1, header("|u1", "(0, 99999999999)"), 0));
        String many = "(" + "1, ".repeat(65) + ")";
        assertSays(
                "its shape has 65 dimensions, more than NumPy's 64 ((1, 1, ",
                String.valueOf(assertThrows(DataException.class, () -> read(npy(1, header("|u1", many), 1)))
                        .getMessage()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "{'descr': '|u1', 'fortran_order': False}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)} x",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1,)",
                "{'descr': '|u1', 'fortran_order': False 'shape': (1,)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1 2)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (,)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1.0,)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': [1]}",
                "{'descr': '|u1', 'fortran_order': 0, 'shape': (1,)}",
                "{'descr': u1, 'fortran_order': False, 'shape': (1,)}",
                "{'descr': '|u1, }",
                "{'descr': '\\x7cu1', 'fortran_order': False, 'shape': (1,)}",
                "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,)}",
                "{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'more': ''}"
            })
    void read_damagedHeader_isRefusedWithItsText(String header) {
        String message = String.valueOf(
                assertThrows(DataException.class, () -> read(npy(1, header, 1))).getMessage());
        assertSays("x.npy: its header is damaged at character ", message);
        assertSays("”. Save it again with np.save.", message);
    }

    @Test
    void read_damagedHeader_isShownShortAndOnOneLine() {
        refused(
                "its header is damaged at character 4 of “{ } " + "y".repeat(56) + "…”. Save it again with np.save.",
                npy(3, "{\n}\u0001 " + "y".repeat(900), 0));
    }

    @Test
    void read_hugeHeader_isRefused() {
        byte[] file = npy(2, header("|u1", "(1,)"), 1);
        file[11] = (byte) 0xff;
        refused("its header of 4278190138 bytes is longer than that of any plain array." + SAVE, file);
    }

    @Test
    void read_noSuchFileOrAFolder_saysSo(@TempDir Path folder) {
        Path missing = folder.resolve("missing.npy");
        assertRefused(
                missing + ": there is no such file. Check the name and the folder.", () -> NpyReader.read(missing));
        assertRefused(folder + ": this is a folder. Choose a file in it.", () -> NpyReader.read(folder));
    }
}

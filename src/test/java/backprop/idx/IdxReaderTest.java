package backprop.idx;

import static backprop.idx.Fixtures.assertRefused;
import static backprop.idx.Fixtures.assertSays;
import static backprop.idx.Fixtures.gzip;
import static backprop.idx.Fixtures.idx;
import static backprop.idx.Fixtures.joined;
import static backprop.idx.Fixtures.sizes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.RandomStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {
    private static final String AGAIN = " Copy or download it again.";
    private static final String DAMAGED = " It is cut short or damaged: copy or download it again.";
    private static final byte[] SMALL = idx(8, sizes(2, 3), new byte[] {0, 1, 2, 127, (byte) 128, (byte) 255});

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("x"), content);
    }

    private IdxArray read(byte[] content) throws IOException, DataException {
        return IdxReader.read(file(content));
    }

    private static double[] numbers(IdxArray array) {
        double[] all = new double[array.size()];
        Arrays.setAll(all, array::at);
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void read_unsignedBytes_givesShapeAndBytesAsTheyAre(boolean packed) throws IOException, DataException {
        IdxArray array = read(packed ? gzip(SMALL) : SMALL);
        assertEquals(IdxType.UNSIGNED_BYTE, array.type());
        assertArrayEquals(new int[] {2, 3}, array.shape());
        assertEquals(2, array.rank());
        assertArrayEquals(new double[] {0, 1, 2, 127, 128, 255}, numbers(array));
        byte[] bytes = new byte[6];
        array.bytes().get(0, bytes);
        assertArrayEquals(Arrays.copyOfRange(SMALL, 12, 18), bytes);
        assertThrows(ReadOnlyBufferException.class, () -> array.bytes().put((byte) 1));
        assertEquals("2 × 3 numbers (unsigned byte)", array.toString());
    }

    @Test
    void read_everyOtherType_isBigEndian() throws IOException, DataException {
        int[] two = sizes(2);
        assertArrayEquals(new double[] {-1, 127}, numbers(read(idx(9, two, (byte) -1, (byte) 127))));
        byte[] shorts = ByteBuffer.allocate(4)
                .putShort((short) -2)
                .putShort((short) 258)
                .array();
        assertArrayEquals(new double[] {-2, 258}, numbers(read(idx(0x0b, two, shorts))));
        byte[] ints = ByteBuffer.allocate(8).putInt(-3).putInt(1 << 30).array();
        assertArrayEquals(new double[] {-3, 1 << 30}, numbers(read(idx(0x0c, two, ints))));
        byte[] floats =
                ByteBuffer.allocate(8).putFloat(0.5f).putFloat(Float.NaN).array();
        assertArrayEquals(new double[] {0.5, Double.NaN}, numbers(read(idx(0x0d, two, floats))));
        byte[] doubles =
                ByteBuffer.allocate(16).putDouble(0.1).putDouble(-1e300).array();
        assertArrayEquals(new double[] {0.1, -1e300}, numbers(read(idx(0x0e, two, doubles))));
    }

    @Test
    void read_anyShapePackedOrNot_givesItBack() throws IOException, DataException {
        RandomStream random = RandomStream.seeded(11);
        for (int round = 0; round < 200; round++) {
            int[] shape = new int[1 + random.nextInt(6)];
            Arrays.setAll(shape, axis -> 1 + random.nextInt(4));
            byte[] data = new byte[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) random.nextInt(256);
            }
            byte[] whole = idx(8, shape, data);
            IdxArray array = read(whole);
            assertArrayEquals(shape, array.shape());
            assertEquals(ByteBuffer.wrap(data), array.bytes());
            IdxArray unpacked = read(gzip(whole));
            assertEquals(array, unpacked);
            assertEquals(array.hashCode(), unpacked.hashCode());
        }
        assertNotEquals(read(SMALL), read(idx(8, sizes(3, 2), new byte[6])));
    }

    @Test
    void read_255Dimensions_works() throws IOException, DataException {
        int[] ones = new int[255];
        Arrays.fill(ones, 1);
        assertEquals(7, read(idx(8, ones, (byte) 7)).at(0));
    }

    @Test
    void read_packedInSeveralMembers_joinsThem() throws IOException, DataException {
        byte[] empty = gzip(new byte[0]);
        byte[] first = gzip(Arrays.copyOf(SMALL, 7));
        byte[] second = gzip(Arrays.copyOfRange(SMALL, 7, SMALL.length));
        assertEquals(read(SMALL), read(joined(empty, first, empty, second, empty)));
    }

    @Test
    void read_hundredThousandEmptyMembers_takesNoStack() throws IOException, DataException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            many.writeBytes(gzip(new byte[0]));
        }
        many.writeBytes(gzip(SMALL));
        assertEquals(read(SMALL), read(many.toByteArray()));
    }

    @Test
    void read_packedWithNameCommentAndExtra_skipsThem() throws IOException, DataException {
        byte[] plain = gzip(SMALL);
        byte[] start = {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 0};
        byte[] more = {2, 0, 'e', 'x', 'n', 0, 'c', 'o', 0, 1, 2};
        assertEquals(read(SMALL), read(joined(start, more, Arrays.copyOfRange(plain, 10, plain.length))));
    }

    @Test
    void read_largeAndWellPacked_growsAsItComes() throws IOException, DataException {
        byte[] whole = idx(8, sizes(3_000, 1_000), new byte[3_000_000]);
        assertEquals(3_000_000, read(gzip(whole)).size());
    }

    @Test
    void read_withDigest_feedsItTheUnpackedFile() throws IOException, DataException, NoSuchAlgorithmException {
        for (byte[] content : new byte[][] {SMALL, gzip(SMALL)}) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            IdxReader.read(file(content), digest);
            assertEquals(Digest.sha256(SMALL), HexFormat.of().formatHex(digest.digest()));
            IdxReader.read(new ByteArrayInputStream(content), "x", digest, 2, 3);
            assertEquals(Digest.sha256(SMALL), HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Test
    void read_streamOfAnotherShape_isRefused() throws DataException {
        assertEquals(
                6, IdxReader.read(new ByteArrayInputStream(SMALL), "x", 2, 3).size());
        assertRefused(
                "train: it holds 2 × 3 numbers (unsigned byte), not 2 × 4. The program's own files have changed: install"
                        + " it again.",
                () -> IdxReader.read(new ByteArrayInputStream(SMALL), "train", 2, 4));
    }

    @Test
    void read_brokenStream_saysSo() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertSays("x: it cannot be read: Stream closed.", () -> IdxReader.read(broken, "x", 1));
    }

    @Test
    void read_noFile_saysSo() {
        Path none = folder.resolve("none");
        assertRefused(none + ": there is no such file. Check the name and the folder.", () -> IdxReader.read(none));
        assertRefused(folder + ": this is a folder. Choose a file in it.", () -> IdxReader.read(folder));
    }

    @Test
    void read_otherFormat_saysWhatItIs() throws IOException {
        String x = folder.resolve("x").toString();
        String choose = " Choose a file in MNIST's format, such as train-images-idx3-ubyte, with or without .gz.";
        assertRefused(x + ": it is empty." + AGAIN, () -> read(new byte[0]));
        assertRefused(
                x + ": it is not in the IDX format: it starts with the bytes 89 50 4e 47, not with 00 00." + choose,
                () -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13}));
        assertSays("It is a zip file: unpack it, and choose a file in it.", () -> read(new byte[] {'P', 'K', 3, 4}));
        assertSays("It is packed twice: unpack it once (gunzip).", () -> read(gzip(gzip(SMALL))));
        assertRefused(
                x + ": its numbers are of the unknown type 0x0a (byte 3). It is damaged, or no IDX file." + choose,
                () -> read(idx(10, sizes(1), (byte) 1)));
        assertSays("starts with the bytes 31", () -> read(new byte[] {'1'}));
    }

    @Test
    void read_impossibleSizes_areRefused() throws IOException {
        String x = folder.resolve("x").toString();
        String damaged = " It is damaged: copy or download it again.";
        assertRefused(x + ": it has no dimensions (byte 4 is 0)." + damaged, () -> read(idx(8, sizes())));
        assertRefused(
                x + ": the size of its dimension 2 (byte 9) is 0: it holds no numbers." + damaged,
                () -> read(idx(8, sizes(5, 0))));
        assertRefused(
                x + ": the size of its dimension 1 (byte 5) is 4294967295, beyond what can be held." + damaged,
                () -> read(idx(8, sizes(-1))));
        assertRefused(
                x + ": for 2147483647 × 2147483647 × 2147483647 numbers (double), more bytes than can be are promised,"
                        + " but 3 are there." + DAMAGED,
                () -> read(idx(14, sizes(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE), new byte[3])));
        assertSays("2 × 2 × 2 × 2 × 2 × 2 × … (100 dimensions)", () -> {
            int[] twos = new int[100];
            Arrays.fill(twos, 2);
            read(idx(8, twos));
        });
    }

    @Test
    void read_tooFewOrTooManyBytes_isRefused() throws IOException {
        String x = folder.resolve("x").toString();
        assertRefused(
                x + ": for 2 × 3 numbers (unsigned byte), 6 bytes are promised, but 5 are there." + DAMAGED,
                () -> read(Arrays.copyOf(SMALL, SMALL.length - 1)));
        assertRefused(
                x + ": 2 bytes follow after its 2 × 3 numbers (unsigned byte)." + AGAIN,
                () -> read(Arrays.copyOf(SMALL, SMALL.length + 2)));
        assertRefused(
                x + ": more bytes follow after its 2 × 3 numbers (unsigned byte)." + AGAIN,
                () -> read(gzip(Arrays.copyOf(SMALL, SMALL.length + 2))));
        assertRefused(x + ": it ends too early." + AGAIN, () -> read(gzip(Arrays.copyOf(SMALL, SMALL.length - 2))));
    }

    @Test
    void read_cutShortAnywhere_isRefused() throws IOException {
        for (byte[] whole : new byte[][] {SMALL, gzip(SMALL)}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThrows(DataException.class, () -> read(cut), "of " + length + " bytes");
            }
        }
    }

    @Test
    void read_damagedGzip_saysHow() throws IOException {
        String x = folder.resolve("x").toString() + ": its gzip data are of no use: ";
        byte[] packed = gzip(SMALL);
        assertRefused(x + "the checksum is wrong." + AGAIN, () -> read(changed(packed, packed.length - 5)));
        assertRefused(x + "the checksum is wrong." + AGAIN, () -> read(changed(packed, packed.length - 1)));
        assertRefused(x + "the method of packing is unknown." + AGAIN, () -> read(changed(packed, 2)));
        assertRefused(x + "the header is damaged." + AGAIN, () -> read(changed(packed, 3)));
        assertRefused(
                x + "more bytes follow after the packed ones." + AGAIN,
                () -> read(Arrays.copyOf(packed, packed.length + 1)));
        byte[] damaged = packed.clone();
        Arrays.fill(damaged, 10, packed.length, (byte) -1);
        assertRefused(x + "the packed bytes are damaged." + AGAIN, () -> read(damaged));
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) 0xff;
        return copy;
    }

    @Test
    void read_tenGigabytesInAKilobyte_isRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] header = idx(8, sizes(10_000, 1_000, 1_000), new byte[1000]);
        assertSays("10000000000 bytes are promised, but 1000 are there", () -> read(header));
        byte[] packed = gzip(header);
        assertSays("10000000000 bytes cannot come of " + packed.length + " packed ones", () -> read(packed));
    }

    @Test
    void read_bomb_isLeftAfterItsPromise() throws IOException {
        byte[] bomb = gzip(idx(8, sizes(10), new byte[50_000_000]));
        long before = Allocations.ofThisThread();
        assertSays("more bytes follow after its 10 numbers", () -> read(bomb));
        assertTrue(Allocations.ofThisThread() - before < 4_000_000);
    }

    @Test
    void read_packedPromiseThatDoesNotCome_takesLittleMemory() throws IOException {
        byte[] noise = new byte[1_000_000];
        RandomStream random = RandomStream.seeded(3);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        byte[] packed = gzip(idx(8, sizes(1_000_000_000), noise));
        long before = Allocations.ofThisThread();
        assertSays("it ends too early", () -> read(packed));
        assertTrue(Allocations.ofThisThread() - before < 16_000_000);
    }

    @Test
    void gzip_fixture_hasTheChecksumThatIsChecked() {
        CRC32 sum = new CRC32();
        sum.update(SMALL);
        byte[] packed = gzip(SMALL);
        int stored = Integer.reverseBytes(ByteBuffer.wrap(packed).getInt(packed.length - 8));
        assertEquals((int) sum.getValue(), stored);
    }
}

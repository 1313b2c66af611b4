package backprop.pictures;

import static backprop.pictures.Pictures.assertRefused;
import static backprop.pictures.Pictures.assertSays;
import static backprop.pictures.Pictures.grey;
import static backprop.pictures.Pictures.image;
import static backprop.pictures.Pictures.jpeg;
import static backprop.pictures.Pictures.png;
import static backprop.pictures.Pictures.unsigned;
import static backprop.pictures.Pictures.written;
import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderTest {
    private static final String AGAIN = " Copy it again, or save it as PNG.";

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("x.png"), content);
    }

    /** As it is, of that size. */
    private int[] read(byte[] content, int width, int height) throws IOException, DataException {
        return unsigned(PictureReader.read(file(content), new PictureOptions(width, height, Fit.STRETCH)));
    }

    private void assertRead(byte[] content, int... grey) throws IOException, DataException {
        assertArrayEquals(grey, read(content, grey.length, 1));
    }

    @Test
    void read_greyPng_givesItsSamples() throws IOException, DataException {
        assertRead(png(grey(4, 1, TYPE_BYTE_GRAY, (x, y) -> 85 * x)), 0, 85, 170, 255);
        assertRead(png(grey(4, 1, TYPE_USHORT_GRAY, (x, y) -> 257 * 85 * x)), 0, 85, 170, 255);
        assertRead(png(image(3, 1, TYPE_BYTE_BINARY, (x, y) -> x == 1 ? -1 : 0xff000000)), 0, 255, 0);
    }

    @Test
    void read_colours_areWeighedByRec601() throws IOException, DataException {
        int[] colours = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff, 0xff000000};
        BufferedImage image = image(5, 1, TYPE_INT_RGB, (x, y) -> colours[x]);
        assertRead(png(image), 76, 150, 29, 255, 0);
        assertRead(written("png", image, true), 76, 150, 29, 255, 0);
    }

    @Test
    void read_transparency_liesOnWhite() throws IOException, DataException {
        int[] colours = {0x00000000, 0x80000000, 0xff000000, 0x80ff0000};
        assertRead(png(image(4, 1, TYPE_INT_ARGB, (x, y) -> colours[x])), 255, 127, 0, 165);
        byte[] none = {0, 0};
        byte[] alpha = {0, (byte) 255};
        IndexColorModel palette = new IndexColorModel(1, 2, none, none, none, alpha);
        BufferedImage indexed = new BufferedImage(2, 1, TYPE_BYTE_BINARY, palette);
        indexed.getRaster().setSample(1, 0, 0, 1);
        assertRead(png(indexed), 255, 0);
        ComponentColorModel greyAlpha = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = greyAlpha.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[] {100, 0, 100, 255});
        assertRead(png(new BufferedImage(greyAlpha, raster, false, null)), 255, 100);
    }

    @Test
    void read_transparentColourOrGrey_liesOnWhite() throws IOException, DataException {
        byte[] coloured = png(image(2, 1, TYPE_INT_RGB, (x, y) -> x == 0 ? 0xff102030 : 0xff000000));
        assertRead(spliced(coloured, 33, chunk("tRNS", 0, 0x10, 0, 0x20, 0, 0x30)), 255, 0);
        byte[] grey = png(grey(2, 1, TYPE_BYTE_GRAY, (x, y) -> 7 * x));
        assertRead(spliced(grey, 33, chunk("tRNS", 0, 7)), 0, 255);
    }

    private static byte[] chunk(String type, int... data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII));
        for (int value : data) {
            chunk.put((byte) value);
        }
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    @Test
    void read_twoAndFourBitGrey_isSpreadOverAllGreys() throws IOException, DataException {
        for (int bits : new int[] {2, 4}) {
            int most = (1 << bits) - 1;
            byte[] ramp = new byte[most + 1];
            for (int i = 0; i <= most; i++) {
                ramp[i] = (byte) (255 * i / most);
            }
            BufferedImage image =
                    new BufferedImage(3, 1, TYPE_BYTE_BINARY, new IndexColorModel(bits, most + 1, ramp, ramp, ramp));
            image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, most});
            assertRead(png(image), 0, 255 / most, 255);
        }
    }

    @Test
    void read_sixteenBitColours_areScaled() throws IOException, DataException {
        ComponentColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = deep.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[] {65535, 0, 0, 65535, 0, 65535, 0, 0});
        assertRead(png(new BufferedImage(deep, raster, false, null)), 76, 255);
    }

    @Test
    void read_palette_looksItsColoursUp() throws IOException, DataException {
        BufferedImage indexed = image(3, 1, TYPE_BYTE_INDEXED, (x, y) -> new int[] {-1, 0xffff0000, 0xff000000}[x]);
        assertRead(png(indexed), 255, 76, 0);
    }

    @Test
    void read_jpegs_areNearTheOriginal() throws IOException, DataException {
        BufferedImage coloured = image(32, 16, TYPE_INT_RGB, (x, y) -> x < 16 ? 0xffff0000 : 0xffffffff);
        for (boolean progressive : new boolean[] {false, true}) {
            int[] read = read(written("jpeg", coloured, progressive), 32, 16);
            assertEquals(76, read[0], 3);
            assertEquals(255, read[31], 3);
        }
        int[] grey = read(jpeg(grey(16, 16, TYPE_BYTE_GRAY, (x, y) -> 128)), 16, 16);
        assertEquals(128, grey[100], 1);
    }

    @Test
    void read_commentsAndProfiles_changeNothing() throws IOException, DataException {
        byte[] plain = jpeg(image(8, 8, TYPE_INT_RGB, (x, y) -> 0xff406080));
        byte[] more = {-1, (byte) 0xfe, 0, 4, 'h', 'i', -1, -1, (byte) 0xe2, 0, 6, 'I', 'C', 'C', '_'};
        byte[] commented = spliced(plain, 2, more);
        assertArrayEquals(read(plain, 8, 8), read(Arrays.copyOf(commented, commented.length + 9), 8, 8));
        byte[] whole = png(grey(4, 1, TYPE_BYTE_GRAY, (x, y) -> 85 * x));
        byte[] text = {0, 0, 0, 2, 't', 'E', 'X', 't', 'a', 'b', 0, 0, 0, 0};
        assertRead(Arrays.copyOf(spliced(whole, 33, text), whole.length + 60), 0, 85, 170, 255);
    }

    private static byte[] spliced(byte[] whole, int at, byte... more) {
        return ByteBuffer.allocate(whole.length + more.length)
                .put(whole, 0, at)
                .put(more)
                .put(whole, at, whole.length - at)
                .array();
    }

    @Test
    void read_otherAspect_isPaddedWithItsCornerOrStretched() throws IOException, DataException {
        Path wide = file(png(grey(4, 2, TYPE_BYTE_GRAY, (x, y) -> x == 0 && y == 0 ? 9 : 200)));
        int[] padded = unsigned(PictureReader.read(wide, new PictureOptions(4, 4, Fit.PAD)));
        assertArrayEquals(new int[] {9, 9, 9, 9, 9, 200, 200, 200, 200, 200, 200, 200, 9, 9, 9, 9}, padded);
        Path high = file(png(grey(1, 100, TYPE_BYTE_GRAY, (x, y) -> y < 50 ? 0 : 100)));
        assertArrayEquals(
                new int[] {0, 0, 0, 0, 100, 0}, unsigned(PictureReader.read(high, new PictureOptions(3, 2, Fit.PAD))));
        assertArrayEquals(
                new int[] {0, 0, 0, 100, 100, 100},
                unsigned(PictureReader.read(high, new PictureOptions(3, 2, Fit.STRETCH))));
    }

    @Test
    void read_noPicture_saysWhatItIs() throws IOException {
        String x = folder.resolve("x.png").toString();
        assertRefused(x + ": it is empty." + AGAIN, () -> read(new byte[0], 1, 1));
        assertRefused(
                x + ": it is neither a PNG nor a JPEG picture, whatever its name says. Save it as PNG.",
                () -> read(new byte[] {'G', 'I', 'F', '8', '9', 'a'}, 1, 1));
        Path none = folder.resolve("none.png");
        assertRefused(
                none + ": there is no such file. Check the name and the folder.",
                () -> PictureReader.read(none, new PictureOptions(1, 1, Fit.PAD)));
    }

    /** A PNG whose header says something else, with its checksum right. */
    private static byte[] header(byte[] png, int at, int... bytes) {
        byte[] copy = png.clone();
        for (int i = 0; i < bytes.length; i++) {
            copy[at + i] = (byte) bytes[i];
        }
        CRC32 sum = new CRC32();
        sum.update(copy, 12, 17);
        ByteBuffer.wrap(copy).putInt(29, (int) sum.getValue());
        return copy;
    }

    @Test
    void read_implausibleSize_isRefusedBeforeDecoding() throws IOException {
        byte[] png = png(grey(4, 4, TYPE_BYTE_GRAY, (x, y) -> 0));
        String x = folder.resolve("x.png").toString();
        assertRefused(
                x + ": its size of 65537 × 4 is more than 64 megapixels, or 65,535 a side. Save it smaller; the program"
                        + " shrinks it anyway.",
                () -> read(header(png, 16, 0, 1, 0, 1), 1, 1));
        assertSays("its size of 4294967295 × 4 is more than", () -> read(header(png, 16, 255, 255, 255, 255), 1, 1));
        assertSays("its size of 8001 × 8000 is more than", () -> {
            read(header(png, 16, 0, 0, 0x1f, 0x41, 0, 0, 0x1f, 0x40), 1, 1);
        });
        assertRefused(
                x + ": its size of 8000 × 8000 pixels cannot come of so small a file." + AGAIN,
                () -> read(header(png, 16, 0, 0, 0x1f, 0x40, 0, 0, 0x1f, 0x40), 1, 1));
        assertRefused(
                x + ": its size of 0 × 4 pixels leaves nothing to see." + AGAIN,
                () -> read(header(png, 16, 0, 0, 0, 0), 1, 1));
        byte[] jpeg = jpeg(grey(8, 8, TYPE_BYTE_GRAY, (x1, y) -> 0));
        int frame = frame(jpeg);
        jpeg[frame + 5] = 0x1f;
        jpeg[frame + 7] = 0x1f;
        assertSays("pixels cannot come of so small a file", () -> read(jpeg, 1, 1));
    }

    /** Where the frame header of a baseline JPEG starts. */
    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xc0) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }

    @Test
    void read_headersThatCannotBe_areRefused() throws IOException {
        byte[] png = png(grey(4, 4, TYPE_BYTE_GRAY, (x, y) -> 0));
        for (int[] depthAndColour : new int[][] {{8, 1}, {4, 2}, {16, 3}, {2, 4}, {1, 6}, {3, 0}, {8, 9}}) {
            assertSays("the picture is damaged at byte 25", () -> read(header(png, 24, depthAndColour), 1, 1));
        }
        byte[] jpeg = jpeg(image(8, 8, TYPE_INT_RGB, (x, y) -> -1));
        int frame = frame(jpeg);
        assertSays("it is of a rare kind of JPEG", () -> read(changed(jpeg, frame + 1, 0xc3), 1, 1));
        assertSays("it is of a rare kind of JPEG", () -> read(changed(jpeg, frame + 4, 12), 1, 1));
        assertSays("it has 2 colour components, not 1 or 3", () -> read(changed(jpeg, frame + 9, 2), 1, 1));
        assertSays("the picture is damaged at byte 3.", () -> read(changed(jpeg, 5, 1), 1, 1));
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        if (at == 5) {
            copy[4] = 0;
        }
        return copy;
    }

    @Test
    void read_cmykJpeg_saysHowToSaveIt() throws IOException {
        byte[] jpeg = jpeg(image(8, 8, TYPE_INT_RGB, (x, y) -> -1));
        byte[] four = changed(jpeg, frame(jpeg) + 9, 4);
        assertRefused(
                folder.resolve("x.png") + ": its colours are those of print (CMYK). Save it in RGB colours, or as PNG.",
                () -> read(four, 1, 1));
    }

    @Test
    void read_cutShortAnywhere_isRefused() throws IOException {
        BufferedImage image = image(9, 9, TYPE_INT_RGB, (x, y) -> 12345 * x * y);
        for (byte[] whole : new byte[][] {png(image), jpeg(image)}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThrows(DataException.class, () -> read(cut, 1, 1), "of " + length + " bytes");
            }
        }
    }

    @Test
    void read_pixelsThatDoNotUnpack_areRefused() throws IOException {
        byte[] png = png(grey(4, 4, TYPE_BYTE_GRAY, (x, y) -> 0));
        assertRefused(
                folder.resolve("x.png") + ": its pixels cannot be decoded." + AGAIN,
                () -> read(header(png, 16, 0, 0, 0, 40), 1, 1));
    }

    @Test
    void read_thousandScans_areRefused() throws IOException {
        byte[] jpeg = jpeg(grey(8, 8, TYPE_BYTE_GRAY, (x, y) -> 0));
        ByteBuffer many = ByteBuffer.allocate(jpeg.length + 10_000).put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 1000; i++) {
            many.put(new byte[] {-1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        many.put((byte) -1).put((byte) 0xd9);
        assertSays("it has more than 100 scans. Save it as PNG.", () -> read(many.array(), 1, 1));
    }

    @Test
    void read_list_joinsPicturesAndTellsProgress() throws IOException, DataException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int grey = 10 * i;
            files.add(Files.write(folder.resolve(i + ".png"), png(grey(2, 2, TYPE_BYTE_GRAY, (x, y) -> grey))));
        }
        List<Integer> done = new ArrayList<>();
        PictureOptions two = new PictureOptions(2, 1, Fit.STRETCH);
        assertArrayEquals(new int[] {0, 0, 10, 10, 20, 20}, unsigned(PictureReader.read(files, two, done::add)));
        assertEquals(List.of(1, 2, 3), done);
        assertEquals(
                "Reading the pictures was cancelled after 2 of 3.",
                assertThrows(InterruptedException.class, () -> PictureReader.read(files, two, n -> interruptAt(n, 2)))
                        .getMessage());
        assertRefused(
                files.get(2) + ": there is no such file. Check the name and the folder.",
                () -> PictureReader.read(files, two, n -> deleteAt(n, files.get(2))));
    }

    private static void interruptAt(int n, int at) {
        if (n == at) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteAt(int n, Path file) {
        try {
            if (n == 2) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void read_listTooLargeTogether_isRefused() {
        List<Path> files = Collections.nCopies(3000, folder);
        assertRefused(
                "3000 pictures of 1024 × 1024 pixels: they take 3145728000 bytes, more than the 2 GB that can be held."
                        + " Choose fewer pixels, or fewer pictures.",
                () -> PictureReader.read(files, new PictureOptions(1024, 1024, Fit.PAD), n -> {}));
    }

    @Test
    void options_impossible_areRefused() {
        for (int[] size : new int[][] {{0, 1}, {1, 0}, {1025, 1}, {1, 1025}}) {
            assertThrows(IllegalArgumentException.class, () -> new PictureOptions(size[0], size[1], Fit.PAD));
        }
        assertEquals(784, new PictureOptions(28, 28, Fit.PAD).pixels());
    }

    @Test
    void read_large_takesNoMoreThanItsDecodedSize() throws IOException, DataException {
        byte[] png = png(grey(2000, 2000, TYPE_BYTE_GRAY, (x, y) -> x % 256));
        long before = Allocations.ofThisThread();
        assertEquals(784, read(png, 28, 28).length);
        assertTrue(Allocations.ofThisThread() - before < 10_000_000);
    }
}

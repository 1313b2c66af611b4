package backprop.pictures;

import static backprop.pictures.Pictures.assertRefused;
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

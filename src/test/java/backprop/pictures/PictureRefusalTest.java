package backprop.pictures;

import static backprop.pictures.Pictures.assertRefused;
import static backprop.pictures.Pictures.assertSays;
import static backprop.pictures.Pictures.grey;
import static backprop.pictures.Pictures.image;
import static backprop.pictures.Pictures.jpeg;
import static backprop.pictures.Pictures.png;
import static backprop.pictures.Pictures.unsigned;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureRefusalTest {
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
}

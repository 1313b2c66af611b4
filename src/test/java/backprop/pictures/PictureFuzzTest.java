package backprop.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.math.RandomStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged files give a picture or a {@link DataException} that names the file, and take little memory. */
class PictureFuzzTest {
    private static final PictureOptions OPTIONS = new PictureOptions(8, 8, Fit.PAD);

    /** A copy with up to four bytes changed, most often near the start, or cut short. */
    private static byte[] damaged(byte[] whole, RandomStream random) {
        byte[] copy = Arrays.copyOf(whole, random.nextInt(6) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            int reach = random.nextInt(2) == 0 ? Math.min(40, copy.length) : copy.length;
            copy[random.nextInt(reach)] ^= (byte) (1 + random.nextInt(255));
        }
        return copy;
    }

    /** Makes the checksums of a PNG's chunks right again, as far as there are any, so that decoding is reached. */
    private static byte[] summed(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length && bytes.getInt(at) >= 0 && bytes.getInt(at) <= png.length - at - 12) {
            int length = bytes.getInt(at);
            CRC32 sum = new CRC32();
            sum.update(png, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
        return png;
    }

    @ParameterizedTest
    @CsvSource({
        "png, 5, false, false",
        "png, 6, true, true",
        "png, 13, true, true",
        "png, 10, false, true",
        "png, 11, true, true",
        "png, 12, false, true",
        "jpeg, 5, false, false",
        "jpeg, 5, true, false",
        "jpeg, 10, false, false"
    })
    void read_randomlyDamaged_givesAPictureOrADataException(
            String format, int imageType, boolean progressive, boolean withChecksums) throws IOException {
        int type = format.equals("png") && imageType == 6 ? BufferedImage.TYPE_INT_ARGB : imageType;
        BufferedImage image = Pictures.image(20, 17, type, (x, y) -> 0x01030507 * (x * y + 40 * x));
        byte[] whole = Pictures.written(format, image, progressive);
        RandomStream random = RandomStream.seeded(2031 + imageType);
        int refusals = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] copy = damaged(whole, random);
            byte[] file = withChecksums ? summed(copy) : copy;
            long before = Allocations.ofThisThread();
            try {
                assertEquals(64, PictureReader.read(file, OPTIONS, new Place("x")).length);
            } catch (DataException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("x: "), e.getMessage());
                refusals++;
            }
            long taken = Allocations.ofThisThread() - before;
            assertTrue(taken < 64_000_000, taken + " bytes");
        }
        assertTrue(refusals > 200, "only " + refusals + " damaged files were refused");
    }
}

package backprop.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.function.Executable;

/** Pictures made with ImageIO. */
final class Pictures {
    private Pictures() {}

    /** A picture of that type, whose pixels are 0xAARRGGBB. */
    static BufferedImage image(int width, int height, int type, IntBinaryOperator argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb.applyAsInt(x, y));
            }
        }
        return image;
    }

    /** A grey picture of {@code TYPE_BYTE_GRAY} or {@code TYPE_USHORT_GRAY}, whose samples are stored as given. */
    static BufferedImage grey(int width, int height, int type, IntBinaryOperator sample) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, sample.applyAsInt(x, y));
            }
        }
        return image;
    }

    static byte[] png(BufferedImage image) throws IOException {
        return written("png", image, false);
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        return written("jpeg", image, false);
    }

    /** @param progressive or, in PNG, interlaced */
    static byte[] written(String format, BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return values;
    }

    static void assertRefused(String message, Executable reading) {
        assertEquals(message, assertThrows(DataException.class, reading).getMessage());
    }

    static void assertSays(String part, Executable reading) {
        String message =
                String.valueOf(assertThrows(DataException.class, reading).getMessage());
        assertTrue(message.contains(part), () -> "“" + part + "” is not in: " + message);
    }
}

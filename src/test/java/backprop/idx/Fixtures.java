package backprop.idx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.function.Executable;

/** Files of the format, made by hand. */
final class Fixtures {
    private Fixtures() {}

    /** A file with that type's code, those sizes, and those bytes after them. */
    static byte[] idx(int type, int[] sizes, byte... data) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + data.length);
        file.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
        for (int size : sizes) {
            file.putInt(size);
        }
        return file.put(data).array();
    }

    static int[] sizes(int... sizes) {
        return sizes;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
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

package backprop.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.function.Executable;

/** The files that {@code src/test/python/numpy_files.py} wrote with NumPy, and files written by hand. */
final class Fixtures {
    private static final Path FOLDER = Path.of("src/test/resources/backprop/numpy");

    private Fixtures() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Element {@code i} of the fixtures of that type. */
    static double expected(NumpyType type, int i) {
        return switch (type) {
            case FLOAT64, FLOAT32 -> (3 * i - 5) / 4.0;
            case INT64, INT32, INT16, INT8 -> 3 * i - 5;
            case UINT32, UINT16, UINT8 -> 3 * i;
            case BOOL -> i % 2 == 0 ? 1 : 0;
        };
    }

    static void assertExpected(NumpyArray array) {
        for (int i = 0; i < array.size(); i++) {
            assertEquals(expected(array.type(), i), array.at(i), "number " + i);
        }
    }

    /** A file of version 1.0, 2.0 or 3.0 with that header and so many bytes 1 after it. */
    static byte[] npy(int version, String header, int data) {
        Charset encoding = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        byte[] text = header.getBytes(encoding);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        for (int i = 0; i < (version == 1 ? 2 : 4); i++) {
            bytes.write(text.length >> (8 * i));
        }
        bytes.writeBytes(text);
        for (int i = 0; i < data; i++) {
            bytes.write(1);
        }
        return bytes.toByteArray();
    }

    static String header(String descr, String shape) {
        return "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    }

    static void assertRefused(String message, Executable reading) {
        assertEquals(message, assertThrows(DataException.class, reading).getMessage());
    }

    static void assertSays(String part, String message) {
        assertTrue(message.contains(part), () -> "“" + part + "” is not in: " + message);
    }
}

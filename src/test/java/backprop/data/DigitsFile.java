package backprop.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

/** Writes small files in the format of the digits, whole or damaged. */
final class DigitsFile {
    private DigitsFile() {}

    /** A good line: 64 times the pixel, then the digit. */
    static String line(int pixel, int digit) {
        return String.join(",", Collections.nCopies(64, Integer.toString(pixel))) + "," + digit;
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package backprop.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    /** SHA-256 of “abc” (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder = Path.of("");

    @Test
    void sha256_ofBytesAndOfAFile_isTheStandardsExample() throws Exception {
        assertEquals(ABC, Digest.sha256("abc".getBytes(StandardCharsets.US_ASCII)));
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertEquals(ABC, Digest.sha256(file));
        Digest.require(file, ABC.toUpperCase(Locale.ROOT));
    }

    @Test
    void require_otherBytes_saysWhichAndWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("abc"), "abd");
        var refusal = assertThrows(DataException.class, () -> Digest.require(file, ABC));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(file + " has changed: its SHA-256 is "), message);
        assertTrue(message.contains("made with ba7816bf"), message);
        assertThrows(DataException.class, () -> Digest.require(file, "ab"));
    }

    @Test
    void sha256_missingFile_saysSo() {
        Path file = folder.resolve("nothing");
        var refusal = assertThrows(DataException.class, () -> Digest.sha256(file));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(file + " cannot be read: "));
    }
}

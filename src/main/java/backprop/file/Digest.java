package backprop.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, in lower-case hexadecimal. */
public final class Digest {
    private static final int BUFFER = 1 << 16;
    private static final int SHOWN = 8;

    private Digest() {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(algorithm().digest(bytes));
    }

    /** @throws DataException if the file cannot be read */
    public static String sha256(Path file) throws DataException {
        MessageDigest digest = algorithm();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read: %s. Check that it is there and that you may read it."
                            .formatted(file, IoReason.of(e)),
                    e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @throws DataException if the file has another SHA-256 */
    public static void require(Path file, String sha256) throws DataException {
        String found = sha256(file);
        if (!found.equalsIgnoreCase(sha256)) {
            throw new DataException(changed(file, found, sha256));
        }
    }

    /** What is said of a file that is not the one that was meant. */
    public static String changed(Path file, String found, String expected) {
        return "%s has changed: its SHA-256 is %s…, but the experiment was made with %s…. Bring the former file back, or remove “sha256” from the experiment to use the new one."
                .formatted(file, shown(found), shown(expected));
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }

    /** A fresh one, for what is not a file. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Downloads Maven where the shell has no tool for it; run from its source, before anything is built.
 *
 * <pre>
 * java MavenDownload.java fetch URL FILE            exit 0: it is there; 2: out of reach
 * java MavenDownload.java sha512 FILE               prints the sum
 * java MavenDownload.java checked URL FILE SHA512 MARKER
 *     as mvnw does it, for mvnw.cmd: exit 0, 2, 3 (the sum is another one) or
 *     4 (the same address was out of reach within the last hour, as the file MARKER tells)
 * </pre>
 */
public final class MavenDownload {
    private static final int CONNECT_MILLIS = 8_000;
    private static final int SILENCE_MILLIS = 20_000;
    private static final long RETRY_SECONDS = 3_600;

    public static void main(String[] arguments) throws IOException {
        System.exit(
                switch (arguments.length == 0 ? "" : arguments[0]) {
                    case "fetch" -> fetch(arguments[1], Path.of(arguments[2]));
                    case "sha512" -> {
                        System.out.println(sha512(Path.of(arguments[1])));
                        yield 0;
                    }
                    case "checked" -> checked(
                            arguments[1], Path.of(arguments[2]), arguments[3], Path.of(arguments[4]));
                    default -> throw new IllegalArgumentException("fetch, sha512 or checked");
                });
    }

    private static int fetch(String url, Path file) {
        try {
            URLConnection connection = URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(SILENCE_MILLIS);
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e);
            return 2;
        }
    }

    private static int checked(String url, Path file, String expected, Path marker) throws IOException {
        long now = Instant.now().getEpochSecond();
        if (triedWithinTheHour(url, marker, now)) return 4;
        if (fetch(url, file) != 0) {
            Files.writeString(marker, now + " " + url + "\n");
            return 2;
        }
        Files.deleteIfExists(marker);
        String found = sha512(file);
        if (found.equals(expected)) return 0;
        System.err.println("mvnw: the download is not the pinned Maven and was thrown away.");
        System.err.println("  from:            " + url);
        System.err.println("  SHA-512 wanted:  " + expected);
        System.err.println("  SHA-512 found:   " + found);
        return 3;
    }

    /** The marker holds the time of the failed try, in seconds since 1970, and the address tried. */
    private static boolean triedWithinTheHour(String url, Path marker, long now) throws IOException {
        if (!Files.isRegularFile(marker)) return false;
        String[] words = Files.readString(marker).strip().split(" ", 2);
        if (words.length < 2 || !words[1].equals(url) || !words[0].matches("\\d{1,18}")) return false;
        long age = now - Long.parseLong(words[0]);
        return age >= 0 && age < RETRY_SECONDS;
    }

    private static String sha512(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package backprop.data;

import backprop.file.DataException;
import backprop.file.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code assets/data}, which is a resource of the program.
 *
 * @param file its path below that folder
 * @param sha256 in hexadecimal: of the unpacked bytes if it is read unpacked, else of the file
 */
record ShippedFile(String file, String sha256) {
    static final String REMEDY = "Install the program again, or, in a checkout, restore assets/data and build it anew.";

    /** The file's name as a user finds it. */
    String where() {
        return "assets/data/" + file;
    }

    /** @throws DataException if the file is missing or is not the one that was shipped */
    byte[] bytes() throws DataException {
        try (InputStream in = ShippedFile.class.getResourceAsStream("/backprop/data/" + file)) {
            return checked(required(in).readAllBytes());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The bytes of a gzip file, unpacked.
     *
     * @param length how many there are
     * @throws DataException if the file is missing or is not the one that was shipped
     */
    byte[] unpacked(int length) throws DataException {
        try (InputStream in = ShippedFile.class.getResourceAsStream("/backprop/data/" + file)) {
            return unpacked(in, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    byte[] unpacked(@Nullable InputStream in, int length) throws DataException, IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(required(in), 1 << 16)) {
            return checked(gzip.readNBytes(length));
        }
    }

    InputStream required(@Nullable InputStream in) throws DataException {
        if (in == null) {
            throw new DataException("%s is missing from the program. %s".formatted(where(), REMEDY));
        }
        return in;
    }

    byte[] checked(byte[] bytes) throws DataException {
        String found = Digest.sha256(bytes);
        if (!found.equals(sha256)) {
            throw new DataException("%s is damaged: its SHA-256 is %s…, not %s…. %s"
                    .formatted(where(), found.substring(0, 8), sha256.substring(0, 8), REMEDY));
        }
        return bytes;
    }

    private DataException unreadable(IOException e) {
        return new DataException("%s cannot be read: %s. %s".formatted(where(), e.getMessage(), REMEDY), e);
    }
}

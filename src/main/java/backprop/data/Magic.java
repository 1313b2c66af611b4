package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What a file is, as far as its first bytes tell. */
enum Magic {
    NPY,
    ZIP,
    /** MNIST's format, packed or not. */
    IDX,
    /** Something packed, a table perhaps. */
    GZIP,
    /** A single picture. */
    PICTURE,
    /** A text, or anything. */
    OTHER;

    /** Enough for a gzip header with a long name in it. */
    private static final int HEAD = 1 << 12;

    /** @throws DataException if it cannot be read */
    static Magic of(Path file) throws DataException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new Place(file.toString()).unreadable(e);
        }
        if (starts(head, 0x1f, 0x8b)) {
            return ofPlain(unpacked(head)) == IDX ? IDX : GZIP;
        }
        return ofPlain(head);
    }

    private static Magic ofPlain(byte[] head) {
        if (starts(head, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return NPY;
        }
        if (starts(head, 'P', 'K')) {
            return ZIP;
        }
        if (starts(head, 0, 0) && head.length >= 4 && head[2] >= 8 && head[2] <= 14 && head[3] != 0) {
            return IDX;
        }
        return starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xff, 0xd8, 0xff) ? PICTURE : OTHER;
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || Byte.toUnsignedInt(head[i]) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(byte[] head) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return in.readNBytes(4);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}

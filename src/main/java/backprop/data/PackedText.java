package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A text that was packed with gzip; no more of it than fits easily into memory. */
final class PackedText {
    private static final int MAX = 256 << 20;

    private PackedText() {}

    static String of(Path file) throws DataException {
        Place place = new Place(file.toString());
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            bytes = in.readNBytes(MAX + 1);
        } catch (EOFException | ZipException e) {
            DataException refusal =
                    place.refused("its gzip data are cut short or damaged", "Copy or download it again.");
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw place.unreadable(e);
        }
        if (bytes.length > MAX) {
            throw place.refused("it unpacks to more than 256 MB", "Unpack it (gunzip), and choose what comes out.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw place.refused(
                        "what is packed in it is not text", "Unpack it (gunzip), and choose what comes out.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            DataException refusal =
                    place.refused("what is packed in it is not text in UTF-8", "Save it as “CSV UTF-8”.");
            refusal.initCause(e);
            throw refusal;
        }
    }
}

package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The type and shape that an IDX file promises. */
final class IdxHead {
    private IdxHead() {}

    static ArrayCandidate of(Path file, String name) throws DataException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            int first = raw.read();
            boolean packed = first == 0x1f && raw.read() == 0x8b;
            raw.reset();
            DataInputStream in = new DataInputStream(packed ? new GZIPInputStream(raw) : raw);
            int magic = in.readInt();
            List<Integer> shape = new ArrayList<>();
            for (int i = 0; i < (magic & 0xff); i++) {
                shape.add(in.readInt());
            }
            return new ArrayCandidate(name, type(magic >> 8), shape, Optional.empty());
        } catch (IOException e) {
            throw new Place(file.toString()).unreadable(e);
        }
    }

    private static String type(int code) {
        return switch (code) {
            case 0x08 -> "uint8";
            case 0x09 -> "int8";
            case 0x0b -> "int16";
            case 0x0c -> "int32";
            case 0x0d -> "float32";
            case 0x0e -> "float64";
            default -> "?";
        };
    }
}

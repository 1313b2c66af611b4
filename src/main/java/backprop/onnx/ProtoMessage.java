package backprop.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message in Protocol Buffers' wire format: fields one after another, each a tag (number and kind) and a value, either a varint or
 * bytes with their length before them. Bytes are kept, not copied, so that large arrays are in memory once.
 */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private static final int KIND_BITS = 3;
    private static final int VARINT_BITS = 7;
    private static final int VARINT_MOST = 10;
    private static final int MORE = 0x80;

    private final List<byte[]> pieces = new ArrayList<>();
    private long size;

    /** A whole number; negative ones are written as the 64 bits that they are. */
    ProtoMessage number(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /** A text, in UTF-8. */
    ProtoMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes, which from now on must not be changed. */
    ProtoMessage bytes(int field, byte[] value) {
        tag(field, LENGTH_DELIMITED);
        varint(value.length);
        add(value);
        return this;
    }

    /** A message that is complete. */
    ProtoMessage message(int field, ProtoMessage value) {
        tag(field, LENGTH_DELIMITED);
        varint(value.size);
        pieces.addAll(value.pieces);
        size += value.size;
        return this;
    }

    private void tag(int field, int kind) {
        varint((long) field << KIND_BITS | kind);
    }

    /** Seven bits a byte, the lowest first; all bytes but the last have their highest bit set. */
    private void varint(long value) {
        byte[] bytes = new byte[VARINT_MOST];
        int count = 0;
        long rest = value;
        while (rest >>> VARINT_BITS != 0) {
            bytes[count] = (byte) (rest | MORE);
            count++;
            rest >>>= VARINT_BITS;
        }
        bytes[count] = (byte) rest;
        add(Arrays.copyOf(bytes, count + 1));
    }

    private void add(byte[] piece) {
        pieces.add(piece);
        size += piece.length;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }
}

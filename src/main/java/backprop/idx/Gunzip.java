package backprop.idx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), as {@link java.util.zip.GZIPInputStream} does, but refuses what follows after the packed data,
 * and takes no stack for a file of many members.
 */
final class Gunzip extends InputStream {
    /** No more than this comes of a byte in deflate's format, but for some at the start. */
    static final int MAX_RATIO = 1032;

    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private boolean ended;

    /** @throws ZipException if the stream does not start with a header */
    Gunzip(InputStream packed) throws IOException {
        this.packed = packed;
        try {
            header(next());
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    static boolean isPacked(byte[] start) {
        return start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    private void header(int first) throws IOException {
        if (first != 0x1f || next() != 0x8b) {
            throw new ZipException("more bytes follow after the packed ones");
        }
        if (next() != 8) {
            throw new ZipException("the method of packing is unknown");
        }
        int flags = next();
        if (flags >= 32) {
            throw new ZipException("the header is damaged");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                skipText();
            }
        }
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int c;
        do {
            c = next();
        } while (c != 0);
    }

    /** The next packed byte that the inflater has not taken; −1 at the end. */
    private int nextOrEnd() throws IOException {
        int left = inflater.getRemaining();
        if (left == 0) {
            return packed.read();
        }
        int at = filled - left;
        inflater.setInput(buffer, at + 1, left - 1);
        return Byte.toUnsignedInt(buffer[at]);
    }

    private int next() throws IOException {
        int next = nextOrEnd();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            while (length > 0 && !ended) {
                int n = inflater.inflate(bytes, from, length);
                if (n > 0) {
                    sum.update(bytes, from, n);
                    return n;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("the packed bytes are damaged");
                }
                if (inflater.finished()) {
                    nextMember();
                } else {
                    fill();
                }
            }
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("the packed bytes are damaged");
            damaged.initCause(e);
            throw damaged;
        }
        return length == 0 ? 0 : -1;
    }

    private void fill() throws IOException {
        filled = packed.read(buffer);
        if (filled < 0) {
            throw new EOFException();
        }
        inflater.setInput(buffer, 0, filled);
    }

    private void nextMember() throws IOException {
        byte[] trailer = new byte[8];
        for (int i = 0; i < trailer.length; i++) {
            trailer[i] = (byte) next();
        }
        ByteBuffer numbers = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        if (numbers.getInt() != (int) sum.getValue() || numbers.getInt() != (int) inflater.getBytesWritten()) {
            throw new ZipException("the checksum is wrong");
        }
        int first = nextOrEnd();
        if (first < 0) {
            ended = true;
            return;
        }
        header(first);
        int left = inflater.getRemaining();
        inflater.reset();
        sum.reset();
        inflater.setInput(buffer, filled - left, left);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** Frees what unpacking took; the packed stream stays open, for its owner to close. */
    @Override
    public void close() {
        inflater.end();
    }
}

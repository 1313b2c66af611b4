package backprop.table;

import backprop.file.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a file: UTF-8, or UTF-16 if a byte-order mark says so. It stays open, so that it can be read again even
 * after it was removed.
 */
final class TextFile implements CharSource, Closeable {
    private static final int BUFFER = 1 << 16;
    private static final String SAVE = "Save it as “CSV UTF-8”.";

    private final Place place;
    private final SeekableByteChannel channel;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private final int mark;
    /** Bytes taken from the channel. */
    private long taken;

    private boolean ended;
    private int line = 1;
    private boolean afterReturn;

    private TextFile(Place place, SeekableByteChannel channel) throws DataException {
        this.place = place;
        this.channel = channel;
        fill();
        refuseBinary();
        Charset charset = charset();
        mark = charset.equals(StandardCharsets.UTF_8) ? (starts(0xEF, 0xBB, 0xBF) ? 3 : 0) : 2;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        rewind();
    }

    /** @throws DataException if it cannot be opened, or is no text */
    static TextFile open(Path path) throws DataException {
        Place place = Place.of(path);
        SeekableByteChannel channel;
        try {
            channel = Files.newByteChannel(path);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
        return of(place, channel);
    }

    /** Closes the channel if it cannot be used. */
    static TextFile of(Place place, SeekableByteChannel channel) throws DataException {
        try {
            return new TextFile(place, channel);
        } catch (DataException e) {
            try {
                channel.close();
            } catch (IOException failed) {
                e.addSuppressed(failed);
            }
            throw e;
        }
    }

    private void refuseBinary() throws DataException {
        if (starts('P', 'K', 3, 4)) {
            throw place.refused("this is a workbook (.xlsx, .ods) or a ZIP archive, not text", SAVE);
        }
        boolean wide = starts(0xFF, 0xFE) || starts(0xFE, 0xFF);
        for (int i = 0; !wide && i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw place.refused("this is not text: byte " + (i + 1) + " is 0", SAVE);
            }
        }
    }

    private Charset charset() {
        if (starts(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private boolean starts(int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void rewind() throws DataException {
        try {
            channel.position(mark);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
        bytes.clear().flip();
        decoder.reset();
        taken = mark;
        ended = false;
        line = 1;
        afterReturn = false;
    }

    @Override
    public int read(char[] into) throws DataException {
        CharBuffer out = CharBuffer.wrap(into);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > 0) {
                countLines(into, out.position());
                return out.position();
            }
            if (result.isError()) {
                throw undecodable();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws DataException {
        bytes.compact();
        try {
            int count = channel.read(bytes);
            ended = count < 0;
            taken += Math.max(count, 0);
        } catch (IOException e) {
            throw place.unreadable(e);
        } finally {
            bytes.flip();
        }
    }

    private void countLines(char[] text, int count) {
        for (int i = 0; i < count; i++) {
            char c = text[i];
            line += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
            afterReturn = c == '\r';
        }
    }

    private DataException undecodable() {
        long at = taken - bytes.remaining() + 1;
        String encoding = decoder.charset().equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16";
        return place.refused(
                line,
                "byte %d of the file (hexadecimal %02X) is not text in %s"
                        .formatted(at, bytes.get(bytes.position()) & 0xFF, encoding),
                SAVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

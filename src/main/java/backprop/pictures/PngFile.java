package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Looks through a PNG file (ISO/IEC 15948) without unpacking it, and keeps what the pixels need. All else is left out: texts,
 * times and colour profiles change nothing in a grey picture, but could pretend to need any amount of memory.
 */
final class PngFile {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504c5445;
    private static final int TRANSPARENCY = 0x74524e53;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454e44;

    /** A chunk whose type lacks this bit cannot be ignored. */
    private static final int ANCILLARY = 0x2000_0000;

    /** No more than this comes of a byte in deflate's format. */
    private static final int MAX_RATIO = 1032;

    private final ByteBuffer in;
    private final Place place;
    private final ByteArrayOutputStream kept;
    private long packed;

    private PngFile(byte[] file, Place place) {
        in = ByteBuffer.wrap(file);
        this.place = place;
        kept = new ByteArrayOutputStream(file.length);
    }

    /** @throws DataException if it is damaged, or too large; nothing is decoded yet */
    static Encoded read(byte[] file, Place place) throws DataException {
        PngFile png = new PngFile(file, place);
        png.in.position(SIGNATURE.length);
        png.kept.write(file, 0, SIGNATURE.length);
        while (png.chunk() != END) {
            // Each chunk is looked at by itself.
        }
        return png.encoded();
    }

    private int chunk() throws DataException {
        int start = in.position();
        if (in.remaining() < 12) {
            throw Encoded.endsEarly(place);
        }
        int length = in.getInt();
        int type = in.getInt();
        if ((start == SIGNATURE.length) != (type == HEADER && length == 13)) {
            throw Encoded.damaged(start, place);
        }
        if (length < 0 || length > in.remaining() - 4) {
            throw length < 0 ? Encoded.damaged(start, place) : Encoded.endsEarly(place);
        }
        int end = start + 12 + length;
        switch (type) {
            case HEADER, PALETTE, TRANSPARENCY, DATA, END -> keep(start, end);
            default -> {
                if ((type & ANCILLARY) == 0) {
                    throw Encoded.damaged(start, place);
                }
            }
        }
        packed += type == DATA ? length : 0;
        in.position(end);
        return type;
    }

    private void keep(int start, int end) throws DataException {
        CRC32 sum = new CRC32();
        sum.update(in.array(), start + 4, end - start - 8);
        if ((int) sum.getValue() != in.getInt(end - 4)) {
            throw Encoded.damaged(start, place);
        }
        kept.write(in.array(), start, end - start);
    }

    private Encoded encoded() throws DataException {
        int header = SIGNATURE.length + 8;
        int depth = in.get(header + 8);
        int bits = depth * channels(in.get(header + 9), depth, header);
        int width = in.getInt(header);
        int height = in.getInt(header + 4);
        Encoded.checkSize(width, height, packed * MAX_RATIO * 8 / bits, place);
        return new Encoded("png", width, height, kept.toByteArray());
    }

    private int channels(int colour, int depth, int header) throws DataException {
        boolean whole = depth == 8 || depth == 16;
        boolean packedBits = depth == 1 || depth == 2 || depth == 4;
        int channels = switch (colour) {
            case 0 -> whole || packedBits ? 1 : 0;
            case 2 -> whole ? 3 : 0;
            case 3 -> depth == 8 || packedBits ? 1 : 0;
            case 4 -> whole ? 2 : 0;
            case 6 -> whole ? 4 : 0;
            default -> 0;
        };
        if (channels == 0) {
            throw Encoded.damaged(header + 8, place);
        }
        return channels;
    }
}

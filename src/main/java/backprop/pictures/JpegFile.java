package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a JPEG file (ITU-T T.81) without decoding it, and keeps what the pixels need: not the comments, the
 * thumbnails, nor the colour profiles.
 */
final class JpegFile {
    private static final int MAX_SCANS = 100;

    /** A block of 64 pixels takes a bit at least, and one component may be the finer across, another the finer down. */
    private static final int MAX_PIXELS_OF_A_BYTE = 1024;

    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int QUANTIZATION = 0xdb;
    private static final int RESTARTS = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;

    private final byte[] file;
    private final Place place;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int scans;
    private long packed;
    private @Nullable Size size;

    private record Size(int width, int height) {}

    private JpegFile(byte[] file, Place place) {
        this.file = file;
        this.place = place;
        kept = new ByteArrayOutputStream(file.length);
    }

    static boolean isJpeg(byte[] file) {
        return file.length > 2 && file[0] == -1 && file[1] == (byte) 0xd8 && file[2] == -1;
    }

    /** @throws DataException if it is damaged, of a kind that cannot be decoded, or too large; nothing is decoded yet */
    static Encoded read(byte[] file, Place place) throws DataException {
        JpegFile jpeg = new JpegFile(file, place);
        jpeg.kept.write(file, 0, 2);
        int marker;
        do {
            marker = jpeg.segment();
        } while (marker != END);
        Size size = jpeg.size;
        if (size == null || jpeg.scans == 0) {
            throw Encoded.endsEarly(place);
        }
        Encoded.checkSize(size.width, size.height, jpeg.packed * MAX_PIXELS_OF_A_BYTE, place);
        return new Encoded("jpeg", size.width, size.height, jpeg.kept.toByteArray());
    }

    private int segment() throws DataException {
        int marker = marker();
        int start = at - 2;
        if (marker == END) {
            kept.write(0xff);
            kept.write(END);
            return marker;
        }
        if (marker <= 1 || isRestart(marker)) {
            return marker;
        }
        int end = at + number(at);
        if (end < at + 2) {
            throw Encoded.damaged(start, place);
        }
        if (end > file.length) {
            throw Encoded.endsEarly(place);
        }
        at += 2;
        if (isFrame(marker)) {
            frame(marker, end);
        } else if (marker == SCAN) {
            end = scan(end);
        }
        if (isNeeded(marker)) {
            kept.write(0xff);
            kept.write(file, start + 1, end - start - 1);
        }
        at = end;
        return marker;
    }

    /** The next marker, past bytes that belong to nothing. */
    private int marker() throws DataException {
        while (at + 1 < file.length) {
            int code = Byte.toUnsignedInt(file[at + 1]);
            if (file[at++] == -1 && code != 0xff && code != 0) {
                at++;
                return code;
            }
        }
        throw Encoded.endsEarly(place);
    }

    private int number(int from) throws DataException {
        if (from + 2 > file.length) {
            throw Encoded.endsEarly(place);
        }
        return Byte.toUnsignedInt(file[from]) << 8 | Byte.toUnsignedInt(file[from + 1]);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != HUFFMAN_TABLES && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int kind, int end) throws DataException {
        if (size != null || end < at + 6) {
            throw Encoded.damaged(at, place);
        }
        if (kind > 0xc2 || file[at] != 8) {
            throw place.refused("it is of a rare kind of JPEG that cannot be decoded", Encoded.AS_PNG);
        }
        int components = Byte.toUnsignedInt(file[at + 5]);
        if (components == 4) {
            throw place.refused("its colours are those of print (CMYK)", "Save it in RGB colours, or as PNG.");
        }
        if (components != 1 && components != 3) {
            throw place.refused("it has " + components + " colour components, not 1 or 3", Encoded.AS_PNG);
        }
        size = new Size(number(at + 3), number(at + 1));
    }

    /** Where the packed bytes of a scan end, whose header ends at {@code from}. */
    private int scan(int from) throws DataException {
        if (++scans > MAX_SCANS) {
            throw place.refused("it has more than " + MAX_SCANS + " scans", Encoded.AS_PNG);
        }
        int end = from;
        while (end + 1 < file.length) {
            int next = Byte.toUnsignedInt(file[end + 1]);
            if (file[end] == -1 && next != 0 && next != 0xff && !isRestart(next)) {
                packed += end - from;
                return end;
            }
            end++;
        }
        throw Encoded.endsEarly(place);
    }

    private boolean isNeeded(int marker) {
        return switch (marker) {
            case HUFFMAN_TABLES, SCAN, QUANTIZATION, RESTARTS -> true;
            case APP0 -> startsWith("JFIF\0");
            case APP14 -> startsWith("Adobe");
            default -> isFrame(marker);
        };
    }

    private boolean startsWith(String name) {
        return file.length - at >= name.length()
                && new String(file, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}

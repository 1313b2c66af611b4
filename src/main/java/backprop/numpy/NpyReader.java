package backprop.numpy;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads {@code .npy}: versions 1.0 to 3.0, either byte order, C and Fortran order; plain numbers only. */
public final class NpyReader {
    /** NumPy's own bound; the header of plain numbers is far shorter. */
    private static final int MAX_HEADER = 10_000;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String SAVE = "Save it with np.save.";
    private static final String AGAIN = "Copy or save it again.";

    private NpyReader() {}

    /**
     * Reads the only array of a file.
     *
     * @throws DataException if there is no such file, or it is damaged, cut short, or holds anything but plain numbers;
     *     names the file, what is wrong and what to try
     */
    public static NumpyArray read(Path file) throws DataException {
        Place place = Place.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), place);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    /**
     * Reads an array that fills the stream.
     *
     * @param length how many bytes there are to the stream's end; the array is refused before memory is taken for it if
     *     its header promises more, or less
     */
    static NumpyArray read(InputStream in, long length, Place place) throws IOException, DataException {
        NpyHeader header = header(in, length, place);
        return numbers(in, header, place);
    }

    /**
     * What a file says of its only array, without reading its numbers.
     *
     * @throws DataException if it could not be read either, as far as its header shows
     */
    public static NumpyDescription describe(Path file) throws DataException {
        Place place = Place.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            return header(in, Files.size(file), place).description();
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    static NpyHeader header(InputStream in, long length, Place place) throws IOException, DataException {
        byte[] start = in.readNBytes(8);
        checkMagic(start, place);
        boolean first = start[6] == 1;
        byte[] size = part(in, first ? 2 : 4, place);
        ByteBuffer number = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN);
        long headerSize = first ? Short.toUnsignedLong(number.getShort()) : Integer.toUnsignedLong(number.getInt());
        if (headerSize > MAX_HEADER) {
            throw place.refused("its header of " + headerSize + " bytes is longer than that of any plain array", SAVE);
        }
        Charset encoding = start[6] == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(part(in, (int) headerSize, place), encoding);
        NpyHeader header = new HeaderParser(text, place).parse();
        checkLength(header, length - start.length - size.length - headerSize, place);
        return header;
    }

    private static void checkMagic(byte[] start, Place place) throws DataException {
        if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
            throw place.refused("it is a zip file, not a single array", "Give it a name that ends in .npz.");
        }
        if (start.length == 0) {
            throw place.refused("it is empty", AGAIN);
        }
        if (!Arrays.equals(start, 0, Math.min(start.length, 6), MAGIC, 0, Math.min(start.length, 6))) {
            throw place.refused("it is not in NumPy's format", SAVE);
        }
        if (start.length < 8) {
            throw endsEarly(place);
        }
        if (start[6] < 1 || start[6] > 3 || start[7] != 0) {
            throw place.refused(
                    "its format version %d.%d is unknown; 1.0, 2.0 and 3.0 can be read"
                            .formatted(Byte.toUnsignedInt(start[6]), Byte.toUnsignedInt(start[7])),
                    SAVE);
        }
    }

    private static void checkLength(NpyHeader header, long there, Place place) throws DataException {
        long promised = header.bytes();
        String array = "%s numbers of shape %s".formatted(header.type(), Shapes.text(header.shape()));
        if (promised > there) {
            throw place.refused(
                    "%s take %s, but %d are there"
                            .formatted(
                                    array,
                                    promised == Long.MAX_VALUE ? "more bytes than can be" : promised + " bytes",
                                    there),
                    "It is cut short or damaged: copy or save it again.");
        }
        if (promised < there) {
            throw place.refused(
                    "%d bytes follow after its %s".formatted(there - promised, array),
                    "Save one array in a .npy file, several with np.savez.");
        }
        if (promised > Shapes.MAX_BYTES) {
            throw place.refused(
                    "%s take %d bytes, more than the 2 GB an array may have".formatted(array, promised),
                    "Save fewer examples, or a smaller type such as float32 or uint8.");
        }
    }

    private static NumpyArray numbers(InputStream in, NpyHeader header, Place place) throws IOException, DataException {
        byte[] data;
        try {
            data = new byte[(int) header.bytes()];
            fill(data, in, place);
            data = ElementOrder.normal(data, header);
        } catch (OutOfMemoryError e) {
            DataException refusal = place.refused(
                    "there is no memory for its " + header.bytes() + " bytes of numbers",
                    "Start the program with more memory (java -Xmx8g), or save fewer examples.");
            refusal.initCause(e);
            throw refusal;
        }
        if (in.read() >= 0) {
            throw place.refused("it holds more than its header says", AGAIN);
        }
        return new NumpyArray(header.type(), header.shape(), data);
    }

    private static void fill(byte[] data, InputStream in, Place place) throws IOException, DataException {
        for (int from = 0; from < data.length; from += NumpyArray.PIECE) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("reading was cancelled");
            }
            int piece = Math.min(NumpyArray.PIECE, data.length - from);
            if (in.readNBytes(data, from, piece) < piece) {
                throw endsEarly(place);
            }
        }
    }

    private static byte[] part(InputStream in, int size, Place place) throws IOException, DataException {
        byte[] part = in.readNBytes(size);
        if (part.length < size) {
            throw endsEarly(place);
        }
        return part;
    }

    private static DataException endsEarly(Place place) {
        return place.refused("it ends too early", AGAIN);
    }
}

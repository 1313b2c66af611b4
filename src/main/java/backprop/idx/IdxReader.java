package backprop.idx;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Reads the IDX format: all its types of number, any number of dimensions, packed with gzip or not, whatever the name says.
 * No memory is taken before the file is known to be large enough for it.
 *
 * <p>A {@link MessageDigest} may look on: it is fed all bytes of the file, unpacked, so that a file is read only once.
 */
public final class IdxReader {
    /** What an array of the JDK holds. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - (1 << 17);

    private static final int PIECE = 1 << 16;
    /** Packed files are given room for so many times their size at once, and more as it comes. */
    private static final int USUAL_RATIO = 8;

    private static final int SLACK = 1024;
    private static final String AGAIN = "Copy or download it again.";

    private IdxReader() {}

    /** How many bytes to take at once, after a look at whether there can be so many. */
    @FunctionalInterface
    private interface Room {
        long of(IdxHeader header, boolean packed) throws DataException;
    }

    /** What is read of the unpacked bytes. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream in, boolean packed) throws IOException, DataException;
    }

    /**
     * Reads a file.
     *
     * @throws DataException if there is no such file, or it is damaged, cut short, or in another format; names the file,
     *     what is wrong and what to try
     */
    public static IdxArray read(Path file) throws DataException {
        return read(file, ByteSink.NONE);
    }

    /**
     * What a file says of its array, without reading its numbers.
     *
     * @throws DataException as {@link #read(Path)}, as far as the header shows
     */
    public static IdxDescription describe(Path file) throws DataException {
        Place place = Place.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            IdxHeader header = unpacked(in, place, (bytes, packed) -> {
                IdxHeader read = IdxHeader.read(bytes, ByteSink.NONE, place);
                room(read, packed, Files.size(file), place);
                return read;
            });
            return new IdxDescription(
                    header.type(), Arrays.stream(header.shape()).boxed().toList());
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    /** Reads a file, and updates {@code digest} with its unpacked bytes. */
    public static IdxArray read(Path file, MessageDigest digest) throws DataException {
        return read(file, digest::update);
    }

    /**
     * Reads a file inside the program, to the stream's end, whose numbers must have that shape.
     *
     * @param name how messages call it
     */
    public static IdxArray read(InputStream in, String name, int... shape) throws DataException {
        return read(in, name, ByteSink.NONE, shape);
    }

    /** Reads a file inside the program, and updates {@code digest} with its unpacked bytes. */
    public static IdxArray read(InputStream in, String name, MessageDigest digest, int... shape) throws DataException {
        return read(in, name, digest::update, shape);
    }

    private static IdxArray read(Path file, ByteSink seen) throws DataException {
        Place place = Place.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), seen, place);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    /** @param length how many bytes there are to the stream's end */
    static IdxArray read(InputStream in, long length, ByteSink seen, Place place) throws IOException, DataException {
        return read(in, (header, packed) -> room(header, packed, length, place), seen, place);
    }

    private static IdxArray read(InputStream in, String name, ByteSink seen, int[] shape) throws DataException {
        Place place = new Place(name);
        try {
            return read(in, (header, packed) -> expected(header, shape, place), seen, place);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
    }

    private static IdxArray read(InputStream file, Room room, ByteSink seen, Place place)
            throws IOException, DataException {
        return unpacked(file, place, (in, packed) -> array(in, packed, room, seen, place));
    }

    private static <T> T unpacked(InputStream file, Place place, Reading<T> reading) throws IOException, DataException {
        BufferedInputStream in = new BufferedInputStream(file, PIECE);
        in.mark(2);
        boolean packed = Gunzip.isPacked(in.readNBytes(2));
        in.reset();
        if (!packed) {
            return reading.of(in, false);
        }
        try (Gunzip unpacked = new Gunzip(in)) {
            return reading.of(unpacked, true);
        } catch (EOFException e) {
            throw endsEarly(place);
        } catch (ZipException e) {
            throw place.refused("its gzip data are of no use: " + e.getMessage(), AGAIN);
        }
    }

    private static IdxArray array(InputStream in, boolean packed, Room room, ByteSink seen, Place place)
            throws IOException, DataException {
        IdxHeader header = IdxHeader.read(in, seen, place);
        long first = room.of(header, packed);
        if (header.bytes() > MAX_BYTES) {
            throw place.refused(
                    "its %s take %d bytes, more than the 2 GB an array may have".formatted(header, header.bytes()),
                    "Use a file with fewer examples.");
        }
        try {
            byte[] data = numbers(in, (int) header.bytes(), (int) first, seen, place);
            if (in.read() >= 0) {
                throw place.refused("more bytes follow after its " + header, AGAIN);
            }
            return new IdxArray(header, data);
        } catch (OutOfMemoryError e) {
            DataException refusal = place.refused(
                    "there is no memory for its " + header.bytes() + " bytes of numbers",
                    "Start the program with more memory (java -Xmx8g), or use a file with fewer examples.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static byte[] numbers(InputStream in, int promised, int first, ByteSink seen, Place place)
            throws IOException, DataException {
        byte[] data = new byte[first];
        int there = 0;
        while (there < promised) {
            if (there == data.length) {
                data = Arrays.copyOf(data, (int) Math.min(promised, 2L * there));
            }
            int n = in.read(data, there, Math.min(PIECE, data.length - there));
            if (n < 0) {
                throw endsEarly(place);
            }
            seen.take(data, there, n);
            there += n;
        }
        return data;
    }

    private static long expected(IdxHeader header, int[] shape, Place place) throws DataException {
        if (!Arrays.equals(header.shape(), shape)) {
            throw place.refused(
                    "it holds %s, not %s".formatted(header, IdxHeader.text(shape)),
                    "The program's own files have changed: install it again.");
        }
        return header.bytes();
    }

    private static long room(IdxHeader header, boolean packed, long length, Place place) throws DataException {
        long promised = header.bytes();
        if (packed) {
            if ((promised - SLACK) / Gunzip.MAX_RATIO > length) {
                throw cutShort(header, "cannot come of %d packed ones".formatted(length), place);
            }
            return Math.min(promised, Math.max(PIECE, USUAL_RATIO * length));
        }
        long there = length - header.length();
        if (promised > there) {
            throw cutShort(header, "are promised, but %d are there".formatted(there), place);
        }
        if (promised < there) {
            throw place.refused("%d bytes follow after its %s".formatted(there - promised, header), AGAIN);
        }
        return promised;
    }

    private static DataException cutShort(IdxHeader header, String what, Place place) {
        String bytes = header.bytes() == Long.MAX_VALUE ? "more bytes than can be" : header.bytes() + " bytes";
        return place.refused(
                "for %s, %s %s".formatted(header, bytes, what),
                "It is cut short or damaged: copy or download it again.");
    }

    static DataException endsEarly(Place place) {
        return place.refused("it ends too early", AGAIN);
    }
}

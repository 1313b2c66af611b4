package backprop.numpy;

import backprop.file.DataException;
import backprop.file.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the arrays of an {@code .npz} file, as {@code np.savez} and {@code np.savez_compressed} write it, one at a time.
 * Nothing is unpacked to the disk; entries that are no {@code .npy} are ignored.
 */
public final class NpzReader implements AutoCloseable {
    /** No more than this comes of a byte in deflate's format, but for some at the start. */
    private static final int MAX_RATIO = 1032;

    private static final int SLACK = 1024;
    private static final String SUFFIX = ".npy";
    private static final String AGAIN = "Copy or save it again (np.savez).";

    private final Place place;
    private final long length;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private NpzReader(Place place, long length, ZipFile zip) {
        this.place = place;
        this.length = length;
        this.zip = zip;
    }

    /**
     * Opens a file and reads its list of contents.
     *
     * @throws DataException if there is no such file, it is no zip file, or it has two arrays of one name
     */
    public static NpzReader open(Path file) throws DataException {
        Place place = Place.of(file);
        checkMagic(file, place);
        NpzReader reader;
        try {
            reader = new NpzReader(place, Files.size(file), new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw place.refused("it is cut short or damaged: its list of arrays cannot be read", AGAIN);
        } catch (IOException | RuntimeException e) {
            throw place.unreadable(e);
        }
        try {
            reader.list();
            return reader;
        } catch (DataException | RuntimeException e) {
            reader.close();
            throw e instanceof DataException known ? known : place.unreadable(e);
        }
    }

    private static void checkMagic(Path file, Place place) throws DataException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        } catch (IOException e) {
            throw place.unreadable(e);
        }
        if (Arrays.equals(start, new byte[] {(byte) 0x93, 'N'})) {
            throw place.refused("it is a single array, not a zip file", "Give it a name that ends in .npy.");
        }
        if (!Arrays.equals(start, new byte[] {'P', 'K'})) {
            throw place.refused("it is not a zip file of arrays", "Save it with np.savez.");
        }
    }

    private void list() throws DataException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.endsWith(SUFFIX)) {
                String array = name.substring(0, name.length() - SUFFIX.length());
                if (entries.put(array, entry) != null) {
                    throw place.refused("two arrays have the name “" + Quoted.text(array) + "”", AGAIN);
                }
            }
        }
    }

    /** The arrays' names, in the file's order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Reads an array.
     *
     * @throws DataException if there is none of that name, or it is damaged or holds anything but plain numbers; names
     *     the file, the array, what is wrong and what to try
     */
    public NumpyArray read(String name) throws DataException {
        ZipEntry entry = entry(name);
        Place array = place.within("array “" + Quoted.text(name) + "”");
        checkPlausible(entry, array);
        CRC32 sum = new CRC32();
        NumpyArray read;
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            read = NpyReader.read(in, entry.getSize(), array);
        } catch (IOException | IllegalArgumentException e) {
            throw array.unreadable(e);
        }
        if (sum.getValue() != entry.getCrc()) {
            throw array.refused("its checksum is wrong: some of its numbers are damaged", AGAIN);
        }
        return read;
    }

    /**
     * What the file says of an array, without reading its numbers.
     *
     * @throws DataException as {@link #read}, as far as the array's header shows
     */
    public NumpyDescription describe(String name) throws DataException {
        ZipEntry entry = entry(name);
        Place array = place.within("array “" + Quoted.text(name) + "”");
        checkPlausible(entry, array);
        try (InputStream in = zip.getInputStream(entry)) {
            return NpyReader.header(in, entry.getSize(), array).description();
        } catch (IOException | IllegalArgumentException e) {
            throw array.unreadable(e);
        }
    }

    private ZipEntry entry(String name) throws DataException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            String there = entries.isEmpty() ? "no arrays at all" : String.join(", ", entries.keySet());
            throw place.refused("it has no array “" + Quoted.text(name) + "”", "It has " + Quoted.text(there) + ".");
        }
        return entry;
    }

    /** Before anything is unpacked: may so few bytes hold so many? */
    private void checkPlausible(ZipEntry entry, Place array) throws DataException {
        long packed = entry.getCompressedSize();
        long size = entry.getSize();
        boolean stored = entry.getMethod() == ZipEntry.STORED;
        boolean plausible = size >= 0 && packed >= 0 && packed <= length;
        if (!plausible || (stored ? size != packed : (size - SLACK) / MAX_RATIO > packed)) {
            throw array.refused("%d bytes cannot come of %d packed ones".formatted(size, packed), AGAIN);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
    }
}

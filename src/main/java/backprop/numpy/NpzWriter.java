package backprop.numpy;

import backprop.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes {@code .npz} as {@code np.savez} does: not compressed, in the map's order. The same arrays give the same bytes at
 * any time and place.
 */
public final class NpzWriter {
    /** A month past the format's beginning, which the JDK would write with the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private NpzWriter() {}

    /**
     * Writes the file wholly or not at all.
     *
     * @param arrays by name, without {@code .npy}
     * @throws IOException naming the file, the cause and what to try; a former file is then as it was
     */
    public static void write(Path file, Map<String, NumpyArray> arrays) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, arrays));
    }

    /** Writes what the file would hold. */
    public static void writeTo(OutputStream out, Map<String, NumpyArray> arrays) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, NumpyArray> entry : arrays.entrySet()) {
            byte[] header = NpyWriter.header(entry.getValue());
            zip.putNextEntry(stored(entry.getKey(), header, entry.getValue()));
            zip.write(header);
            entry.getValue().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static ZipEntry stored(String name, byte[] header, NumpyArray array) {
        CRC32 sum = new CRC32();
        sum.update(header);
        sum.update(array.bytes());
        ZipEntry stored = new ZipEntry(name + ".npy");
        stored.setMethod(ZipEntry.STORED);
        stored.setSize((long) header.length + array.bytes().capacity());
        stored.setCrc(sum.getValue());
        stored.setTimeLocal(TIME);
        return stored;
    }
}

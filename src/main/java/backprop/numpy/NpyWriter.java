package backprop.numpy;

import backprop.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes {@code .npy}: version 1.0, little-endian, C order; the very bytes of {@code np.save}. */
public final class NpyWriter {
    private static final int ALIGNMENT = 64;
    private static final int BEFORE_HEADER = 10;
    /** NumPy leaves room for the first size to grow to that many digits. */
    private static final int SIZE_DIGITS = 21;

    private NpyWriter() {}

    /**
     * Writes the file wholly or not at all.
     *
     * @throws IOException naming the file, the cause and what to try; a former file is then as it was
     */
    public static void write(Path file, NumpyArray array) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, array));
    }

    /** Writes what the file would hold. */
    public static void writeTo(OutputStream out, NumpyArray array) throws IOException {
        out.write(header(array));
        array.writeTo(out);
    }

    /** Everything before the numbers, filled up with blanks to a multiple of 64 bytes. */
    static byte[] header(NumpyArray array) {
        int[] shape = array.shape();
        String text = "{'descr': '" + array.type().descr() + "', 'fortran_order': False, 'shape': " + Shapes.text(shape)
                + ", }";
        int growth =
                shape.length == 0 ? 0 : SIZE_DIGITS - Integer.toString(shape[0]).length();
        int needed = BEFORE_HEADER + text.length() + growth + 1;
        int size = (needed / ALIGNMENT + 1) * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        header.put((byte) 1).put((byte) 0).putShort((short) (size - BEFORE_HEADER));
        header.put(text.getBytes(StandardCharsets.US_ASCII));
        while (header.remaining() > 1) {
            header.put((byte) ' ');
        }
        return header.put((byte) '\n').array();
    }
}

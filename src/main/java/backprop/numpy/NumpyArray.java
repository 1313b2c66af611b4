package backprop.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * An array of numbers as NumPy knows it: a type, a shape, and the numbers row by row (the last index runs fastest).
 * Immutable. A number takes as many bytes as in its file: an image of {@code uint8} one byte a pixel.
 */
public final class NumpyArray {
    /** A file's channel copies what it is handed: large arrays go in pieces. */
    static final int PIECE = 1 << 16;

    private final NumpyType type;
    private final int[] shape;
    private final byte[] bytes;
    private final ByteBuffer data;

    /** Keeps {@code littleEndian} itself: the caller hands it over. */
    NumpyArray(NumpyType type, int[] shape, byte[] littleEndian) {
        check(type, shape, littleEndian.length / type.bytes());
        this.type = type;
        this.shape = shape.clone();
        bytes = littleEndian;
        data = littleEndian(bytes);
    }

    private static void check(NumpyType type, int[] shape, int numbers) {
        if (shape.length > Shapes.MAX_RANK) {
            throw new IllegalArgumentException("an array has at most 64 dimensions, not " + shape.length);
        }
        if (Arrays.stream(shape).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("negative size in shape " + Shapes.text(shape));
        }
        if (Shapes.count(shape) != numbers) {
            throw new IllegalArgumentException(
                    "shape " + Shapes.text(shape) + " does not fit the " + numbers + " numbers given");
        }
        if (Shapes.bytes(type, numbers) > Shapes.MAX_BYTES) {
            throw new IllegalArgumentException(numbers + " numbers of type " + type + " are too many for one array");
        }
    }

    private static byte[] room(NumpyType type, int[] shape, int numbers) {
        check(type, shape, numbers);
        return new byte[numbers * type.bytes()];
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A copy as {@code float64}.
     *
     * @throws IllegalArgumentException if the shape does not fit the number of values; so of its sisters
     */
    public static NumpyArray ofDoubles(double[] values, int... shape) {
        byte[] room = room(NumpyType.FLOAT64, shape, values.length);
        littleEndian(room).asDoubleBuffer().put(values);
        return new NumpyArray(NumpyType.FLOAT64, shape, room);
    }

    /** A copy as {@code float32}. */
    public static NumpyArray ofFloats(float[] values, int... shape) {
        byte[] room = room(NumpyType.FLOAT32, shape, values.length);
        littleEndian(room).asFloatBuffer().put(values);
        return new NumpyArray(NumpyType.FLOAT32, shape, room);
    }

    /** A copy as {@code int64}. */
    public static NumpyArray ofLongs(long[] values, int... shape) {
        byte[] room = room(NumpyType.INT64, shape, values.length);
        littleEndian(room).asLongBuffer().put(values);
        return new NumpyArray(NumpyType.INT64, shape, room);
    }

    /**
     * A copy as a type of whole numbers.
     *
     * @throws IllegalArgumentException if a value does not fit the type, too
     */
    public static NumpyArray ofWholes(NumpyType type, int[] values, int... shape) {
        byte[] room = room(type, shape, values.length);
        ByteBuffer to = littleEndian(room);
        for (int i = 0; i < values.length; i++) {
            type.put(to, i, values[i]);
        }
        return new NumpyArray(type, shape, room);
    }

    /**
     * A matrix of whole numbers, made row by row, so that no more than one of them need be there beside it.
     *
     * @param row called for each from 0 on; has {@code columns} numbers, which may be overwritten by the next
     * @throws IllegalArgumentException if a row has more or fewer, or a value does not fit the type
     */
    public static NumpyArray ofWholeRows(NumpyType type, int rows, int columns, IntFunction<int[]> row) {
        byte[] room = room(type, new int[] {rows, columns}, Math.multiplyExact(rows, columns));
        ByteBuffer to = littleEndian(room);
        for (int i = 0, at = 0; i < rows; i++) {
            int[] values = row.apply(i);
            if (values.length != columns) {
                throw new IllegalArgumentException("a row of %d has %d numbers".formatted(columns, values.length));
            }
            for (int value : values) {
                type.put(to, at++, value);
            }
        }
        return new NumpyArray(type, new int[] {rows, columns}, room);
    }

    /** A copy as {@code uint8}; the byte −1 is the number 255. */
    public static NumpyArray ofUnsignedBytes(byte[] values, int... shape) {
        check(NumpyType.UINT8, shape, values.length);
        return new NumpyArray(NumpyType.UINT8, shape, values.clone());
    }

    public NumpyType type() {
        return type;
    }

    /** The sizes, outermost first; empty for a single number. A copy. */
    public int[] shape() {
        return shape.clone();
    }

    public int rank() {
        return shape.length;
    }

    /** How many numbers there are. */
    public int size() {
        return data.capacity() / type.bytes();
    }

    /** Number {@code i} of the whole array, row by row; the nearest double of an {@code int64}. */
    public double at(int i) {
        return type.real(data, i);
    }

    /**
     * Number {@code i}, exactly.
     *
     * @throws ArithmeticException if it is a fraction, not finite, or beyond a long
     */
    public long integerAt(int i) {
        return type.whole(data, i);
    }

    /** All numbers row by row, as {@link #at}. A copy. */
    public double[] toDoubles() {
        double[] all = new double[size()];
        Arrays.setAll(all, this::at);
        return all;
    }

    /** All numbers row by row, as {@link #integerAt}. A copy. */
    public long[] toLongs() {
        long[] all = new long[size()];
        Arrays.setAll(all, this::integerAt);
        return all;
    }

    /** The numbers' bytes, little-endian, row by row: a view that cannot be written, from 0 to the end. */
    public ByteBuffer bytes() {
        return data.asReadOnlyBuffer().rewind();
    }

    void writeTo(OutputStream out) throws IOException {
        for (int from = 0; from < bytes.length; from += PIECE) {
            out.write(bytes, from, Math.min(PIECE, bytes.length - from));
        }
    }

    /** Of the same type and shape, with the same bytes: a NaN equals itself, 0.0 is not −0.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumpyArray that
                && type == that.type
                && Arrays.equals(shape, that.shape)
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type.hashCode() + Arrays.hashCode(shape)) + data.hashCode();
    }

    @Override
    public String toString() {
        return type + " array of shape " + Shapes.text(shape);
    }
}

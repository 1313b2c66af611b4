package backprop.idx;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An array of numbers: a type, a shape, and the numbers with the last index running fastest. Immutable. A number takes as
 * many bytes as in its file: a pixel of MNIST one.
 */
public final class IdxArray {
    private final IdxType type;
    private final int[] shape;
    private final ByteBuffer data;

    /** Keeps {@code bigEndian} itself: the caller hands it over. */
    IdxArray(IdxHeader header, byte[] bigEndian) {
        if (header.bytes() != bigEndian.length) {
            throw new IllegalArgumentException(
                    header + " take " + header.bytes() + " bytes, but " + bigEndian.length + " are given");
        }
        type = header.type();
        shape = header.shape().clone();
        data = ByteBuffer.wrap(bigEndian).asReadOnlyBuffer();
    }

    public IdxType type() {
        return type;
    }

    /** The sizes, outermost first; at least one, none of them 0. A copy. */
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

    /** Number {@code i} of the whole array. */
    public double at(int i) {
        return type.real(data, i);
    }

    /** The numbers as they are in the file, big-endian: a view that cannot be written, from 0 to the end. */
    public ByteBuffer bytes() {
        return data.duplicate();
    }

    /** Of the same type and shape, with the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof IdxArray that
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
        return new IdxHeader(type, shape).toString();
    }
}

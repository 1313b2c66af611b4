package backprop.data;

import backprop.idx.IdxArray;
import backprop.idx.IdxType;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * An array of numbers, whatever file it comes from; the last index runs fastest.
 *
 * @param shape the sizes, outermost first
 * @param size how many numbers there are
 * @param numbers number i of the whole array
 * @param bytes the numbers from index 0 on, where each is a byte, 0..255; read by index, since several read them
 */
record NumberArray(int[] shape, int size, IntToDoubleFunction numbers, Optional<ByteBuffer> bytes) {

    static NumberArray of(NumpyArray array) {
        boolean isBytes = array.type() == NumpyType.UINT8;
        return new NumberArray(
                array.shape(), array.size(), array::at, isBytes ? Optional.of(array.bytes()) : Optional.empty());
    }

    static NumberArray of(IdxArray array) {
        boolean isBytes = array.type() == IdxType.UNSIGNED_BYTE;
        return new NumberArray(
                array.shape(), array.size(), array::at, isBytes ? Optional.of(array.bytes()) : Optional.empty());
    }

    /** Number {@code i} of the whole array. */
    double at(int i) {
        return numbers.applyAsDouble(i);
    }
}

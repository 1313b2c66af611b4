package backprop.data;

import backprop.idx.IdxArray;
import backprop.idx.IdxType;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import java.nio.ByteBuffer;

/** An array of numbers, whatever file it comes from; the last index runs fastest. */
interface NumberArray {
    /** The sizes, outermost first. */
    int[] shape();

    /** How many numbers there are. */
    int size();

    /** Number {@code i} of the whole array. */
    double at(int i);

    /** Whether each number is a byte, 0..255. */
    boolean isBytes();

    /** The bytes, where each number is one. */
    ByteBuffer bytes();

    static NumberArray of(NumpyArray array) {
        return new NumberArray() {
            @Override
            public int[] shape() {
                return array.shape();
            }

            @Override
            public int size() {
                return array.size();
            }

            @Override
            public double at(int i) {
                return array.at(i);
            }

            @Override
            public boolean isBytes() {
                return array.type() == NumpyType.UINT8;
            }

            @Override
            public ByteBuffer bytes() {
                return array.bytes();
            }
        };
    }

    static NumberArray of(IdxArray array) {
        return new NumberArray() {
            @Override
            public int[] shape() {
                return array.shape();
            }

            @Override
            public int size() {
                return array.size();
            }

            @Override
            public double at(int i) {
                return array.at(i);
            }

            @Override
            public boolean isBytes() {
                return array.type() == IdxType.UNSIGNED_BYTE;
            }

            @Override
            public ByteBuffer bytes() {
                return array.bytes();
            }
        };
    }
}

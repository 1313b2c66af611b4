package backprop.numpy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes of arrays; {@code ()} is that of a single number. */
final class Shapes {
    /** NumPy's own bound. */
    static final int MAX_RANK = 64;
    /** What an array of the JDK holds, with room for an index to run past its end. */
    static final int MAX_BYTES = Integer.MAX_VALUE - (1 << 17);

    private Shapes() {}

    /** How many numbers of that shape there are; {@link Long#MAX_VALUE} stands for any number beyond. */
    static long count(int[] shape) {
        long count = 1;
        for (int size : shape) {
            if (size == 0) {
                return 0;
            }
            count = count > Long.MAX_VALUE / size ? Long.MAX_VALUE : count * size;
        }
        return count;
    }

    /** As many bytes as {@code count} numbers take, or {@link Long#MAX_VALUE}. */
    static long bytes(NumpyType type, long count) {
        return count > Long.MAX_VALUE / type.bytes() ? Long.MAX_VALUE : count * type.bytes();
    }

    /** As Python writes it: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
    static String text(int[] shape) {
        return shape.length == 1
                ? "(" + shape[0] + ",)"
                : Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}

package backprop.numpy;

import java.util.List;

/**
 * What a file says of an array before its numbers are read.
 *
 * @param shape the sizes, outermost first; empty for a single number
 */
public record NumpyDescription(NumpyType type, List<Integer> shape) {
    public NumpyDescription {
        shape = List.copyOf(shape);
    }
}

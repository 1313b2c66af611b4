package backprop.idx;

import java.util.List;

/**
 * What a file says of its array before its numbers are read.
 *
 * @param shape the sizes, outermost first; none of them 0
 */
public record IdxDescription(IdxType type, List<Integer> shape) {
    public IdxDescription {
        shape = List.copyOf(shape);
    }
}

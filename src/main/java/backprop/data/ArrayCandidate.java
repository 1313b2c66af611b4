package backprop.data;

import java.util.List;
import java.util.Optional;

/**
 * An array that may be chosen as inputs or labels.
 *
 * @param type of its numbers, such as {@code uint8}; empty if it cannot be read
 * @param shape the sizes, outermost first; empty if it cannot be read
 * @param problem why it cannot be read
 */
public record ArrayCandidate(String name, String type, List<Integer> shape, Optional<String> problem) {
    public ArrayCandidate {
        shape = List.copyOf(shape);
    }

    static ArrayCandidate refused(String name, String problem) {
        return new ArrayCandidate(name, "", List.of(), Optional.of(problem));
    }
}

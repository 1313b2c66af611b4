package backprop.training;

import backprop.math.Matrix;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a run needs to go on where it stood, bit for bit: parameters, the optimizer's memory, streams, schedule, history.
 * By name, so that it can be written as arrays.
 *
 * @param matrices float64 or float32, as the run has them
 */
public record Checkpoint(Map<String, Matrix> matrices, Map<String, double[]> numbers, Map<String, long[]> integers) {

    /** An empty one, to be filled. */
    static Checkpoint empty() {
        return new Checkpoint(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** @throws IllegalArgumentException if there is none of that name or of another shape: the checkpoint is of another run */
    void restore(String name, Matrix to) {
        Matrix saved = matrices.get(name);
        if (saved == null || !saved.shape().equals(to.shape())) {
            throw new IllegalArgumentException(
                    "The checkpoint has no “%s” of %s: it is of another experiment.".formatted(name, to.shape()));
        }
        to.setTo(saved);
    }

    double[] numbers(String name) {
        return require(numbers, name);
    }

    long[] integers(String name) {
        return require(integers, name);
    }

    private static <T> T require(Map<String, T> map, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The checkpoint has no “%s”: it is of another experiment, or damaged.".formatted(name));
        }
        return value;
    }
}

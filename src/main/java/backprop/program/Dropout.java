package backprop.program;

import backprop.math.RandomStream;
import backprop.network.LayerSpec;
import backprop.training.Slices;

/** Dropout's masks, drawn by the program from the workbench's own stream: the same lines in both dialects. */
final class Dropout {
    private Dropout() {}

    /** @throws IllegalArgumentException if the program would draw them in another order than the workbench does */
    static void requireSameOrder(Setup setup) {
        long layers = setup.network().layers().stream()
                .filter(layer -> layer instanceof LayerSpec.Dropout d && d.rate() > 0)
                .count();
        if (layers > 1 && setup.batchSize() > Slices.rows(setup.prepared().newNetwork())) {
            throw new IllegalArgumentException(
                    "With several dropout layers and batches of %,d examples a program cannot draw the masks in the workbench's order. Take smaller batches, or one dropout layer."
                            .formatted(setup.batchSize()));
        }
    }

    /** {@code uniform(n)} and {@code dropout_mask(a, rate)}. */
    static String functions(Setup setup) {
        long start =
                RandomStream.seeded(setup.spec().seed()).fork("dropout").state().counter();
        return """
                stream = 0x%s  # where the random numbers of dropout begin


                def uniform(n):
                    \"""The next n random numbers in [0, 1): SplitMix64 (Steele, Lea and Flood, 2014).\"""
                    global stream
                    gamma = 0x9E3779B97F4A7C15
                    z = np.arange(1, n + 1, dtype=np.uint64) * np.uint64(gamma) + np.uint64(stream)
                    stream = (stream + n * gamma) %% 2**64
                    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
                    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
                    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53


                def dropout_mask(a, rate):
                    \"""0 with probability rate, else 1/(1 - rate), for each element of a.\"""
                    keep = uniform(a.shape[0] * a.shape[1]).reshape(a.shape) >= rate
                    return keep.astype(%s) / (1 - rate)
                """.formatted(Long.toHexString(start), setup.isFloat32() ? "np.float32" : "np.float64");
    }
}

package backprop.training;

import backprop.math.Parallel;
import backprop.math.Precision;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import java.util.List;
import java.util.stream.Stream;

/** How many of a part's rows go through a network at once: so many that what the layers remember of them stays in a near cache. */
public final class Slices {
    /** More would not make products faster. */
    static final int MOST_ROWS = 1024;

    /** Bytes of the widest layer's activations: with its error and the rows themselves they fill half a second-level cache. */
    private static final int NEAR_BYTES = 3 << 17;

    /** A slice's length is a multiple of it, as tiles are. */
    private static final int UNIT = 32;

    private Slices() {}

    /** The network and a twin of it for each further thread. */
    static List<Network> lanes(Network network) {
        return Stream.concat(Stream.of(network), Stream.generate(network::twin).limit(Parallel.threads() - 1))
                .toList();
    }

    /**
     * The rows of a slice. Each slice reads all weights and adds to all their gradients; so there are at least as many rows as a
     * unit has weights, or that would cost more than is won.
     */
    public static int rows(Network network) {
        NetworkSpec spec = network.spec();
        long widest = 1;
        long units = 0;
        int width = spec.inputs();
        for (LayerSpec layer : spec.layers()) {
            width = layer.outputs(width);
            widest = Math.max(widest, width);
            units += layer instanceof LayerSpec.Dense ? width : 0;
        }
        int bytes = network.precision() == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
        long rows = Math.max(NEAR_BYTES / (widest * bytes), spec.parameterCount() / units);
        return (int) Math.min(MOST_ROWS, (rows + UNIT - 1) / UNIT * UNIT);
    }
}

package backprop.training;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps a run's parameters by epoch, so that another run can be held against them. When they fill the memory that they may take,
 * every second epoch is let go, and from then on only every second one is kept. May be read by other threads.
 */
public final class ParameterTrace implements ParameterListener {
    private final long most;
    private final TreeMap<Integer, Map<String, Matrix>> kept = new TreeMap<>();
    private long bytes;
    private int stride = 1;

    /** @param most bytes that the arrays may take */
    public ParameterTrace(long most) {
        this.most = most;
    }

    @Override
    public synchronized void parameters(int epoch, Map<String, Matrix> values) {
        long size = size(values);
        while (epoch % stride == 0 && bytes + size > most && !kept.isEmpty()) {
            stride *= 2;
            kept.entrySet().removeIf(entry -> {
                boolean gone = entry.getKey() % stride != 0;
                bytes -= gone ? size(entry.getValue()) : 0;
                return gone;
            });
        }
        if (epoch % stride == 0 && bytes + size <= most) {
            kept.put(epoch, values);
            bytes += size;
        }
    }

    private static long size(Map<String, Matrix> values) {
        return values.values().stream()
                .mapToLong(matrix -> (matrix.precision() == Precision.FLOAT32 ? 4L : 8L) * matrix.size())
                .sum();
    }

    /** Epochs whose number is a multiple of it are kept; 1, 2, 4, … */
    public synchronized int stride() {
        return stride;
    }

    /** What the parameters were after this epoch, which are then let go; empty if they were not kept. */
    public synchronized Optional<Map<String, Matrix>> take(int epoch) {
        Map<String, Matrix> values = kept.remove(epoch);
        bytes -= values == null ? 0 : size(values);
        return Optional.ofNullable(values);
    }
}

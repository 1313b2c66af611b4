package backprop.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The results of a run, in the order in which they came. One thread adds, any may read. */
public final class History {
    private final List<EpochResult> results = new ArrayList<>();

    public synchronized void add(EpochResult result) {
        results.add(result);
    }

    public synchronized int size() {
        return results.size();
    }

    /** All results so far, as a list of its own. */
    public synchronized List<EpochResult> results() {
        return List.copyOf(results);
    }

    public synchronized Optional<EpochResult> last() {
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(results.size() - 1));
    }

    /** One value of every result, in order: the y of a curve. */
    public synchronized double[] column(ToDoubleFunction<EpochResult> value) {
        return results.stream().mapToDouble(value).toArray();
    }

    /** The first result with the highest test accuracy. */
    public synchronized Optional<EpochResult> bestAccuracy() {
        return results.stream()
                .reduce((best, r) -> r.test().accuracy() > best.test().accuracy() ? r : best);
    }

    /** The first result with the lowest test loss; NaN is never the lowest. */
    public synchronized Optional<EpochResult> bestLoss() {
        return results.stream()
                .filter(r -> !Double.isNaN(r.test().loss()))
                .reduce((best, r) -> r.test().loss() < best.test().loss() ? r : best);
    }
}

package backprop.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The results of a run, in the order in which they came. One thread adds, any may read. Kept as columns, so that a chart of a
 * million epochs need not copy them.
 */
public final class History {
    private static final int FIRST_CAPACITY = 64;

    private Columns columns = Columns.ofCapacity(FIRST_CAPACITY);
    private int bestAccuracy = -1;
    private int bestLoss = -1;

    /**
     * All results so far, a column a value.
     *
     * @param size how many elements of each array are results; these never change, what lies behind them may
     */
    public record Columns(
            int size,
            double[] epoch,
            double[] trainLoss,
            double[] trainAccuracy,
            double[] testLoss,
            double[] testAccuracy,
            double[] seconds) {

        private static Columns ofCapacity(int n) {
            return new Columns(
                    0, new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
        }

        private Columns resized(int capacity) {
            return new Columns(
                    size,
                    Arrays.copyOf(epoch, capacity),
                    Arrays.copyOf(trainLoss, capacity),
                    Arrays.copyOf(trainAccuracy, capacity),
                    Arrays.copyOf(testLoss, capacity),
                    Arrays.copyOf(testAccuracy, capacity),
                    Arrays.copyOf(seconds, capacity));
        }

        private Columns with(EpochResult result) {
            epoch[size] = result.epoch();
            trainLoss[size] = result.train().loss();
            trainAccuracy[size] = result.train().accuracy();
            testLoss[size] = result.test().loss();
            testAccuracy[size] = result.test().accuracy();
            seconds[size] = result.seconds();
            return new Columns(size + 1, epoch, trainLoss, trainAccuracy, testLoss, testAccuracy, seconds);
        }

        private EpochResult result(int i) {
            return new EpochResult(
                    (int) epoch[i],
                    new PartMetrics(trainLoss[i], trainAccuracy[i]),
                    new PartMetrics(testLoss[i], testAccuracy[i]),
                    seconds[i]);
        }
    }

    public synchronized void add(EpochResult result) {
        int at = columns.size();
        Columns roomy = at < columns.epoch().length ? columns : columns.resized(2 * at);
        columns = roomy.with(result);
        if (bestAccuracy < 0 || result.test().accuracy() > columns.testAccuracy()[bestAccuracy]) {
            bestAccuracy = at;
        }
        double loss = result.test().loss();
        if (!Double.isNaN(loss) && (bestLoss < 0 || loss < columns.testLoss()[bestLoss])) {
            bestLoss = at;
        }
    }

    /** All results so far, without copying. */
    public synchronized Columns columns() {
        return columns;
    }

    public int size() {
        return columns().size();
    }

    /** All results so far, as a list of its own. */
    public List<EpochResult> results() {
        Columns all = columns();
        return IntStream.range(0, all.size()).mapToObj(all::result).toList();
    }

    public Optional<EpochResult> last() {
        return at(columns().size() - 1);
    }

    /** One value of every result, in order, as an array of its own. */
    public double[] column(ToDoubleFunction<EpochResult> value) {
        return results().stream().mapToDouble(value).toArray();
    }

    /** The first result with the highest test accuracy. */
    public synchronized Optional<EpochResult> bestAccuracy() {
        return at(bestAccuracy);
    }

    /** The first result with the lowest test loss; NaN is never the lowest. */
    public synchronized Optional<EpochResult> bestLoss() {
        return at(bestLoss);
    }

    private Optional<EpochResult> at(int index) {
        return index < 0 ? Optional.empty() : Optional.of(columns().result(index));
    }
}

package backprop.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A metric's mean and spread over repeats of a run, epoch by epoch. A run that ended early, or whose value is not finite,
 * does not count there: n falls.
 *
 * @param runs how many repeats there are
 * @param epoch ascending
 * @param mean over the n runs that have a finite value at that epoch
 * @param sd standard deviation of a sample, √(Σ(x − x̄)²/(n − 1)); NaN of a single run
 * @param n at least 1
 */
public record RepeatMean(int runs, double[] epoch, double[] mean, double[] sd, int[] n) {

    /** Mean and sum of squares so far (Welford). */
    private static final class Tally {
        private int n;
        private double mean;
        private double squares;

        private void add(double value) {
            n++;
            double before = value - mean;
            mean += before / n;
            squares += before * (value - mean);
        }
    }

    /** @param repeats the results of each run; one that does not keep the metric has no value anywhere */
    public static RepeatMean of(List<Columns> repeats, Monitor monitor) {
        TreeMap<Double, Tally> tallies = new TreeMap<>();
        for (Columns run : repeats) {
            double[] values = run.column(monitor.part(), monitor.metric()).orElse(new double[0]);
            for (int i = 0; i < Math.min(run.size(), values.length); i++) {
                if (Double.isFinite(values[i])) {
                    tallies.computeIfAbsent(run.epoch()[i], none -> new Tally()).add(values[i]);
                }
            }
        }
        return new RepeatMean(
                repeats.size(),
                tallies.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                tallies.values().stream().mapToDouble(tally -> tally.mean).toArray(),
                tallies.values().stream()
                        .mapToDouble(tally -> tally.n < 2 ? Double.NaN : Math.sqrt(tally.squares / (tally.n - 1)))
                        .toArray(),
                tallies.values().stream().mapToInt(tally -> tally.n).toArray());
    }

    public int size() {
        return epoch.length;
    }

    /** Whether every repeat has a value at the epoch with that index. */
    public boolean isWhole(int index) {
        return n[index] == runs;
    }

    /** The least n; the number of repeats without an epoch. */
    public int fewest() {
        return Arrays.stream(n).min().orElse(runs);
    }
}

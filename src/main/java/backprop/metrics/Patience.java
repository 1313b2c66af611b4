package backprop.metrics;

/** Counts how long a metric has not improved. */
public final class Patience {
    private final Monitor monitor;
    private final double minDelta;
    private double best = Double.NaN;
    private int waited;

    /** @param minDelta an improvement is more than this */
    public Patience(Monitor monitor, double minDelta) {
        this.monitor = monitor;
        this.minDelta = minDelta;
    }

    /** Hears of a recorded epoch; true if it is the best so far. */
    public boolean observe(EpochResult result) {
        double value = result.value(monitor);
        boolean better =
                !Double.isNaN(value) && (Double.isNaN(best) || monitor.metric().improvement(value, best) > minDelta);
        if (better) {
            best = value;
            waited = 0;
        } else {
            waited++;
        }
        return better;
    }

    /** Recorded epochs since the best one. */
    public int waited() {
        return waited;
    }

    /** The best value so far; NaN before any. */
    public double best() {
        return best;
    }

    /** Counts from 0 again; the best value stays. */
    public void beginAnew() {
        waited = 0;
    }

    /** Goes back to an earlier count. */
    public void restore(double bestValue, int waitedEpochs) {
        best = bestValue;
        waited = waitedEpochs;
    }
}

package backprop.report;

/**
 * How a run's curves are drawn.
 *
 * @param log whether the loss has a logarithmic axis
 * @param perBatch whether each batch has a point, not each epoch
 * @param smoothing weight of the moving average, 0 for none, below 1
 */
public record ChartMode(boolean log, boolean perBatch, double smoothing) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the smoothing is out of its range
     */
    public ChartMode {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("A smoothing is 0 or more and below 1, not " + smoothing + ".");
        }
    }

    /** A point an epoch, as measured. */
    public static ChartMode plain(boolean log) {
        return new ChartMode(log, false, 0);
    }
}

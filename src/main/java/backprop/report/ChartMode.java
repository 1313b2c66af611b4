package backprop.report;

/**
 * How a run's curves are drawn.
 *
 * @param log whether the loss has a logarithmic axis
 * @param perBatch whether each batch has a point, not each epoch
 * @param smoothing weight of the moving average, 0 for none
 */
public record ChartMode(boolean log, boolean perBatch, double smoothing) {
    /** A point an epoch, as measured. */
    public static ChartMode plain(boolean log) {
        return new ChartMode(log, false, 0);
    }
}

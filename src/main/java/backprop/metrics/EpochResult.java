package backprop.metrics;

/**
 * The metrics at one epoch.
 *
 * @param epoch how many epochs of updates the network had seen when it was measured: from 0 when metrics are taken before the
 *     epoch's updates, from 1 when after
 * @param seconds training time so far, pauses left out
 */
public record EpochResult(int epoch, PartMetrics train, PartMetrics test, double seconds) {}

package backprop.metrics;

import backprop.data.Part;

/**
 * The metrics at one epoch.
 *
 * @param epoch how many epochs of updates the network had seen when it was measured: from 0 when metrics are taken before the
 *     epoch's updates, from 1 when after
 * @param validation {@link PartMetrics#ABSENT} without a validation part
 * @param test {@link PartMetrics#ABSENT} without a test part
 * @param learningRate η of the epoch
 * @param seconds training time so far, pauses left out
 */
public record EpochResult(
        int epoch, PartMetrics train, PartMetrics validation, PartMetrics test, double learningRate, double seconds) {

    public PartMetrics part(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    public double value(Monitor monitor) {
        return part(monitor.part()).value(monitor.metric());
    }
}

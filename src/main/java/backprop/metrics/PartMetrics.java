package backprop.metrics;

/**
 * How well a network does on one part of the data.
 *
 * @param loss mean over the part's examples, in nats
 * @param accuracy the share of examples whose most probable class is the true one, 0..1
 */
public record PartMetrics(double loss, double accuracy) {}

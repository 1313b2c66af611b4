package backprop.metrics;

/**
 * One batch's forward pass, before its update.
 *
 * @param epoch the epoch it belongs to, from 1
 * @param batch its number in the epoch, from 1
 * @param loss mean over the batch's examples, in nats
 */
public record BatchResult(int epoch, int batch, double loss) {}

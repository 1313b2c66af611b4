package backprop.metrics;

import backprop.data.Part;

/**
 * One batch's forward pass; of the training part, before its update.
 *
 * @param epoch the epoch it belongs to, from 1
 * @param batch its number in the epoch, from 1
 * @param loss as the experiment reports it, over the batch's examples
 * @param accuracy the share of the batch's examples whose class is right; NaN where numbers are predicted
 */
public record BatchResult(Part part, int epoch, int batch, double loss, double accuracy) {}

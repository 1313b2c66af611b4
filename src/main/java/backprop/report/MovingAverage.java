package backprop.report;

/**
 * An exponential moving average without the bias towards its start: s = w·s + (1 − w)·y, shown as s / (1 − wᵏ) after k values, as
 * TensorBoard has it. Values that are not finite stand as they are and are not averaged.
 */
final class MovingAverage {
    private final double weight;
    private double sum;
    private double bias = 1;

    /** @param weight of what was before, w: 0 changes nothing, below 1 */
    MovingAverage(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("A smoothing is 0 or more and below 1, not " + weight);
        }
        this.weight = weight;
    }

    /** The average that stands in the place of the next value. */
    double next(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        sum = weight * sum + (1 - weight) * value;
        bias *= weight;
        return sum / (1 - bias);
    }
}

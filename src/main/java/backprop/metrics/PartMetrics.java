package backprop.metrics;

/**
 * How well a network does on one part of the data; NaN for what makes no sense there.
 *
 * @param loss as the experiment reports it
 * @param accuracy the share of examples whose class is right, 0..1
 */
public record PartMetrics(double loss, double accuracy, double mse, double mae, double r2) {
    /** Of a part that is not there. */
    public static final PartMetrics ABSENT =
            new PartMetrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Where classes are predicted. */
    public static PartMetrics ofClasses(double loss, double accuracy) {
        return new PartMetrics(loss, accuracy, Double.NaN, Double.NaN, Double.NaN);
    }

    public double value(Metric metric) {
        return switch (metric) {
            case LOSS -> loss;
            case ACCURACY -> accuracy;
            case ERROR -> 1 - accuracy;
            case MSE -> mse;
            case MAE -> mae;
            case R2 -> r2;
        };
    }
}

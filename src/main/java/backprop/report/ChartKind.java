package backprop.report;

import backprop.figure.Axis;
import backprop.figure.Scale;
import backprop.metrics.Metric;

/** What a run's charts show over its epochs. */
public enum ChartKind {
    LOSS(Metric.LOSS),
    ACCURACY(Metric.ACCURACY),
    /** Where numbers are predicted, in place of the accuracy. */
    R2(Metric.R2);

    private final Metric metric;

    ChartKind(Metric metric) {
        this.metric = metric;
    }

    public Metric metric() {
        return metric;
    }

    /**
     * The y axis.
     *
     * @param log whether the loss has a logarithmic one
     */
    Axis axis(boolean log) {
        return this == ACCURACY
                ? Axis.percent("")
                : Axis.of("").withScale(log && this == LOSS ? Scale.LOG : Scale.LINEAR);
    }
}

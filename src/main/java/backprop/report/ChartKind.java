package backprop.report;

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
}

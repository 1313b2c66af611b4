package backprop.report;

import backprop.metrics.EpochResult;
import backprop.metrics.PartMetrics;
import java.util.function.ToDoubleFunction;

/** What a run's charts show over its epochs. */
public enum ChartKind {
    LOSS(PartMetrics::loss),
    ACCURACY(PartMetrics::accuracy);

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final ToDoubleFunction<PartMetrics> value;

    ChartKind(ToDoubleFunction<PartMetrics> value) {
        this.value = value;
    }

    double train(EpochResult result) {
        return value.applyAsDouble(result.train());
    }

    double test(EpochResult result) {
        return value.applyAsDouble(result.test());
    }
}

package backprop.report;

import backprop.data.Part;
import backprop.metrics.Metric;
import java.util.List;

/** Which curves a run has. */
public final class RunCharts {
    private RunCharts() {}

    /** Loss and accuracy, or R² where numbers are predicted. */
    public static List<ChartKind> kinds(RunCurves curves) {
        return List.of(ChartKind.LOSS, quality(curves));
    }

    /** Accuracy, or R² where numbers are predicted. */
    public static ChartKind quality(RunCurves curves) {
        return curves.history().columns().column(Part.TRAIN, Metric.R2).isPresent() ? ChartKind.R2 : ChartKind.ACCURACY;
    }
}

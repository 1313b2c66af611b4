package backprop.report;

import backprop.data.Part;
import backprop.metrics.Metric;
import java.util.Arrays;
import java.util.List;

/** Which curves a run has. */
public final class RunCharts {
    private RunCharts() {}

    /** Loss and accuracy, or R² where numbers are predicted. */
    public static List<ChartKind> kinds(RunCurves curves) {
        boolean values =
                curves.history().columns().column(Part.TRAIN, Metric.R2).isPresent();
        return Arrays.stream(ChartKind.values())
                .filter(kind -> kind != (values ? ChartKind.ACCURACY : ChartKind.R2))
                .toList();
    }
}

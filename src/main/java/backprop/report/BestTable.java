package backprop.report;

import backprop.data.Part;
import backprop.figure.NumberKind;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;

/** The best of each part, each by its own epoch. */
public final class BestTable {
    private BestTable() {}

    /** A row for each part and metric that the run keeps and has a value of; the first of equals is the best. */
    public static ReportTable of(RunCurves run) {
        Strings strings = ChartTexts.strings();
        List<List<String>> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Part part : Part.values()) {
                run.history().best(part, metric).ifPresent(result -> {
                    double value = result.value(new Monitor(part, metric));
                    NumberKind number = metric == Metric.ACCURACY ? NumberKind.PERCENT : NumberKind.NUMBER;
                    rows.add(List.of(
                            ChartTexts.name(strings, part),
                            strings.get("metric." + metric),
                            number.exact(value),
                            NumberKind.INTEGER.exact(result.epoch())));
                });
            }
        }
        return new ReportTable(
                strings.get("bestTable.title"),
                List.of(
                        strings.get("bestTable.part"),
                        strings.get("bestTable.metric"),
                        strings.get("bestTable.value"),
                        strings.get("epoch")),
                rows);
    }
}

package backprop.ui.workbench;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Target;
import backprop.figure.Figure;
import backprop.metrics.Metric;
import backprop.report.bundle.ReportedValues;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Dotted lines across a live chart for what a document reports: while the run is of an experiment that comes along, none of
 * its settings changed, neither before it nor on the way. What there is of a run is found once.
 */
final class ReportedLines {
    private @Nullable ExperimentSpec known;
    private List<Target> targets = List.of();

    /**
     * The figure with its lines.
     *
     * @param shown of which parts
     */
    Figure with(Figure figure, RunUpdate run, Metric metric, Predicate<Part> shown) {
        ExperimentSpec spec = run.experiment().spec();
        if (!spec.equals(known)) {
            known = spec;
            targets = ReportedValues.about(spec);
        }
        boolean alone = run.legs().stream()
                .allMatch(leg -> leg.experiment().spec().equals(spec)
                        && leg.history().changes().isEmpty());
        List<Target> lines = targets.stream()
                .filter(target -> target.monitor().metric() == metric
                        && shown.test(target.monitor().part()))
                .toList();
        return alone && !lines.isEmpty() ? ReportedValues.with(figure, lines) : figure;
    }
}

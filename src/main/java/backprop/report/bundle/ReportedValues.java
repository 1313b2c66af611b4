package backprop.report.bundle;

import backprop.experiment.Target;
import backprop.figure.Figure;
import backprop.figure.Reference;
import backprop.metrics.Metric;
import backprop.report.ChartFigures;
import backprop.run.Outcome;
import backprop.text.Strings;
import java.util.List;

/** What an experiment's document reports of the end of a run, as lines across the run's charts. */
final class ReportedValues {
    private ReportedValues() {}

    /** The figure of this metric with a line for each value that is about the form in which the run was run. */
    static Figure with(Figure figure, Metric metric, ReportedCourse run) {
        List<Reference> lines = run.spec().origin().targets().stream()
                .filter(target ->
                        target.reported().isPresent() && target.monitor().metric() == metric)
                .filter(target -> !(target.at() instanceof Target.At.Epoch))
                .filter(target -> Outcome.of(target, run.spec(), run.history()).meant())
                .map(target -> line(figure, target))
                .distinct()
                .toList();
        return lines.isEmpty() ? figure : figure.withReferences(lines);
    }

    private static Reference line(Figure figure, Target target) {
        double value = target.reported().orElseThrow();
        String at = target.at() instanceof Target.At.Best ? "best" : "last";
        String part = new ChartFigures().partName(target.monitor().part());
        return new Reference(
                value,
                Strings.of("report")
                        .get("figure.reported." + at, part, figure.labels().label(value)));
    }
}

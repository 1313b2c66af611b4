package backprop.report.bundle;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Target;
import backprop.figure.Figure;
import backprop.figure.Reference;
import backprop.figure.ValueLabels;
import backprop.metrics.Metric;
import backprop.report.ChartFigures;
import backprop.run.Outcome;
import backprop.text.Strings;
import java.util.List;
import java.util.stream.Stream;

/** What an experiment's document reports of the end of a run, as lines across the run's charts. */
public final class ReportedValues {
    private ReportedValues() {}

    /** The figure of this metric with a line for each value that is about the form in which the run was run. */
    static Figure with(Figure figure, Metric metric, ReportedCourse run) {
        List<Target> about = about(run.spec()).stream()
                .filter(target -> target.monitor().metric() == metric)
                .toList();
        return with(figure, about);
    }

    /** The figure with a line for each of these. */
    public static Figure with(Figure figure, List<Target> targets) {
        ValueLabels labels = figure.labels();
        List<Reference> lines =
                targets.stream().map(target -> line(labels, target)).distinct().toList();
        return lines.isEmpty() ? figure : figure.withReferences(lines);
    }

    /** What is reported of the end, or the best, of this form of an experiment. */
    public static List<Target> about(ExperimentSpec spec) {
        return spec.origin().targets().stream()
                .filter(target -> target.reported().isPresent() && !(target.at() instanceof Target.At.Epoch))
                .filter(target -> Outcome.isMeant(target, spec))
                .toList();
    }

    /** Whether an experiment is one that comes along, in one of its forms, with no other setting than another seed or name. */
    public static boolean isUnchanged(ExperimentSpec spec) {
        return BuiltInExperiments.all().stream()
                .filter(builtIn -> builtIn.textbook().origin().equals(spec.origin()))
                .flatMap(builtIn -> Stream.of(builtIn.textbook(), builtIn.published()))
                .anyMatch(
                        form -> form.withSeed(spec.seed()).withName(spec.name()).equals(spec));
    }

    private static Reference line(ValueLabels labels, Target target) {
        double value = target.reported().orElseThrow();
        String at = target.at() instanceof Target.At.Best ? "best" : "last";
        String part = new ChartFigures().partName(target.monitor().part());
        String text = Strings.of("report").get("figure.reported." + at, part, labels.label(value));
        return new Reference(value, text);
    }
}

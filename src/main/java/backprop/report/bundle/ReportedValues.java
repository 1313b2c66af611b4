package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.Target;
import backprop.figure.Figure;
import backprop.figure.NumberKind;
import backprop.figure.Reference;
import backprop.figure.ValueLabels;
import backprop.metrics.Metric;
import backprop.report.ChartFigures;
import backprop.run.Outcome;
import backprop.text.Strings;
import java.math.BigDecimal;
import java.util.List;

/** What an experiment's document reports of the end of a run, as lines across the run's charts. */
public final class ReportedValues {
    /** Decimals of a share with one decimal as a percentage. */
    private static final int USUAL_SCALE = 3;

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

    /**
     * What is reported of the end, or the best, of this form of an experiment; nothing of one whose settings or data are not its
     * document's.
     */
    public static List<Target> about(ExperimentSpec spec) {
        return StandIn.isIn(spec) || !DocumentSettings.areTheDocuments(spec)
                ? List.of()
                : spec.origin().targets().stream()
                        .filter(target -> target.reported().isPresent() && !(target.at() instanceof Target.At.Epoch))
                        .filter(target -> Outcome.isMeant(target, spec))
                        .toList();
    }

    private static Reference line(ValueLabels labels, Target target) {
        double value = target.reported().orElseThrow();
        String at = target.at() instanceof Target.At.Best ? "best" : "last";
        String part = new ChartFigures().partName(target.monitor().part());
        String text = Strings.of("report").get("figure.reported." + at, part, written(labels, value));
        return new Reference(value, text);
    }

    /** As all else in the chart, with no more digits than the document has. */
    private static String written(ValueLabels labels, double value) {
        String label = labels.label(value);
        BigDecimal given = BigDecimal.valueOf(value).stripTrailingZeros();
        if (labels.numbers() == NumberKind.PERCENT) {
            return given.scale() <= USUAL_SCALE ? NumberKind.PERCENT.label(value) : label;
        }
        return label.startsWith(given.toPlainString()) ? given.toPlainString() : label;
    }
}

package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.Target;
import backprop.figure.NumberKind;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.Prediction;
import backprop.report.ChartFigures;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.run.Outcome;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a run came to, as tables. */
final class ResultTables {
    private static final int PROBABILITIES = 3;

    private final ReportedRun run;
    private final Strings strings;
    private final ChartFigures figures = new ChartFigures();

    ResultTables(ReportedRun run, Strings strings) {
        this.run = run;
        this.strings = strings;
    }

    /** The best and the last value of each part, with the epoch of the best: document 1's table. */
    Table best() {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Metric metric : Metric.of(run.experiment().parts().train().targets())) {
                Monitor monitor = new Monitor(part, metric);
                Optional<EpochResult> best = run.history().best(part, metric);
                Optional<EpochResult> last = run.history().last();
                if (run.experiment().parts().part(part).isPresent() && best.isPresent() && last.isPresent()) {
                    rows.add(List.of(
                            figures.partName(part),
                            strings.get("metric." + metric.name()),
                            number(monitor, best.get().value(monitor)),
                            Numerals.format(best.get().epoch()),
                            number(monitor, last.get().value(monitor))));
                }
            }
        }
        return new Table(
                strings.get("best.caption"),
                List.of(
                        Column.words(strings.get("best.part")),
                        Column.words(strings.get("best.metric")),
                        Column.numbers(strings.get("best.best")),
                        Column.numbers(strings.get("best.epoch")),
                        Column.numbers(strings.get("best.last"))),
                rows);
    }

    private static String number(Monitor monitor, double value) {
        boolean share = monitor.metric() == Metric.ACCURACY || monitor.metric() == Metric.ERROR;
        return Double.isNaN(value) ? "–" : (share ? NumberKind.PERCENT : NumberKind.NUMBER).label(value);
    }

    /** What the document reports and what was obtained; empty if it reports nothing. */
    Optional<Table> targets() {
        List<Target> targets = run.experiment().spec().origin().targets();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                strings.get("targets.caption"),
                List.of(
                        Column.words(strings.get("targets.what")),
                        Column.numbers(strings.get("targets.reported")),
                        Column.numbers(strings.get("targets.band")),
                        Column.numbers(strings.get("targets.obtained")),
                        Column.words(strings.get("targets.verdict"))),
                targets.stream().map(this::target).toList()));
    }

    private List<String> target(Target target) {
        Outcome outcome = Outcome.of(target, run.experiment().spec(), run.history());
        Monitor monitor = target.monitor();
        String verdict = outcome.obtained().isEmpty()
                ? "targets.absent"
                : !outcome.meant()
                        ? "targets.otherForm." + target.form().name()
                        : outcome.isWithin() ? "targets.within" : "targets.outside";
        return List.of(
                target.what(),
                number(monitor, target.reported()),
                strings.get("targets.range", number(monitor, target.low()), number(monitor, target.high())),
                number(monitor, outcome.obtained()),
                strings.get(verdict));
    }

    private static String number(Monitor monitor, OptionalDouble value) {
        return number(monitor, value.orElse(Double.NaN));
    }

    /** Precision, recall and F1 of each class. */
    Table classes() {
        ConfusionMatrix matrix = ConfusionMatrix.of(run.predictions());
        List<List<String>> rows = IntStream.range(0, matrix.classes())
                .mapToObj(k -> List.of(
                        name(k),
                        Numerals.format(Arrays.stream(matrix.counts()[k]).sum()),
                        share(matrix.precision(k)),
                        share(matrix.recall(k)),
                        share(matrix.f1(k))))
                .toList();
        return new Table(
                strings.get("classes.caption", judged(), run.predictions().epoch()),
                List.of(
                        Column.words(strings.get("classes.class")),
                        Column.numbers(strings.get("classes.examples")),
                        Column.numbers(strings.get("classes.precision")),
                        Column.numbers(strings.get("classes.recall")),
                        Column.numbers(strings.get("classes.f1"))),
                rows);
    }

    /** The surest mistakes with the network's most probable classes. */
    Table mistakes(List<Prediction> worst) {
        return new Table(
                strings.get("mistakes.caption"),
                List.of(
                        Column.numbers(strings.get("mistakes.example")),
                        Column.words(strings.get("mistakes.true")),
                        Column.words(strings.get("mistakes.predicted")),
                        Column.words(strings.get("mistakes.softmax"))),
                worst.stream()
                        .map(mistake -> List.of(
                                Numerals.format(mistake.index()),
                                name(mistake.trueClass()),
                                name(mistake.predicted()),
                                probabilities(mistake)))
                        .toList());
    }

    /** The most probable classes, and the true one. */
    private String probabilities(Prediction mistake) {
        double[] p = mistake.probabilities();
        List<Integer> order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -p[k]))
                .toList();
        return IntStream.range(0, p.length)
                .filter(rank -> rank < PROBABILITIES || order.get(rank) == mistake.trueClass())
                .mapToObj(order::get)
                .map(k -> strings.get("mistakes.probability", name(k), p[k]))
                .collect(Collectors.joining(", "));
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : NumberKind.PERCENT.label(value);
    }

    /** What a class is called. */
    String name(int k) {
        return run.experiment().parts().train().classNames().get(k);
    }

    /** The part that the predictions are of. */
    String judged() {
        return figures.partName(run.experiment().parts().judged());
    }

    /** How long each run took. */
    static Table times(List<ReportedRun> runs, Strings strings) {
        return new Table(
                strings.get("times.caption"),
                List.of(
                        Column.words(strings.get("times.engine")),
                        Column.numbers(strings.get("times.threads")),
                        Column.numbers(strings.get("times.epochs")),
                        Column.numbers(strings.get("times.training")),
                        Column.numbers(strings.get("times.perEpoch")),
                        Column.numbers(strings.get("times.start"))),
                runs.stream().map(run -> time(run, strings)).toList());
    }

    private static List<String> time(ReportedRun run, Strings strings) {
        String versions = run.facts().versions();
        return List.of(
                run.name().isEmpty() ? versions : strings.get("times.named", run.name(), versions),
                Numerals.format(run.facts().threads()),
                Numerals.format(run.epochsDone()),
                strings.get("times.seconds", run.seconds()),
                run.epochsDone() == 0
                        ? "–"
                        : strings.get("times.milliseconds", 1000 * run.seconds() / run.epochsDone()),
                run.facts().startupSeconds() > 0
                        ? strings.get("times.seconds", run.facts().startupSeconds())
                        : "–");
    }
}

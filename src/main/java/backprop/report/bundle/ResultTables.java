package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.Target;
import backprop.figure.NumberKind;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.report.ChartFigures;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.run.Outcome;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a run came to, as tables. */
final class ResultTables {
    private static final String NONE = "–";

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
                if (run.experiment().parts().part(part).isPresent() && last.isPresent()) {
                    rows.add(List.of(
                            figures.partName(part),
                            strings.get("metric." + metric.name()),
                            best.map(result -> number(monitor, result.value(monitor)))
                                    .orElse(NONE),
                            best.map(result -> Numerals.format(result.epoch())).orElse(NONE),
                            number(monitor, last.get().value(monitor))));
                }
            }
        }
        return new Table(
                run.captioned("table.whose", strings.get("best.caption")),
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
        return Double.isNaN(value) ? NONE : (share ? NumberKind.PERCENT : NumberKind.NUMBER).label(value);
    }

    /** What the document reports and what was obtained; empty if it reports nothing. */
    Optional<Table> targets() {
        List<Target> targets = run.experiment().spec().origin().targets();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                run.captioned("table.whose", strings.get("targets.caption")),
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
                ? run.stop().isEmpty() ? "targets.absent" : "targets.none"
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
}

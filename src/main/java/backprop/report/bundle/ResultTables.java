package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Form;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run came to, as tables. */
final class ResultTables {
    private static final String NONE = "–";

    private static final double SMALLEST_PLAIN = 1e-4;

    private final ReportedRun run;
    private final Optional<DocumentSettings> document;
    private final Strings strings;
    private final ChartFigures figures = new ChartFigures();

    ResultTables(ReportedRun run, Strings strings) {
        this.run = run;
        this.strings = strings;
        document = DocumentSettings.of(run.experiment().spec(), strings);
    }

    /** The best and the last value of each part, with the epoch of the best; empty before there is one. */
    Optional<Table> best() {
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
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        strings.get("best.caption"),
                        List.of(
                                Column.words(strings.get("best.part")),
                                Column.words(strings.get("best.metric")),
                                Column.numbers(strings.get("best.best")),
                                Column.numbers(strings.get("best.epoch")),
                                Column.numbers(strings.get("best.last"))),
                        rows));
    }

    /** Why what was obtained may be otherwise than the document reports; empty if nothing speaks against it. */
    Optional<String> remark() {
        ExperimentSpec spec = run.experiment().spec();
        List<String> said = new ArrayList<>();
        spec.origin().targets().stream()
                .map(target -> Outcome.of(target, spec, run.history()))
                .filter(outcome -> !outcome.meant())
                .findFirst()
                .ifPresent(other -> said.add(strings.get(
                        "targets.form." + other.target().form(),
                        strings.get("targets.run." + Form.of(spec).name()))));
        if (StandIn.isIn(spec) && !spec.origin().targets().isEmpty()) {
            said.add(strings.get("targets.standIn"));
        }
        document.filter(DocumentSettings::isEdited)
                .ifPresent(known -> said.add(strings.get("targets.edited", known.said(strings))));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
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
        return List.of(
                target.what(),
                target.reported().isPresent()
                        ? given(monitor, target.reported().getAsDouble())
                        : strings.get("targets.curve"),
                strings.get("targets.range", given(monitor, target.low()), given(monitor, target.high())),
                number(monitor, outcome.obtained().orElse(Double.NaN)),
                strings.get("targets." + verdict(outcome)));
    }

    private String verdict(Outcome outcome) {
        if (outcome.obtained().isEmpty()) {
            return run.stop().isEmpty() ? "absent" : "none";
        }
        if (!outcome.meant()) {
            return "otherForm." + outcome.target().form().name();
        }
        if (StandIn.isIn(run.experiment().spec())) {
            return "otherData";
        }
        boolean edited = document.filter(DocumentSettings::isEdited).isPresent();
        return (outcome.isWithin() ? "within" : "outside") + (edited ? ".edited" : "");
    }

    /** Of a part's value, with as many digits as any other of its kind has. */
    private static String number(Monitor monitor, double value) {
        return Double.isNaN(value) ? NONE : (isShare(monitor) ? NumberKind.PERCENT : NumberKind.NUMBER).exact(value);
    }

    /** Of a document's value: a share as any other, else with the digits that it has. */
    private static String given(Monitor monitor, double value) {
        return isShare(monitor) || Math.abs(value) < SMALLEST_PLAIN
                ? number(monitor, value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static boolean isShare(Monitor monitor) {
        return monitor.metric() == Metric.ACCURACY || monitor.metric() == Metric.ERROR;
    }
}

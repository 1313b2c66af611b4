package backprop.ui.workbench;

import backprop.figure.BarFigure;
import backprop.figure.Figure;
import backprop.report.AgreementFigure;
import backprop.report.AgreementTexts;
import backprop.report.TimeFigure;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;

/** Two engines side by side: how long they took, and how far they are apart. */
final class ComparisonViewModel {
    private final RunViewModel run;
    private final Strings strings = Strings.of("workbench");
    private final AgreementTexts texts = new AgreementTexts();
    final TimeTexts timeTexts = new TimeTexts(strings);

    /** Whether the run has two legs, or will have. */
    final BooleanBinding shown;

    /** Whether both train the same, so that they ought to agree. */
    final BooleanBinding comparable;

    /** Which experiments they are where each engine has its own; empty where they are the same. */
    final StringBinding pair;

    final ObjectBinding<List<EngineTime>> times;

    /** Which takes longer for an epoch; empty as long as that cannot be said. */
    final StringBinding ratio;

    final ObjectBinding<BarFigure> timeFigure;

    /** How far they are apart, in a sentence or two. */
    final StringBinding verdict;

    /** Where the difference was largest: a row for the loss and one for each parameter. */
    final ObjectBinding<List<Largest>> largest;

    final ObjectBinding<Figure> agreementFigure;

    /** What a gap in that figure means; empty if it has none. */
    final StringBinding gaps;

    private final ObjectBinding<List<Agreement.Row>> rows;

    /** The largest relative difference of the loss or of a parameter, and the first epoch that had it. */
    record Largest(String name, double difference, int epoch) {}

    ComparisonViewModel(RunViewModel run) {
        this.run = run;
        var news = run.updateProperty();
        var records = run.recordsProperty();
        shown = Bindings.createBooleanBinding(() -> !run.leg().plan().isSingle(), news, run.openingProperty());
        comparable = Bindings.createBooleanBinding(() -> run.leg().plan().isComparison(), news, run.openingProperty());
        pair = Bindings.createStringBinding(this::pairText, news, run.openingProperty());
        times = Bindings.createObjectBinding(
                () -> legs().stream().map(EngineTime::of).toList(), news);
        ratio = Bindings.createStringBinding(() -> timeTexts.ratio(times.get()), times);
        timeFigure = Bindings.createObjectBinding(this::drawTimes, times);
        rows = Bindings.createObjectBinding(this::findRows, records);
        verdict = Bindings.createStringBinding(this::verdictText, rows, news);
        largest = Bindings.createObjectBinding(() -> largestOf(rows.get()), rows);
        gaps = Bindings.createStringBinding(
                () -> AgreementFigure.hasGaps(rows.get()) ? strings.get("agreement.gaps") : "", rows);
        agreementFigure = Bindings.createObjectBinding(this::drawAgreement, rows);
    }

    private String pairText() {
        Plan plan = run.leg().plan();
        return plan.isSingle() || plan.isComparison()
                ? ""
                : strings.get(
                        "comparison.pair",
                        plan.first().spec().name(),
                        plan.tasks().get(1).spec().name());
    }

    private List<RunUpdate> legs() {
        RunUpdate update = run.updateProperty().get();
        return update == null ? List.of() : update.legs();
    }

    private BarFigure drawTimes() {
        List<EngineTime> all = times.get();
        boolean same = TimeTexts.isSameWork(all);
        return TimeFigure.of(
                all.stream()
                        .map(time -> same
                                ? strings.get(time.kind())
                                : strings.get("times.figureOf", strings.get(time.kind()), time.epochs()))
                        .toList(),
                all.stream().mapToDouble(EngineTime::total).toArray(),
                all.stream().mapToDouble(EngineTime::start).toArray());
    }

    private List<Agreement.Row> findRows() {
        RunUpdate update = run.updateProperty().get();
        Agreement agreement = update == null ? null : update.trained().agreement();
        return agreement == null ? List.of() : agreement.rows();
    }

    private String verdictText() {
        RunUpdate update = run.updateProperty().get();
        return texts.verdict(rows.get(), update == null ? null : update.leg().spec());
    }

    private List<Largest> largestOf(List<Agreement.Row> all) {
        Map<String, Largest> found = new LinkedHashMap<>();
        String loss = strings.get("agreement.loss");
        for (Agreement.Row row : all) {
            raise(found, loss, row.loss(), row.epoch());
            row.arrays().forEach((name, difference) -> raise(found, name, difference, row.epoch()));
        }
        return List.copyOf(found.values());
    }

    private static void raise(Map<String, Largest> found, String name, double difference, int epoch) {
        @Nullable Largest before = found.get(name);
        if (!Double.isNaN(difference) && (before == null || difference > before.difference())) {
            found.put(name, new Largest(name, difference, epoch));
        }
    }

    private Figure drawAgreement() {
        RunUpdate update = run.updateProperty().get();
        return AgreementFigure.of(
                rows.get(), update == null ? 1 : update.progress().epochs());
    }

    /** 3.1e-12, 0.902, 0. */
    String difference(double value) {
        return texts.difference(value);
    }

    /** The epoch of the largest difference; an en dash where there is no difference. */
    String epoch(Largest row) {
        return row.difference() == 0 ? strings.get("times.none") : Numerals.format(row.epoch());
    }

    /** An engine's versions without its own name, which stands before them. */
    String versions(EngineTime time) {
        String name = strings.get(time.kind()) + " ";
        return time.versions().startsWith(name) ? time.versions().substring(name.length()) : time.versions();
    }
}

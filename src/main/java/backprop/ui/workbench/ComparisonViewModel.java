package backprop.ui.workbench;

import backprop.figure.BarFigure;
import backprop.figure.Figure;
import backprop.metrics.Columns;
import backprop.report.AgreementFigure;
import backprop.report.AgreementTexts;
import backprop.report.TimeFigure;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.Agreement;
import backprop.training.EngineFacts;
import backprop.training.StopReason;
import backprop.training.TrainerState;
import backprop.training.TrainingProgress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;

/** Two engines side by side: how long they took, and how far they are apart. */
final class ComparisonViewModel {
    private static final double SAME_SPEED = 0.05;

    private final RunViewModel run;
    private final Strings strings = Strings.of("workbench");
    private final AgreementTexts texts = new AgreementTexts();

    /** Whether the run has two legs, or will have. */
    final BooleanBinding shown;

    /** Whether both train the same, so that they ought to agree. */
    final BooleanBinding comparable;

    /** Which experiments they are where each engine has its own; empty where they are the same. */
    final StringBinding pair;

    final ObjectBinding<List<Time>> times;

    /** Which took longer; empty before both have begun. */
    final StringBinding ratio;

    final ObjectBinding<BarFigure> timeFigure;

    /** How far they are apart, in a sentence or two. */
    final StringBinding verdict;

    /** Where the difference was largest: a row for the loss and one for each parameter. */
    final ObjectBinding<List<Largest>> largest;

    final ObjectBinding<Figure> agreementFigure;

    private final ObjectBinding<List<Agreement.Row>> rows;

    /**
     * How long an engine took.
     *
     * @param perEpoch seconds, the median, which the first epochs' warming up does not touch; NaN before anything was done
     * @param total seconds of training, without the start
     * @param start seconds until it could train; 0 if it needs none
     */
    record Time(
            EngineKind kind, int epochs, double perEpoch, double total, double start, int threads, String versions) {

        static Time of(RunUpdate update) {
            TrainingProgress p = update.progress();
            EngineFacts facts = update.trained().facts();
            return new Time(
                    update.leg().kind(),
                    p.epochsDone(),
                    median(update),
                    p.seconds(),
                    facts.startupSeconds(),
                    facts.threads(),
                    facts.versions());
        }
    }

    /** Of the recorded epochs; the mean before there are two of them. */
    private static double median(RunUpdate update) {
        TrainingProgress p = update.progress();
        Columns columns = update.history().columns();
        double[] times = IntStream.range(1, columns.size())
                .mapToDouble(i -> (columns.seconds()[i] - columns.seconds()[i - 1])
                        / (columns.epoch()[i] - columns.epoch()[i - 1]))
                .sorted()
                .toArray();
        double epochs = p.fraction() * p.epochs();
        return times.length > 0 ? times[times.length / 2] : epochs > 0 ? p.seconds() / epochs : Double.NaN;
    }

    /** The largest relative difference of the loss or of a parameter, and the first epoch that had it. */
    record Largest(String name, double difference, int epoch) {}

    ComparisonViewModel(RunViewModel run) {
        this.run = run;
        var news = run.updateProperty();
        var records = run.recordsProperty();
        shown = Bindings.createBooleanBinding(() -> !run.leg().plan().isSingle(), news, run.openingProperty());
        comparable = Bindings.createBooleanBinding(() -> run.leg().plan().isComparison(), news, run.openingProperty());
        pair = Bindings.createStringBinding(this::pairText, news, run.openingProperty());
        times = Bindings.createObjectBinding(() -> legs().stream().map(Time::of).toList(), news);
        ratio = Bindings.createStringBinding(this::ratioText, times);
        timeFigure = Bindings.createObjectBinding(this::drawTimes, times);
        rows = Bindings.createObjectBinding(this::findRows, records);
        verdict = Bindings.createStringBinding(this::verdictText, rows, news);
        largest = Bindings.createObjectBinding(() -> largestOf(rows.get()), rows);
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

    private String ratioText() {
        List<Time> both = times.get();
        if (both.size() < 2 || !(both.get(0).perEpoch() > 0) || !(both.get(1).perEpoch() > 0)) {
            return "";
        }
        // One that was stopped has not done all of its epochs: the totals are not of the same work.
        boolean done = run.state() == TrainerState.FINISHED && !isStopped();
        double first = done ? both.get(0).total() : both.get(0).perEpoch();
        double second = done ? both.get(1).total() : both.get(1).perEpoch();
        if (Math.abs(second / first - 1) < SAME_SPEED) {
            return strings.get("times.same");
        }
        Time slower = both.get(second > first ? 1 : 0);
        Time faster = both.get(second > first ? 0 : 1);
        String ratio = strings.get(
                done ? "times.ratio" : "times.ratioPerEpoch",
                strings.get(slower.kind()),
                factor(Math.max(second / first, first / second)),
                strings.get(faster.kind()));
        // The screen takes its share of the whole, but of few epochs: the median is the engines' own.
        return done && run.leg().plan().isComparison()
                ? strings.get("times.ratioMedian", ratio, factor(slower.perEpoch() / faster.perEpoch()))
                : ratio;
    }

    private static String factor(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }

    private boolean isStopped() {
        return legs().stream()
                .anyMatch(update -> update.progress().stopReason().equals(Optional.of(StopReason.CANCELLED)));
    }

    private BarFigure drawTimes() {
        List<Time> all = times.get();
        return TimeFigure.of(
                all.stream().map(time -> strings.get(time.kind())).toList(),
                all.stream().mapToDouble(Time::total).toArray(),
                all.stream().mapToDouble(Time::start).toArray());
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

    /** 3.1e-12, 2 %, 0. */
    String difference(double value) {
        return texts.difference(value);
    }

    /** The epoch of the largest difference; an en dash where there is no difference. */
    String epoch(Largest row) {
        return row.difference() == 0 ? strings.get("times.none") : Numerals.format(row.epoch());
    }

    /** An engine's versions without its own name, which stands before them. */
    String versions(Time time) {
        String name = strings.get(time.kind()) + " ";
        return time.versions().startsWith(name) ? time.versions().substring(name.length()) : time.versions();
    }

    /** 12.3 ms, 4.56 s, 8:03; an en dash where there is none yet. */
    String seconds(double value) {
        if (Double.isNaN(value)) {
            return strings.get("times.none");
        }
        if (value >= 100) {
            return Numerals.duration(value);
        }
        double shown = value < 1 ? 1000 * value : value;
        String digits = shown < 10 ? "%.2f" : shown < 100 ? "%.1f" : "%.0f";
        return strings.get(
                value < 1 ? "times.milliseconds" : "times.seconds", String.format(Locale.ROOT, digits, shown));
    }
}

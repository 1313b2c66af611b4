package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Callout;
import backprop.figure.Figure;
import backprop.figure.Gap;
import backprop.figure.NumberKind;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.Values;
import backprop.figure.Words;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.Change;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.metrics.Monitor;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a run's curves as figures. */
public final class ChartFigures {
    /** With fewer results “the best so far” says nothing. */
    private static final int ENOUGH_FOR_BEST = 3;

    private final Strings strings = ChartTexts.strings();
    private final Words words = ChartTexts.words(strings);

    public String title(ChartKind kind) {
        return strings.get(kind + ".title");
    }

    public String subtitle(ChartKind kind) {
        return strings.get(kind + ".subtitle");
    }

    /** What the loss's chart shows: which loss, and over what it is the mean. */
    public String lossSubtitle(LossSpec loss) {
        return strings.get("loss." + loss.report(), strings.get("loss." + name(loss.kind())));
    }

    private static String name(LossKind kind) {
        if (kind instanceof LossKind.CrossEntropy) {
            return "crossEntropy";
        }
        if (kind instanceof LossKind.BinaryCrossEntropy) {
            return "binaryCrossEntropy";
        }
        if (kind instanceof LossKind.MeanSquaredError) {
            return "squaredError";
        }
        return kind instanceof LossKind.Huber ? "huber" : "absoluteError";
    }

    /**
     * The chart of a run.
     *
     * @param former a run whose curves stand pale behind; null for none
     * @param log whether the loss has a logarithmic axis
     */
    public Figure figure(ChartKind kind, RunCurves run, @Nullable RunCurves former, boolean log) {
        Axis x = Axis.counting(strings.get("epoch"), run.epochs());
        Axis y = kind == ChartKind.ACCURACY
                ? Axis.percent("")
                : Axis.of("").withScale(log && kind == ChartKind.LOSS ? Scale.LOG : Scale.LINEAR);
        List<Series> series = new ArrayList<>();
        if (former != null) {
            curves(kind, former.history(), "former.").forEach(curve -> series.add(curve.ghost()));
        }
        series.addAll(curves(kind, run.history(), ""));
        return Figure.of(title(kind), x, y)
                .withSubtitle(subtitle(kind))
                .withWords(run.begun() ? words.withEmpty(strings.get("emptyBegun")) : words)
                .withSeries(series)
                .withCallouts(Stream.concat(best(kind, run.history()).stream(), changes(kind, run.history()).stream())
                        .toList())
                .withGap(gap(run));
    }

    private List<Series> curves(ChartKind kind, History history, String prefix) {
        Columns columns = history.columns();
        List<Series> curves = new ArrayList<>();
        for (Part part : Part.values()) {
            columns.column(part, kind.metric()).ifPresent(values -> curves.add(curve(prefix, part, columns, values)));
        }
        return curves;
    }

    private Series curve(String prefix, Part part, Columns columns, double[] values) {
        int size = columns.size();
        return new Series(
                prefix.isEmpty()
                        ? partName(part)
                        : strings.get(prefix + part.name().toLowerCase(Locale.ROOT)),
                Values.adopt(columns.epoch(), size),
                Values.adopt(values, size),
                ChartTexts.style(part),
                false);
    }

    /** “train”, “validation” or “test”. */
    public String partName(Part part) {
        return ChartTexts.name(strings, part);
    }

    /** The best result of the part that the run is judged by. */
    private Optional<Callout> best(ChartKind kind, History history) {
        Columns columns = history.columns();
        if (columns.size() < ENOUGH_FOR_BEST) {
            return Optional.empty();
        }
        Part judged = Part.judged(columns::has);
        Monitor monitor = new Monitor(judged, kind.metric());
        return history.best(judged, kind.metric())
                .filter(result -> Double.isFinite(result.value(monitor)))
                .map(result -> {
                    NumberKind numbers = kind == ChartKind.ACCURACY ? NumberKind.PERCENT : NumberKind.NUMBER;
                    String value = numbers.label(result.value(monitor));
                    return new Callout(
                            result.epoch(),
                            result.value(monitor),
                            strings.get("best", partName(judged), value, result.epoch()));
                });
    }

    /** What was changed in the middle of the run, at the training curve's last point before. */
    private List<Callout> changes(ChartKind kind, History history) {
        Columns columns = history.columns();
        Optional<double[]> curve = columns.column(Part.TRAIN, kind.metric());
        if (curve.isEmpty() || columns.size() == 0) {
            return List.of();
        }
        Map<Integer, List<String>> texts = new LinkedHashMap<>();
        for (Change change : history.changes()) {
            int at = 0;
            while (at + 1 < columns.size() && columns.epoch()[at + 1] <= change.epoch()) {
                at++;
            }
            texts.computeIfAbsent(at, i -> new ArrayList<>())
                    .add(strings.get("change." + change.setting(), value(change.from()), value(change.to())));
        }
        return texts.entrySet().stream()
                .filter(entry -> Double.isFinite(curve.get()[entry.getKey()]))
                .map(entry -> new Callout(
                        columns.epoch()[entry.getKey()],
                        curve.get()[entry.getKey()],
                        String.join(", ", entry.getValue())))
                .toList();
    }

    private String value(double number) {
        return Double.isNaN(number) ? strings.get("change.none") : Numerals.format(number);
    }

    private @Nullable Gap gap(RunCurves run) {
        StopReason reason = run.stop().orElse(StopReason.COMPLETED);
        var last = run.history().last();
        if (last.isEmpty() || (reason != StopReason.DIVERGED && reason != StopReason.LOGIT_BOUND)) {
            return null;
        }
        int epoch = last.get().epoch();
        String why = reason == StopReason.DIVERGED
                ? strings.get("diverged")
                : strings.get("logitBound", Numerals.format(run.logitBound().orElse(0)));
        return new Gap(epoch, strings.get("stopped", epoch), why);
    }
}

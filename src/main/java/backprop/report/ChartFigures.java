package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Callout;
import backprop.figure.Figure;
import backprop.figure.Gap;
import backprop.figure.NumberKind;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import backprop.figure.Words;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.BatchColumns;
import backprop.metrics.Change;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.metrics.Monitor;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return figure(kind, List.of(run), former == null ? List.of() : List.of(former), log);
    }

    /**
     * The chart of runs side by side.
     *
     * @param runs at least one; of several each has a name
     * @param former runs whose curves stand pale behind
     * @param log whether the loss has a logarithmic axis
     */
    public Figure figure(ChartKind kind, List<RunCurves> runs, List<RunCurves> former, boolean log) {
        return figure(kind, runs, former, ChartMode.plain(log), new CurveMemory());
    }

    /**
     * The chart of runs side by side, drawn again and again while they go on.
     *
     * @param runs at least one; of several each has a name
     * @param former runs whose curves stand pale behind
     * @param memory of this chart
     */
    public Figure figure(
            ChartKind kind, List<RunCurves> runs, List<RunCurves> former, ChartMode mode, CurveMemory memory) {
        boolean batches = mode.perBatch();
        double end = runs.stream()
                .mapToDouble(run -> run.epochs() * scale(run, batches))
                .max()
                .orElseThrow();
        Axis x = Axis.counting(strings.get(batches ? "batch" : "epoch"), end);
        Axis y = kind == ChartKind.ACCURACY
                ? Axis.percent("")
                : Axis.of("").withScale(mode.log() && kind == ChartKind.LOSS ? Scale.LOG : Scale.LINEAR);
        memory.begin();
        List<Series> series = new ArrayList<>();
        curves(kind, former, true, mode, memory).forEach(curve -> series.add(curve.ghost()));
        series.addAll(curves(kind, runs, false, mode, memory));
        boolean begun = runs.stream().anyMatch(RunCurves::begun);
        return Figure.of(title(kind), x, y)
                .withSubtitle(subtitle(kind))
                .withWords(begun ? words.withEmpty(strings.get(nothingYet(kind, batches))) : words)
                .withSeries(series)
                .withCallouts(
                        batches
                                ? List.of()
                                : runs.stream()
                                        .flatMap(run -> callouts(kind, run, runs.size() > 1))
                                        .toList())
                .withGap(runs.size() == 1 ? gap(runs.get(0), scale(runs.get(0), batches)) : null);
    }

    private static String nothingYet(ChartKind kind, boolean batches) {
        return !batches ? "emptyBegun" : kind == ChartKind.R2 ? "emptyNumbers" : "emptyBatches";
    }

    /** How long an epoch is along the x axis. */
    private static double scale(RunCurves run, boolean batches) {
        return batches ? run.batches(Part.TRAIN) : 1;
    }

    private Stream<Callout> callouts(ChartKind kind, RunCurves run, boolean several) {
        return Stream.of(best(kind, run).stream(), changes(kind, run.history()).stream(), end(kind, run, several))
                .flatMap(callouts -> callouts);
    }

    /** Each part has its usual style, unless another run's curve has it already: then the next that no part has. */
    private List<Series> curves(
            ChartKind kind, List<RunCurves> runs, boolean former, ChartMode mode, CurveMemory memory) {
        List<Series> curves = new ArrayList<>();
        Set<SeriesStyle> left = EnumSet.range(SeriesStyle.GREEN, SeriesStyle.GREY);
        Set<SeriesStyle> taken = EnumSet.noneOf(SeriesStyle.class);
        for (RunCurves run : runs) {
            Columns columns = run.history().columns();
            for (Part part : Part.values()) {
                SeriesStyle usual = ChartTexts.style(part);
                Optional<double[]> values = columns.column(part, kind.metric());
                if (values.isPresent()) {
                    left.removeAll(taken);
                    SeriesStyle style = taken.contains(usual) && !left.isEmpty()
                            ? left.iterator().next()
                            : usual;
                    taken.add(style);
                    Curve bare = new Curve(name(part, run, former), style, memory);
                    curves.add(
                            mode.perBatch()
                                    ? bare.batches(run, part, kind, mode.smoothing())
                                    : bare.epochs(columns, values.get(), mode.smoothing()));
                }
            }
        }
        return curves;
    }

    private String name(Part part, RunCurves run, boolean former) {
        String plain = former ? strings.get("former." + part.name().toLowerCase(Locale.ROOT)) : partName(part);
        return run.name().isEmpty() ? plain : strings.get("named", plain, run.name());
    }

    /** A curve that is still to get its points. */
    private final class Curve {
        private final String name;
        private final SeriesStyle style;
        private final CurveMemory memory;

        Curve(String name, SeriesStyle style, CurveMemory memory) {
            this.name = name;
            this.style = style;
            this.memory = memory;
        }

        Series epochs(Columns columns, double[] values, double smoothing) {
            return of(memory.values(columns.epoch(), columns.size()), values, smoothing);
        }

        Series batches(RunCurves run, Part part, ChartKind kind, double smoothing) {
            BatchColumns batches = run.history().batches(part);
            if (kind == ChartKind.R2) {
                return Series.of(name, new double[0], new double[0], style);
            }
            Values x = memory.places(batches, run.batches(part), run.batches(Part.TRAIN));
            return of(x, kind == ChartKind.LOSS ? batches.loss() : batches.accuracy(), smoothing);
        }

        private Series of(Values x, double[] y, double smoothing) {
            Series measured = new Series(name, x, memory.values(y, x.size()), style, false);
            return smoothing > 0
                    ? measured.smoothed(memory.smoothed(y, x.size(), smoothing), name, strings.get("smoothed", name))
                    : measured;
        }
    }

    /** “train”, “validation” or “test”. */
    public String partName(Part part) {
        return ChartTexts.name(strings, part);
    }

    /** The best result of the part that the run is judged by. */
    private Optional<Callout> best(ChartKind kind, RunCurves run) {
        History history = run.history();
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
                            strings.get("best", name(judged, run, false), value, result.epoch()));
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

    /** Where one of several runs came to a bad end: the others may go on, so that there is no gap in the chart. */
    private Stream<Callout> end(ChartKind kind, RunCurves run, boolean several) {
        Gap gap = several ? gap(run, 1) : null;
        Columns columns = run.history().columns();
        Optional<double[]> train = columns.column(Part.TRAIN, kind.metric());
        if (gap == null || train.isEmpty()) {
            return Stream.empty();
        }
        int at = columns.size() - 1;
        while (at >= 0 && !Double.isFinite(train.get()[at])) {
            at--;
        }
        return at < 0
                ? Stream.empty()
                : Stream.of(new Callout(
                        columns.epoch()[at],
                        train.get()[at],
                        strings.get("ended", run.name(), gap.title(), gap.reason())));
    }

    private @Nullable Gap gap(RunCurves run, double scale) {
        StopReason reason = run.stop().orElse(StopReason.COMPLETED);
        var last = run.history().last();
        if (last.isEmpty() || (reason != StopReason.DIVERGED && reason != StopReason.LOGIT_BOUND)) {
            return null;
        }
        int epoch = last.get().epoch();
        String why = reason == StopReason.DIVERGED
                ? strings.get("diverged")
                : strings.get("logitBound", Numerals.format(run.logitBound().orElse(0)));
        return new Gap(epoch * scale, strings.get("stopped", epoch), why);
    }
}

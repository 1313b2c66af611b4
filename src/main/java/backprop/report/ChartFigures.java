package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Callout;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Gap;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.ValueLabels;
import backprop.figure.Words;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.metrics.Monitor;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
    private final RunEvents events = new RunEvents(strings);

    public String title(ChartKind kind) {
        return strings.get(kind + ".title");
    }

    public String subtitle(ChartKind kind) {
        return strings.get(kind + ".subtitle");
    }

    /** What stands in a chart whose curves are all left out. */
    public String allHidden() {
        return strings.get("emptyHidden");
    }

    /** What the loss's chart shows: which loss, and over what it is the mean. */
    public String lossSubtitle(LossSpec loss) {
        return strings.get("loss." + loss.report(), strings.get("loss." + name(loss.kind())));
    }

    /** The same where each batch has a point. */
    public String batchLossSubtitle(LossSpec loss) {
        return strings.get("loss.batch." + loss.report(), strings.get("loss." + name(loss.kind())));
    }

    /** With how much a chart's curves are smoothed, if they are. */
    public String smoothed(String subtitle, ChartMode mode) {
        return mode.smoothing() > 0
                ? strings.get("smoothed.subtitle", subtitle, Numerals.format(mode.smoothing()))
                : subtitle;
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
        memory.begin();
        List<Series> series = new ArrayList<>();
        curves(kind, former, true, mode, memory).forEach(curve -> series.add(curve.ghost()));
        series.addAll(curves(kind, runs, false, mode, memory));
        boolean begun = runs.stream().anyMatch(RunCurves::begun);
        Figure drawn = Figure.of(title(kind), x, kind.axis(mode.log()))
                .withSubtitle(subtitle(kind))
                .withWords(begun ? words.withEmpty(strings.get(nothingYet(kind, batches))) : words)
                .withSeries(series);
        Figure figure = drawn.withCallouts(batches ? List.of() : best(kind, runs, mode, drawn.labels()))
                .withEvents(runs.stream()
                        .flatMap(run -> events(run, runs.size() > 1, scale(run, batches)))
                        .toList())
                .withGap(runs.size() == 1 ? gap(runs.get(0), scale(runs.get(0), batches)) : null);
        return EmptyTexts.explained(figure, runs, strings);
    }

    private static String nothingYet(ChartKind kind, boolean batches) {
        return !batches ? "emptyBegun" : kind == ChartKind.R2 ? "emptyNumbers" : "emptyBatches";
    }

    /** How long an epoch is along the x axis. */
    private static double scale(RunCurves run, boolean batches) {
        return batches ? run.batches(Part.TRAIN) : 1;
    }

    /** Each part has its usual style, unless another run's curve has it already: then the next that no part has. */
    private List<Series> curves(
            ChartKind kind, List<RunCurves> runs, boolean former, ChartMode mode, CurveMemory memory) {
        List<Series> curves = new ArrayList<>();
        Set<SeriesStyle> left = EnumSet.range(SeriesStyle.GREEN, SeriesStyle.GREY);
        Set<SeriesStyle> taken = EnumSet.noneOf(SeriesStyle.class);
        for (RunCurves run : runs) {
            Columns columns = run.history().columns();
            List<Part> drawn = parts(run, mode.perBatch());
            for (Part part : Part.values()) {
                SeriesStyle usual = ChartTexts.style(part);
                Optional<double[]> values = columns.column(part, kind.metric());
                if (values.isPresent() && drawn.contains(part)) {
                    left.removeAll(taken);
                    SeriesStyle style = taken.contains(usual) && !left.isEmpty()
                            ? left.iterator().next()
                            : usual;
                    taken.add(style);
                    RunCurve bare = new RunCurve(name(part, run, former), style, strings, memory);
                    curves.add(
                            mode.perBatch()
                                    ? bare.batches(run, part, kind, mode.smoothing())
                                    : bare.epochs(columns, values.get(), mode.smoothing()));
                }
            }
        }
        return curves;
    }

    /** The parts that have a curve: all of them, or those whose batches were kept, before the first of these all. */
    public List<Part> parts(RunCurves run, boolean perBatch) {
        History history = run.history();
        List<Part> all =
                Arrays.stream(Part.values()).filter(history.columns()::has).toList();
        List<Part> kept =
                all.stream().filter(part -> history.batches(part).size() > 0).toList();
        return perBatch && !kept.isEmpty() ? kept : all;
    }

    private String name(Part part, RunCurves run, boolean former) {
        String plain = former ? strings.get("former." + part.name().toLowerCase(Locale.ROOT)) : partName(part);
        return run.name().isEmpty() ? plain : strings.get("named", plain, run.name());
    }

    /** “train”, “validation” or “test”. */
    public String partName(Part part) {
        return ChartTexts.name(strings, part);
    }

    /** The best results, as measured: the pale curve behind a smoothed one goes through them. */
    private List<Callout> best(ChartKind kind, List<RunCurves> runs, ChartMode mode, ValueLabels labels) {
        String said = mode.smoothing() > 0 ? "best.measured" : "best";
        return runs.stream()
                .flatMap(run -> best(kind, run, said, labels).stream())
                .toList();
    }

    /** The best result of the part that the run is judged by. */
    private Optional<Callout> best(ChartKind kind, RunCurves run, String said, ValueLabels labels) {
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
                    String value = labels.label(result.value(monitor));
                    return new Callout(
                            result.epoch(),
                            result.value(monitor),
                            strings.get(said, name(judged, run, false), value, result.epoch()));
                });
    }

    /** Where and why a run ended early: “stopped at epoch 4: a logit exceeded 100”. */
    public Optional<String> ending(RunCurves run) {
        return events.end(run.named("")).map(Event::text).or(() -> events.endAtOnce(run));
    }

    /** What happened on the way; the end of one of several runs too, since the others may go on behind it. */
    private Stream<Event> events(RunCurves run, boolean several, double scale) {
        boolean marked = !several && gap(run, scale) != null;
        return Stream.concat(events.changes(run).stream(), marked ? Stream.empty() : events.end(run).stream())
                .map(event -> new Event(event.x() * scale, event.text()));
    }

    private @Nullable Gap gap(RunCurves run, double scale) {
        StopReason reason = run.stop().orElse(StopReason.COMPLETED);
        var last = run.history().last();
        if (last.isEmpty() || (reason != StopReason.DIVERGED && reason != StopReason.LOGIT_BOUND)) {
            return null;
        }
        int epoch = last.get().epoch();
        return new Gap(epoch * scale, strings.get("stopped", epoch), events.why(run, reason));
    }
}

package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.metrics.Columns;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One curve a run, by the run's name: the loss with each optimizer. */
public final class ComparedRuns {
    private ComparedRuns() {}

    /**
     * The runs' curves, in the order given; one that does not keep the metric has none.
     *
     * @param named runs, each by a name, of which what all share stands in the subtitle
     * @param mode with a point a batch, the x axis counts those of each run's training part
     * @throws IllegalArgumentException if there are more than can be told from one another
     */
    public static Figure of(ChartKind kind, Part part, List<RunCurves> named, ChartMode mode) {
        Strings strings = ChartTexts.strings();
        int most = SeriesStyle.values().length;
        if (named.size() > most) {
            throw new IllegalArgumentException(strings.get("compared.many", most, named.size()));
        }
        SharedWords names = SharedWords.of(named.stream().map(RunCurves::name).toList());
        List<RunCurves> runs = IntStream.range(0, named.size())
                .mapToObj(i -> named.get(i).named(names.own().get(i)))
                .toList();
        List<Series> curves = new ArrayList<>();
        CurveMemory memory = new CurveMemory();
        for (int i = 0; i < runs.size(); i++) {
            RunCurves run = runs.get(i);
            RunCurve bare = new RunCurve(run.name(), SeriesStyle.ofIndex(i), strings, memory);
            Columns columns = run.history().columns();
            columns.column(part, kind.metric())
                    .map(values -> mode.perBatch()
                            ? bare.batches(run, part, kind, mode.smoothing())
                            : bare.epochs(columns, values, mode.smoothing()))
                    .ifPresent(curves::add);
        }
        double last = runs.stream()
                .mapToDouble(run -> run.epochs() * length(run, mode))
                .max()
                .orElse(1);
        RunEvents events = new RunEvents(strings);
        Stream<Event> ends = runs.stream()
                .flatMap(run ->
                        events.end(run).stream().map(event -> new Event(event.x() * length(run, mode), event.text())));
        Axis x = Axis.counting(strings.get(mode.perBatch() ? "batch" : "epoch"), last);
        Figure figure = Figure.of(strings.get(kind + ".title"), x, kind.axis(mode.log()))
                .withSubtitle(subtitle(names, part, strings))
                .withWords(ChartTexts.words(strings).withEmpty(strings.get("repeats.empty")))
                .withSeries(curves)
                .withEvents(ends.toList());
        return EmptyTexts.explained(figure, runs, strings);
    }

    private static String subtitle(SharedWords names, Part part, Strings strings) {
        String said = strings.get("compared.subtitle", ChartTexts.name(strings, part));
        return names.shared().isEmpty() ? said : strings.get("compared.shared", names.shared(), said);
    }

    /** Of an epoch along the x axis. */
    private static double length(RunCurves run, ChartMode mode) {
        return mode.perBatch() ? run.batches(Part.TRAIN) : 1;
    }
}

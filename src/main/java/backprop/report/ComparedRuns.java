package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import backprop.metrics.Columns;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One curve a run, by the run's name: the loss with each optimizer. */
public final class ComparedRuns {
    private ComparedRuns() {}

    /**
     * The runs' curves, in the order given; one that does not keep the metric has none.
     *
     * @param runs each by a name
     * @param log whether the loss has a logarithmic axis
     * @throws IllegalArgumentException if there are more than can be told from one another
     */
    public static Figure of(ChartKind kind, Part part, List<RunCurves> runs, boolean log) {
        Strings strings = ChartTexts.strings();
        int most = SeriesStyle.values().length;
        if (runs.size() > most) {
            throw new IllegalArgumentException(strings.get("compared.many", most, runs.size()));
        }
        List<Series> curves = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RunCurves run = runs.get(i);
            SeriesStyle style = SeriesStyle.ofIndex(i);
            Columns columns = run.history().columns();
            columns.column(part, kind.metric()).ifPresent(values -> {
                int size = columns.size();
                Values x = Values.adopt(columns.epoch(), size);
                curves.add(new Series(run.name(), x, Values.adopt(values, size), style, false));
            });
        }
        Axis y = kind == ChartKind.ACCURACY
                ? Axis.percent("")
                : Axis.of("").withScale(log && kind == ChartKind.LOSS ? Scale.LOG : Scale.LINEAR);
        int epochs = runs.stream().mapToInt(RunCurves::epochs).max().orElse(1);
        RunEvents events = new RunEvents(strings);
        Stream<Event> ends = runs.stream().flatMap(run -> events.end(run).stream());
        Figure figure = Figure.of(strings.get(kind + ".title"), Axis.counting(strings.get("epoch"), epochs), y)
                .withSubtitle(strings.get("compared.subtitle", ChartTexts.name(strings, part)))
                .withWords(ChartTexts.words(strings).withEmpty(strings.get("repeats.empty")))
                .withSeries(curves)
                .withEvents(ends.toList());
        return EmptyTexts.explained(figure, runs, strings);
    }
}

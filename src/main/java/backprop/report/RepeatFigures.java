package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.Band;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.NumberKind;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import backprop.metrics.Monitor;
import backprop.metrics.RepeatMean;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mean curves of repeated runs, each in a band of one standard deviation on both sides. */
public final class RepeatFigures {
    private final Strings strings = ChartTexts.strings();

    /** The parts of one run's repeats. */
    public Figure parts(ChartKind kind, Repeats repeats, boolean log) {
        List<Series> curves = new ArrayList<>();
        for (Part part : Part.values()) {
            RepeatMean mean = mean(repeats, new Monitor(part, kind.metric()));
            if (mean.size() > 0) {
                curves.addAll(curves(ChartTexts.name(strings, part), ChartTexts.style(part), mean));
            }
        }
        String means = strings.get("repeats.subtitle", repeats.runs().size());
        int epochs = repeats.runs().stream().mapToInt(RunCurves::epochs).max().orElse(1);
        return Figure.of(strings.get(kind + ".title"), Axis.counting(strings.get("epoch"), epochs), kind.axis(log))
                .withSubtitle(subtitle(means, curves))
                .withWords(ChartTexts.words(strings).withEmpty(strings.get("repeats.empty")))
                .withSeries(curves)
                .withEvents(ends(repeats.runs()));
    }

    /** Where and why runs ended early; those that ended alike are one event. */
    private List<Event> ends(List<RunCurves> runs) {
        Map<Event, Long> counts = runs.stream()
                .flatMap(run -> new RunEvents(strings).end(run.named("")).stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Event(
                        entry.getKey().x(),
                        strings.get(
                                "repeats.ended",
                                entry.getValue(),
                                runs.size(),
                                entry.getKey().text())))
                .sorted(Comparator.comparingDouble(Event::x))
                .toList();
    }

    /** Pale curves have no name where there is no legend: so it is said here what they are. */
    private String subtitle(String means, List<Series> curves) {
        return curves.stream().anyMatch(Series::ghosted) ? strings.get("repeats.pale", means) : means;
    }

    private static RepeatMean mean(Repeats repeats, Monitor monitor) {
        return RepeatMean.of(
                repeats.runs().stream().map(run -> run.history().columns()).toList(), monitor);
    }

    /** The mean of all repeats, and pale, by a name that says so, that of some where others have no value. */
    private List<Series> curves(String name, SeriesStyle style, RepeatMean mean) {
        boolean whole = mean.fewest() == mean.runs();
        String band = strings.get(mean.runs() == 1 ? "repeats.one" : "repeats.band", mean.runs());
        Series all = curve(name, band, style, mean, mean::isWhole);
        return whole ? List.of(all) : List.of(all, partial(name, style, mean));
    }

    /** Begins at the last point before, where there is one, so that the line goes on. */
    private Series partial(String name, SeriesStyle style, RepeatMean mean) {
        int[] some =
                Arrays.stream(mean.n()).filter(n -> n < mean.runs()).sorted().toArray();
        NumberKind number = NumberKind.INTEGER;
        String least = number.label(some[0]);
        String most = number.label(some[some.length - 1]);
        String counts = least.equals(most) ? least : strings.get("repeats.counts", least, most);
        String said = strings.get("repeats.partial", name, counts, number.label(mean.runs()));
        IntPredicate shown = i -> !mean.isWhole(i) || (i + 1 < mean.size() && !mean.isWhole(i + 1));
        return curve(said, "", style, mean, shown).ghost();
    }

    /** From the first epoch that is shown to the last one. */
    private static Series curve(String name, String band, SeriesStyle style, RepeatMean mean, IntPredicate shown) {
        int[] places = IntStream.range(0, mean.size()).filter(shown).toArray();
        int from = places.length == 0 ? 0 : places[0];
        int to = places.length == 0 ? 0 : places[places.length - 1] + 1;
        double[] y = new double[to - from];
        double[] lower = new double[y.length];
        double[] upper = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = shown.test(from + i) ? mean.mean()[from + i] : Double.NaN;
            lower[i] = y[i] - mean.sd()[from + i];
            upper[i] = y[i] + mean.sd()[from + i];
        }
        return Series.of(name, Arrays.copyOfRange(mean.epoch(), from, to), y, style)
                .withBand(new Band(Values.copyOf(lower), Values.copyOf(upper), band));
    }
}

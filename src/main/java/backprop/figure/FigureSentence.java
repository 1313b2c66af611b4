package backprop.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Curves in words, for who cannot see them. */
record FigureSentence(Figure figure) {
    /** More events in a row nobody listens to. */
    private static final int MOST_SAID = 5;

    /** The chart at the point nearest to {@code wanted}. */
    String at(double wanted) {
        OptionalDouble nearest = figure.nearestX(wanted);
        if (nearest.isEmpty()) {
            return nothing();
        }
        double x = nearest.getAsDouble();
        List<String> there = figure.events().stream()
                .filter(event -> event.x() == x)
                .map(Event::text)
                .toList();
        return with(summary(x), there);
    }

    /** The chart at its last point, with all events, and why nothing is known beyond. */
    String last() {
        OptionalDouble last = figure.present().stream()
                .filter(curve -> curve.size() > 0)
                .mapToDouble(curve -> curve.x().get(curve.size() - 1))
                .max();
        Stream<String> events = figure.events().stream()
                .map(event -> Words.format(words().event(), event.text(), figure.position(event.x())));
        List<String> all = Stream.concat(
                        Stream.ofNullable(figure.gap())
                                .map(gap -> Words.format(words().event(), gap.title(), gap.reason())),
                        events)
                .toList();
        return last.isPresent() ? with(summary(last.getAsDouble()), all) : nothing();
    }

    private Words words() {
        return figure.words();
    }

    private String nothing() {
        return Words.format(words().noData(), figure.title());
    }

    private String with(String summary, List<String> events) {
        if (events.isEmpty()) {
            return summary;
        }
        String said = events.stream().limit(MOST_SAID).collect(Collectors.joining(words().separator()));
        int left = events.size() - MOST_SAID;
        String list = left > 0 ? said + words().separator() + Words.format(words().more(), left) : said;
        return Words.format(words().events(), summary, list);
    }

    private String summary(double at) {
        ValueLabels labels = figure.labels();
        String values = figure.present().stream()
                .flatMap(curve -> curve.both().stream())
                .map(curve -> Words.format(words().entry(), curve.name(), value(curve, at, labels)))
                .collect(Collectors.joining(words().separator()));
        return Words.format(words().summary(), figure.title(), figure.position(at), values);
    }

    private String value(Series curve, double at, ValueLabels labels) {
        int i = curve.x().nearest(at);
        return i < 0 || curve.x().get(i) != at
                ? words().absent()
                : value(curve, i, number -> Double.isNaN(number) ? words().absent() : labels.label(number));
    }

    /** The value of a curve's point, with the band around it. */
    String value(Series curve, int index, java.util.function.DoubleFunction<String> number) {
        String value = number.apply(curve.y().get(index));
        Band band = curve.band();
        return band == null || !band.isThere(index)
                ? value
                : Words.format(
                        words().band(),
                        value,
                        number.apply(band.lower().get(index)),
                        number.apply(band.upper().get(index)));
    }
}

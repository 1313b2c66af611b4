package backprop.figure;

import backprop.file.CsvCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Curves as comma-separated text: a row for each x of any curve or event. */
final class CurveTable {
    private final List<Series> curves;
    private final List<Event> events;
    private final double[] eventPlaces;
    private final int[] next;
    private int nextEvent;

    private CurveTable(Figure figure) {
        curves = columns(figure);
        events = figure.events();
        eventPlaces = events.stream().mapToDouble(Event::x).sorted().distinct().toArray();
        next = new int[curves.size()];
    }

    /** The curves; before a smoothed one what was measured. */
    private static List<Series> columns(Figure figure) {
        return figure.series().stream()
                .flatMap(curve -> curve.raw() == null
                        ? Stream.of(curve)
                        : Stream.of(curve.both().get(1), curve.both().get(0)))
                .toList();
    }

    static void write(Figure figure, Appendable out) throws IOException {
        List<String> names = new ArrayList<>();
        names.add(figure.x().label().isBlank() ? "x" : figure.x().label());
        for (Series curve : columns(figure)) {
            names.add(curve.name());
            if (curve.band() != null) {
                names.add(curve.name() + " lower");
                names.add(curve.name() + " upper");
            }
        }
        if (!figure.events().isEmpty()) {
            names.add("event");
        }
        out.append(CsvCells.header(names)).append('\n');
        CurveTable table = new CurveTable(figure);
        for (double x = table.least(); !Double.isNaN(x); x = table.least()) {
            table.row(x, out);
        }
    }

    private void row(double x, Appendable out) throws IOException {
        out.append(CsvWriter.number(x));
        for (int i = 0; i < next.length; i++) {
            Series curve = curves.get(i);
            Band band = curve.band();
            boolean here = next[i] < curve.size() && curve.x().get(next[i]) == x;
            out.append(',').append(here ? Double.toString(curve.y().get(next[i])) : "");
            if (band != null) {
                boolean spread = here && band.isThere(next[i]);
                out.append(',').append(spread ? Double.toString(band.lower().get(next[i])) : "");
                out.append(',').append(spread ? Double.toString(band.upper().get(next[i])) : "");
            }
            next[i] += here ? 1 : 0;
        }
        if (eventPlaces.length > 0) {
            nextEvent += nextEvent < eventPlaces.length && eventPlaces[nextEvent] == x ? 1 : 0;
            String texts = events.stream()
                    .filter(event -> event.x() == x)
                    .map(Event::text)
                    .collect(Collectors.joining("; "));
            out.append(',').append(CsvCells.cell(texts));
        }
        out.append('\n');
    }

    /** The least x that is still to be written; NaN at the end. */
    private double least() {
        double least = nextEvent < eventPlaces.length ? eventPlaces[nextEvent] : Double.NaN;
        for (int i = 0; i < next.length; i++) {
            Series curve = curves.get(i);
            if (next[i] < curve.size() && !(curve.x().get(next[i]) >= least)) {
                least = curve.x().get(next[i]);
            }
        }
        return least;
    }
}

package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring events whose texts stand together.
 *
 * @param events ascending, at least one
 * @param left the pixel of the first
 * @param right the pixel of the last; the same where they share a line
 * @param texts one below the other
 */
record EventGroup(List<Event> events, double left, double right, List<String> texts) {
    static final double ROW = 14;

    /** Lines nearer than this, pixels, are one to the eye. */
    private static final double SAME = 6;

    private static final double AWAY = 6;

    /** More texts in one place are counted. */
    private static final int ROWS = 5;

    /** Those that share a line. */
    static List<EventGroup> lines(PlotArea<Figure> plot, List<Event> shown) {
        List<EventGroup> groups = new ArrayList<>();
        List<Event> near = new ArrayList<>();
        for (Event event : shown) {
            if (!near.isEmpty()
                    && plot.x().pixel(event.x()) - plot.x().pixel(near.get(0).x()) > SAME) {
                groups.add(of(plot, near));
                near.clear();
            }
            near.add(event);
        }
        if (!near.isEmpty()) {
            groups.add(of(plot, near));
        }
        return groups;
    }

    private static EventGroup of(PlotArea<Figure> plot, List<Event> events) {
        double x = plot.x().pixel(events.get(0).x());
        double room = plot.box().width() / 2;
        return new EventGroup(List.copyOf(events), x, x, rows(plot.figure(), events, false, room));
    }

    private static List<String> rows(Figure figure, List<Event> events, boolean placed, double room) {
        int shown = events.size() <= ROWS ? events.size() : ROWS - 1;
        List<String> rows = new ArrayList<>();
        for (Event event : events.subList(0, shown)) {
            String text = placed
                    ? Words.format(figure.words().event(), event.text(), figure.position(event.x()))
                    : event.text();
            rows.add(Fonts.fit(text, TextStyle.AXIS_TITLE, room));
        }
        if (shown < events.size()) {
            rows.add(Words.format(figure.words().more(), events.size() - shown));
        }
        return rows;
    }

    /** The groups with one of them joined to the neighbour that is nearer. */
    static List<EventGroup> joined(PlotArea<Figure> plot, List<EventGroup> groups, EventGroup one) {
        int at = groups.indexOf(one);
        double before = at > 0 ? one.left() - groups.get(at - 1).right() : Double.POSITIVE_INFINITY;
        double after = at + 1 < groups.size() ? groups.get(at + 1).left() - one.right() : Double.POSITIVE_INFINITY;
        int first = before <= after ? at - 1 : at;
        EventGroup earlier = groups.get(first);
        EventGroup later = groups.get(first + 1);
        List<Event> events = new ArrayList<>(earlier.events());
        events.addAll(later.events());
        List<String> rows = rows(plot.figure(), events, true, plot.box().width() / 2);
        List<EventGroup> fewer = new ArrayList<>(groups);
        fewer.remove(first + 1);
        fewer.set(first, new EventGroup(List.copyOf(events), earlier.left(), later.right(), rows));
        return fewer;
    }

    double width() {
        return Math.ceil(texts.stream()
                .mapToDouble(text -> Fonts.width(text, TextStyle.AXIS_TITLE))
                .max()
                .orElse(0));
    }

    double height() {
        return texts.size() * ROW;
    }

    /** Where texts behind the last line and before the first one begin. */
    double[] sides() {
        return new double[] {right + AWAY, left - AWAY - width()};
    }

    /** Whether one of the lines, from the first to the last, would pass through a text. */
    boolean crosses(Box text) {
        return right > text.x() - 2 && left < text.right() + 2;
    }
}

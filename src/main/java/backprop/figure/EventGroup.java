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

    static final double AWAY = 6;

    /** Texts in one place take at most this part of the plot's height; more of them are counted. */
    private static final double HIGHEST = 0.45;

    /** And at most this part of its width. */
    private static final double ROOM = 0.6;

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
        List<String> texts = events.stream().map(Event::text).toList();
        return new EventGroup(List.copyOf(events), x, x, rows(plot, texts));
    }

    /** What happened where, or what alone if there is no room for that. */
    private static List<String> placed(PlotArea<Figure> plot, List<Event> events) {
        Figure figure = plot.figure();
        List<String> texts = events.stream()
                .map(event -> Words.format(figure.words().event(), event.text(), figure.position(event.x())))
                .toList();
        boolean fit = texts.stream().allMatch(text -> Fonts.width(text, TextStyle.AXIS_TITLE) <= room(plot));
        return rows(plot, fit ? texts : events.stream().map(Event::text).toList());
    }

    private static List<String> rows(PlotArea<Figure> plot, List<String> texts) {
        int most = (int) Math.max(2, Math.floor(HIGHEST * plot.box().height() / ROW));
        int shown = texts.size() <= most ? texts.size() : most - 1;
        List<String> rows = new ArrayList<>();
        for (String text : texts.subList(0, shown)) {
            rows.add(Fonts.fit(text, TextStyle.AXIS_TITLE, room(plot)));
        }
        if (shown < texts.size()) {
            rows.add(Words.format(plot.figure().words().more(), texts.size() - shown));
        }
        return rows;
    }

    private static double room(PlotArea<Figure> plot) {
        return ROOM * plot.box().width();
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
        List<String> rows = placed(plot, events);
        List<EventGroup> fewer = new ArrayList<>(groups);
        fewer.remove(first + 1);
        fewer.set(first, new EventGroup(List.copyOf(events), earlier.left(), later.right(), rows));
        return fewer;
    }

    /** These events with texts of at most so many pixels, which say what happened rather than where. */
    EventGroup within(double room) {
        List<String> said = texts.size() < events.size()
                ? texts
                : events.stream().map(Event::text).toList();
        List<String> shorter = said.stream()
                .map(text -> Fonts.fit(text, TextStyle.AXIS_TITLE, room))
                .toList();
        return new EventGroup(events, left, right, shorter);
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

package backprop.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Upright lines where something happened, each with a marker at its upper end and its text, which keeps clear of other
 * text and of the curves. Events too near each other for lines of their own share one, their texts one below the other.
 */
final class EventMarks {
    /** Lines nearer than this, pixels, are one to the eye. */
    private static final double SAME = 6;

    private static final double ROW = 14;
    private static final double STEP = 8;
    private static final double AWAY = 6;
    private static final double MARKER = 4;

    /** More texts than this beside one line are counted. */
    private static final int ROWS = 4;

    /** Events that share a line; {@code x} in pixels. */
    private record Group(double x, List<String> texts) {
        double width() {
            return texts.stream()
                    .mapToDouble(text -> Fonts.width(text, TextStyle.AXIS_TITLE))
                    .max()
                    .orElse(0);
        }
    }

    private final PlotArea<Figure> plot;
    private final List<Group> groups;

    private EventMarks(PlotArea<Figure> plot, List<Group> groups) {
        this.plot = plot;
        this.groups = groups;
    }

    /** The events that the x axis shows. */
    static EventMarks of(PlotArea<Figure> plot) {
        List<Event> shown = plot.figure().events().stream()
                .filter(event -> plot.x().scale().shows(event.x()) && plot.x().contains(event.x()))
                .sorted(Comparator.comparingDouble(Event::x))
                .toList();
        List<Group> groups = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        double first = Double.NaN;
        for (Event event : shown) {
            double x = plot.x().pixel(event.x());
            if (!texts.isEmpty() && x - first > SAME) {
                groups.add(group(plot, first, texts));
                texts.clear();
            }
            first = texts.isEmpty() ? x : first;
            texts.add(event.text());
        }
        if (!texts.isEmpty()) {
            groups.add(group(plot, first, texts));
        }
        return new EventMarks(plot, groups);
    }

    private static Group group(PlotArea<Figure> plot, double x, List<String> texts) {
        int shown = texts.size() <= ROWS ? texts.size() : ROWS - 1;
        List<String> rows = new ArrayList<>();
        for (String text : texts.subList(0, shown)) {
            rows.add(Fonts.fit(text, TextStyle.AXIS_TITLE, plot.box().width() / 2));
        }
        if (shown < texts.size()) {
            rows.add(Words.format(plot.figure().words().more(), texts.size() - shown));
        }
        return new Group(x, rows);
    }

    void lines(Sheet sheet) {
        Theme theme = sheet.theme();
        Box box = plot.box();
        for (Group group : groups) {
            double x = Sheet.crisp(Math.min(group.x(), box.right() - 1));
            sheet.add(new Mark.Line(
                    x, box.y(), x, box.bottom(), new Stroke(theme.muted().withAlpha(0.7), 1, Stroke.dashes(4, 2))));
            sheet.add(MarkerShape.TRIANGLE_DOWN.at(x, box.y() + 1, MARKER, theme.muted(), null));
        }
    }

    /** From the right, where line ends leave the least room. */
    void texts(Sheet sheet, List<Mark.Polyline> curves) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            Box place = place(sheet, group, curves);
            if (place != null) {
                draw(sheet, group, place);
            }
        }
    }

    private @Nullable Box place(Sheet sheet, Group group, List<Mark.Polyline> curves) {
        Box box = plot.box();
        double width = Math.ceil(group.width());
        double height = group.texts().size() * ROW;
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double y = box.y() + 4; y + height <= box.bottom() - 2; y += STEP) {
            for (double left : new double[] {group.x() + AWAY, group.x() - AWAY - width}) {
                Box text = new Box(Math.rint(left), y, width, height);
                double cost = cost(text, group, curves) + (left < group.x() ? 2 : 0);
                boolean within = text.x() >= box.x() - 2 && sheet.holds(text) && text.x() < box.right();
                if (cost < least && within && sheet.isFree(text.grown(1))) {
                    least = cost;
                    best = text;
                }
            }
        }
        return best;
    }

    /** How much a text there would hide, and how far down it is. */
    private double cost(Box text, Group own, List<Mark.Polyline> curves) {
        long crossed = groups.stream()
                .filter(group -> group.x() != own.x() && group.x() > text.x() - 2 && group.x() < text.right() + 2)
                .count();
        long ringed = plot.figure().callouts().stream()
                .filter(callout -> plot.y().scale().shows(callout.y())
                        && plot.x().scale().shows(callout.x())
                        && text.overlaps(
                                new Box(plot.x().pixel(callout.x()), plot.y().pixel(callout.y()), 0, 0).grown(8)))
                .count();
        return 3 * Curves.inside(curves, text.grown(1))
                + 300.0 * ringed
                + 40.0 * crossed
                + (text.y() - plot.box().y());
    }

    private static void draw(Sheet sheet, Group group, Box place) {
        Theme theme = sheet.theme();
        Rgba ground = theme.background().withAlpha(0.85);
        sheet.add(new Mark.Rectangle(place.grown(1), 2, ground, null));
        boolean right = place.x() > group.x();
        double x = right ? place.x() : place.right();
        Anchor anchor = right ? Anchor.START : Anchor.END;
        for (int i = 0; i < group.texts().size(); i++) {
            double y = place.y() + i * ROW + ROW / 2;
            sheet.text(group.texts().get(i), x, y, anchor, TextStyle.AXIS_TITLE, theme.text());
        }
        sheet.take(place);
    }
}

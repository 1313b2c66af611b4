package backprop.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Upright lines where something happened, each with a marker at its upper end and its text, which keeps clear of other
 * text, of the curves and of the other lines. Where texts have no room each beside its own line, those of neighbouring
 * lines share a place, and say where they belong.
 */
final class EventMarks {
    private static final double STEP = 8;
    private static final double MARKER = 4;
    private static final double TOP = 2;
    private static final double RING = 8;

    /** What a text loses by standing before its line. */
    private static final double LEFT = 2;

    /** A group of events and where its texts stand. */
    private record Placed(EventGroup group, Box text) {}

    private final PlotArea<Figure> plot;
    private final List<Event> shown;

    private EventMarks(PlotArea<Figure> plot, List<Event> shown) {
        this.plot = plot;
        this.shown = shown;
    }

    /** The events that the x axis shows. */
    static EventMarks of(PlotArea<Figure> plot) {
        List<Event> shown = plot.figure().events().stream()
                .filter(event -> plot.x().scale().shows(event.x()) && plot.x().contains(event.x()))
                .sorted(Comparator.comparingDouble(Event::x))
                .toList();
        return new EventMarks(plot, shown);
    }

    void lines(Sheet sheet) {
        Theme theme = sheet.theme();
        Box box = plot.box();
        Stroke dashed = new Stroke(theme.muted().withAlpha(0.7), 1, Stroke.dashes(4, 2));
        for (EventGroup group : EventGroup.lines(plot, shown)) {
            double x = Sheet.crisp(Math.min(group.left(), box.right() - 1));
            sheet.add(new Mark.Line(x, box.y(), x, box.bottom(), dashed));
            sheet.add(MarkerShape.TRIANGLE_DOWN.at(x, box.y() + 1, MARKER, theme.muted(), null));
        }
    }

    void texts(Sheet sheet, List<Mark.Polyline> curves) {
        List<EventGroup> groups = EventGroup.lines(plot, shown);
        List<Placed> placed = new ArrayList<>();
        while (!groups.isEmpty()) {
            Optional<EventGroup> without = place(sheet, groups, curves, placed);
            if (without.isPresent() && groups.size() == 1) {
                EventGroup last = groups.get(0);
                place(sheet, List.of(last.within(room(sheet, last))), curves, placed);
            }
            if (without.isEmpty() || groups.size() == 1) {
                break;
            }
            groups = EventGroup.joined(plot, groups, without.get());
        }
        placed.forEach(each -> draw(sheet, each));
    }

    /** The wider of the two places behind the last line and before the first, in pixels. */
    private double room(Sheet sheet, EventGroup group) {
        double behind = sheet.width() - 4 - group.right();
        double before = group.left() - plot.box().x();
        return Math.max(behind, before) - EventGroup.AWAY;
    }

    /**
     * Finds places from the right, where line ends leave the least room.
     *
     * @param placed overwritten
     * @return the first group without a place
     */
    private Optional<EventGroup> place(
            Sheet sheet, List<EventGroup> groups, List<Mark.Polyline> curves, List<Placed> placed) {
        placed.clear();
        for (int i = groups.size() - 1; i >= 0; i--) {
            EventGroup group = groups.get(i);
            Optional<Box> text = place(sheet, group, groups, curves, placed);
            if (text.isEmpty()) {
                return Optional.of(group);
            }
            placed.add(new Placed(group, text.get()));
        }
        return Optional.empty();
    }

    private Optional<Box> place(
            Sheet sheet, EventGroup group, List<EventGroup> groups, List<Mark.Polyline> curves, List<Placed> placed) {
        Box box = plot.box();
        Optional<Box> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double most = Curves.hidden(curves, box);
        for (double left : group.sides()) {
            double penalty = left < group.left() ? LEFT : 0;
            Box text = new Box(Math.rint(left), box.y() + TOP, group.width(), group.height());
            boolean within = text.x() >= box.x() - 2 && text.x() < box.right() && sheet.holds(text);
            boolean crossed = groups.stream().anyMatch(other -> !other.equals(group) && other.crosses(text));
            double lowest = within && !crossed ? box.bottom() - 2 - text.height() : Double.NEGATIVE_INFINITY;
            for (double y = text.y(); y <= lowest && y - box.y() + penalty < least; y += STEP) {
                Box moved = new Box(text.x(), y, text.width(), text.height());
                double hidden = Curves.inside(curves, moved.grown(1));
                double cost = penalty + 3 * hidden + cost(moved);
                if (cost < least && hidden <= most && isFree(sheet, moved, placed)) {
                    least = cost;
                    best = Optional.of(moved);
                }
            }
        }
        return best;
    }

    private static boolean isFree(Sheet sheet, Box text, List<Placed> placed) {
        Box near = text.grown(4);
        return sheet.isFree(near) && placed.stream().noneMatch(other -> near.overlaps(other.text()));
    }

    /** How many rings a text there would hide, and how far down it is. */
    private double cost(Box text) {
        long ringed = plot.figure().callouts().stream()
                .filter(callout -> plot.y().scale().shows(callout.y())
                        && plot.x().scale().shows(callout.x())
                        && text.overlaps(
                                new Box(plot.x().pixel(callout.x()), plot.y().pixel(callout.y()), 0, 0).grown(RING)))
                .count();
        return 300.0 * ringed + (text.y() - plot.box().y());
    }

    private static void draw(Sheet sheet, Placed placed) {
        Theme theme = sheet.theme();
        EventGroup group = placed.group();
        Box text = placed.text();
        sheet.add(new Mark.Rectangle(text.grown(1), 2, theme.background().withAlpha(0.85), null));
        boolean right = text.x() > group.left();
        Anchor anchor = right ? Anchor.START : Anchor.END;
        for (int i = 0; i < group.texts().size(); i++) {
            double y = text.y() + i * EventGroup.ROW + EventGroup.ROW / 2;
            double x = right ? text.x() : text.right();
            sheet.text(group.texts().get(i), x, y, anchor, TextStyle.AXIS_TITLE, theme.text());
        }
        sheet.take(text);
    }
}

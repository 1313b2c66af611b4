package backprop.figure;

import java.util.Comparator;
import java.util.List;

/** Rings around special points, each with a line to its text, which keeps clear of other text and of the curves. */
final class CalloutMarks {
    static final double RING = 7;

    /** Where the curve is a smoothed one, which does not go through the ring. */
    private static final double DOT = 1.75;

    private static final double HEIGHT = 14;
    private static final double NEAREST = 26;
    private static final double STEP = 12;

    /** Without a margin around everything, no text ends nearer to the surface's edge. */
    private static final double EDGE = 4;

    private record Place(Box text, Box leader, double cost) {}

    private CalloutMarks() {}

    static void draw(Sheet sheet, PlotArea<Figure> plot, List<Mark.Polyline> curves) {
        List<Callout> shown = plot.figure().callouts().stream()
                .filter(callout -> isShown(plot, callout))
                .toList();
        boolean besideCurve = plot.figure().present().stream().anyMatch(curve -> curve.raw() != null);
        for (Callout callout : shown) {
            double x = plot.x().pixel(callout.x());
            double y = plot.y().pixel(callout.y());
            sheet.add(
                    new Mark.Circle(x, y, RING, null, Stroke.solid(sheet.theme().text(), 1.5)));
            if (besideCurve) {
                sheet.add(new Mark.Circle(x, y, DOT, sheet.theme().text(), null));
            }
        }
        // From the right, where line ends leave the least room: what is farther left can give way to the left.
        List<Callout> fromRight = shown.stream()
                .sorted(Comparator.comparingDouble(Callout::x).reversed())
                .toList();
        for (Callout callout : fromRight) {
            label(sheet, plot, callout, curves);
        }
    }

    private static boolean isShown(PlotArea<Figure> plot, Callout callout) {
        return plot.x().scale().shows(callout.x())
                && plot.y().scale().shows(callout.y())
                && plot.x().contains(callout.x())
                && plot.y().contains(callout.y());
    }

    private static void label(Sheet sheet, PlotArea<Figure> plot, Callout callout, List<Mark.Polyline> curves) {
        double x = plot.x().pixel(callout.x());
        double y = plot.y().pixel(callout.y());
        double width = Fonts.width(callout.text(), TextStyle.NAME);
        Box box = plot.box();
        double most = sheet.width() - Math.max(EDGE, sheet.edge()) - width;
        double hidden = Curves.hidden(curves, box);
        Place best = null;
        for (double away = NEAREST; away < box.height(); away += STEP) {
            for (int side : new int[] {-1, 1}) {
                for (double shift : new double[] {4, width / 2, width - 4}) {
                    double right = Math.max(box.x() - 4, Math.min(most, x - shift));
                    Box text = new Box(Math.rint(right), y + side * away - HEIGHT / 2, width, HEIGHT);
                    double end = y + side * (away - HEIGHT / 2);
                    Box leader = new Box(x - 1, Math.min(y + side * RING, end), 2, away - RING - HEIGHT / 2);
                    double cost = cost(sheet, plot, text, curves) + away + shift / width * 3 + (side > 0 ? 2 : 0);
                    boolean reaches = x >= text.x() && x <= text.right() && Curves.inside(curves, text) <= hidden;
                    boolean free = sheet.holds(text) && sheet.isFree(text) && sheet.isFree(leader);
                    if (free && reaches && inside(box, text)) {
                        best = best == null || cost < best.cost() ? new Place(text, leader, cost) : best;
                    }
                }
            }
        }
        if (best != null) {
            draw(sheet, callout, x, best);
        }
    }

    private static boolean inside(Box plot, Box text) {
        return text.y() >= plot.y() - 2 && text.bottom() <= plot.bottom() - 2;
    }

    private static double cost(Sheet sheet, PlotArea<Figure> plot, Box text, List<Mark.Polyline> curves) {
        boolean overRing = plot.figure().callouts().stream()
                .filter(other -> isShown(plot, other))
                .anyMatch(other -> text.overlaps(
                        new Box(plot.x().pixel(other.x()), plot.y().pixel(other.y()), 0, 0).grown(RING + 1)));
        return (overRing ? 500 : 0) + 3 * Curves.inside(curves, text.grown(2)) + (sheet.isFree(text.grown(3)) ? 0 : 5);
    }

    private static void draw(Sheet sheet, Callout callout, double x, Place place) {
        Theme theme = sheet.theme();
        Box text = place.text();
        Rgba ground = theme.background().withAlpha(0.85);
        sheet.add(new Mark.Rectangle(text.grown(1), 2, ground, null));
        Stroke line = Stroke.solid(theme.text(), 1);
        double at = Sheet.crisp(x);
        sheet.add(new Mark.Line(at, place.leader().y(), at, place.leader().bottom(), line));
        double y = text.y() + HEIGHT / 2;
        sheet.text(callout.text(), text.x(), y, Anchor.START, TextStyle.NAME, theme.text());
        sheet.take(text);
        sheet.take(place.leader());
    }
}

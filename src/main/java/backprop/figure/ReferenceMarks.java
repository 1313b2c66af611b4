package backprop.figure;

import java.util.List;
import java.util.Optional;

/** Dotted lines across the chart, each with its text beside it where the curves leave room, or aside with a piece of the line. */
final class ReferenceMarks {
    private static final double HEIGHT = 14;
    private static final double INSET = 5;
    private static final double STEP = 12;

    /** Over so many pixels along x a curve may pass through a text. */
    private static final double TOUCHED = 4;

    /** A piece of the line and the space behind it. */
    private static final double KEY = 24;

    private static final double KEY_SPACE = 5;

    private ReferenceMarks() {}

    static void lines(Sheet sheet, PlotArea<Figure> plot) {
        Stroke dotted = line(sheet.theme());
        for (Reference reference : shown(plot)) {
            double y = Sheet.crisp(plot.y().pixel(reference.y()));
            sheet.add(new Mark.Line(plot.box().x(), y, end(plot), y, dotted));
        }
    }

    static void texts(Sheet sheet, PlotArea<Figure> plot, List<Mark.Polyline> curves) {
        Theme theme = sheet.theme();
        for (Reference reference : shown(plot)) {
            double width = Fonts.width(reference.text(), TextStyle.AXIS_TITLE);
            Optional<Box> beside = beside(sheet, plot, reference, width, curves);
            Optional<Box> place = beside.isPresent() ? beside : aside(sheet, plot, width + KEY, curves);
            place.ifPresent(box -> {
                double y = box.y() + HEIGHT / 2;
                sheet.add(new Mark.Rectangle(box, 2, theme.background().withAlpha(0.85), null));
                if (beside.isEmpty()) {
                    sheet.add(new Mark.Line(box.x(), y, box.x() + KEY - KEY_SPACE, y, line(theme)));
                }
                sheet.text(reference.text(), box.right(), y, Anchor.END, TextStyle.AXIS_TITLE, theme.muted());
                sheet.take(box);
            });
        }
    }

    /** Above or below the line, as far to the right as no curve and no other line passes through. */
    private static Optional<Box> beside(
            Sheet sheet, PlotArea<Figure> plot, Reference reference, double width, List<Mark.Polyline> curves) {
        double y = plot.y().pixel(reference.y());
        for (double x = end(plot) - width - INSET; x >= plot.box().x() + INSET; x -= STEP) {
            for (double top : new double[] {y + 2, y - 2 - HEIGHT}) {
                Box box = new Box(Math.rint(x), top, width, HEIGHT);
                boolean crossed = shown(plot).stream()
                        .filter(other -> other.y() != reference.y())
                        .anyMatch(other -> isNear(plot.y().pixel(other.y()), box));
                if (!crossed && isClear(sheet, plot, box, curves)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(double y, Box box) {
        return y > box.y() - 1 && y < box.bottom() + 1;
    }

    /** Where there is room, the lowest first, for the text with a piece of the line before it. */
    private static Optional<Box> aside(Sheet sheet, PlotArea<Figure> plot, double width, List<Mark.Polyline> curves) {
        for (double y = plot.box().bottom() - HEIGHT - INSET; y > plot.box().y(); y -= HEIGHT / 2) {
            for (double x : new double[] {end(plot) - width - INSET, plot.box().x() + INSET}) {
                Box box = new Box(Math.rint(x), y, width, HEIGHT);
                if (isClear(sheet, plot, box, curves)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isClear(Sheet sheet, PlotArea<Figure> plot, Box box, List<Mark.Polyline> curves) {
        boolean ringed = plot.figure().callouts().stream()
                .filter(callout ->
                        plot.x().scale().shows(callout.x()) && plot.y().scale().shows(callout.y()))
                .anyMatch(callout -> box.grown(CalloutMarks.RING + 1)
                        .contains(new Box(plot.x().pixel(callout.x()), plot.y().pixel(callout.y()), 0, 0)));
        return !ringed
                && plot.box().contains(box)
                && sheet.isFree(box.grown(1))
                && Curves.inside(curves, box.grown(1)) <= TOUCHED;
    }

    private static Stroke line(Theme theme) {
        return new Stroke(theme.muted(), 1, Stroke.dashes(2, 3));
    }

    private static double end(PlotArea<Figure> plot) {
        Gap gap = GapMarks.shown(plot);
        return gap == null ? plot.box().right() : plot.x().pixel(gap.from());
    }

    private static List<Reference> shown(PlotArea<Figure> plot) {
        return plot.figure().references().stream()
                .filter(reference ->
                        plot.y().scale().shows(reference.y()) && plot.y().contains(reference.y()))
                .toList();
    }
}

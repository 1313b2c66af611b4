package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dotted lines across the chart, each with its text at the end that the curves leave free. */
final class ReferenceMarks {
    private static final double HEIGHT = 14;

    private ReferenceMarks() {}

    static void lines(Sheet sheet, PlotArea<Figure> plot) {
        Stroke dotted = new Stroke(sheet.theme().muted(), 1, Stroke.dashes(2, 3));
        for (Reference reference : shown(plot)) {
            double y = Sheet.crisp(plot.y().pixel(reference.y()));
            sheet.add(new Mark.Line(plot.box().x(), y, end(plot), y, dotted));
        }
    }

    static void texts(Sheet sheet, PlotArea<Figure> plot, List<Mark.Polyline> curves) {
        for (Reference reference : shown(plot)) {
            Box box = place(sheet, plot, reference, curves);
            if (box != null) {
                double y = box.y() + HEIGHT / 2;
                Rgba colour = sheet.theme().muted();
                sheet.text(reference.text(), box.x(), y, Anchor.START, TextStyle.AXIS_TITLE, colour);
                sheet.take(box);
            }
        }
    }

    private static @Nullable Box place(
            Sheet sheet, PlotArea<Figure> plot, Reference reference, List<Mark.Polyline> curves) {
        double y = plot.y().pixel(reference.y());
        double width = Fonts.width(reference.text(), TextStyle.AXIS_TITLE);
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double x : new double[] {end(plot) - width - 5, plot.box().x() + 5}) {
            for (double top : new double[] {y + 2, y - 2 - HEIGHT}) {
                Box box = new Box(Math.rint(x), top, width, HEIGHT);
                double cost = Curves.inside(curves, box);
                if (cost < least && plot.box().contains(box) && sheet.isFree(box)) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
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

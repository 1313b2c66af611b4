package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A dashed line at one x, a dot on each curve and a card with the values there. */
final class Crosshair {
    private static final double SWATCH = 20;
    private static final double AWAY = 8;

    /** Points whose x is nearer than this, in pixels, stand at the same place to the eye. */
    private static final double SAME = 1;

    private record Point(Series curve, String value, double y) {}

    private Crosshair() {}

    static void draw(Sheet sheet, PlotArea<Figure> plot, double wanted, List<Mark.Polyline> curves) {
        OptionalDouble nearest = plot.figure().nearestX(wanted);
        if (nearest.isEmpty()
                || !plot.x().scale().shows(nearest.getAsDouble())
                || !plot.x().contains(nearest.getAsDouble())) {
            return;
        }
        double x = plot.x().pixel(nearest.getAsDouble());
        Theme theme = sheet.theme();
        Stroke dashed = new Stroke(theme.text(), 1, Stroke.dashes(3, 3));
        double line = Sheet.crisp(Math.min(x, plot.box().right() - 1));
        sheet.add(new Mark.Line(line, plot.box().y(), line, plot.box().bottom(), dashed));
        List<Point> points = points(plot, nearest.getAsDouble());
        for (Point point : points) {
            if (plot.y().scale().shows(point.y()) && plot.y().contains(point.y())) {
                Stroke halo = Stroke.solid(theme.background(), 1);
                Rgba colour = point.curve().style().colour(theme);
                sheet.add(new Mark.Circle(x, plot.y().pixel(point.y()), 4, colour, halo));
            }
        }
        List<Card.Row> rows =
                points.stream().map(point -> row(plot, point, theme)).toList();
        new Card(plot.figure().position(nearest.getAsDouble()), rows)
                .draw(sheet, plot.box(), x, AWAY, band -> Curves.inside(curves, band));
    }

    private static List<Point> points(PlotArea<Figure> plot, double at) {
        List<Point> points = new ArrayList<>();
        List<Series> told = plot.figure().present().stream()
                .flatMap(curve -> curve.both().stream())
                .toList();
        for (Series curve : told) {
            int i = curve.x().nearest(at);
            boolean here = i >= 0
                    && plot.x().scale().shows(curve.x().get(i))
                    && Math.abs(plot.x().pixel(curve.x().get(i)) - plot.x().pixel(at)) <= SAME;
            double y = here ? curve.y().get(i) : Double.NaN;
            String absent = plot.figure().words().absent();
            points.add(new Point(curve, here ? value(plot.figure(), curve, i) : absent, y));
        }
        return points;
    }

    private static String value(Figure figure, Series curve, int index) {
        return new FigureSentence(figure).value(curve, index, figure.y().numbers()::exact);
    }

    private static Card.Row row(PlotArea<Figure> plot, Point point, Theme theme) {
        Stroke stroke = point.curve().style().stroke(theme, 2, false);
        Key key = new Key(
                point.curve().name(),
                false,
                SWATCH,
                (sheet, x, y) -> sheet.add(new Mark.Line(x, y, x + SWATCH, y, stroke)));
        boolean absent = point.value().equals(plot.figure().words().absent());
        Rgba colour = Double.isFinite(point.y()) ? theme.text() : theme.error();
        return new Card.Row(key, point.value(), absent ? theme.muted() : colour);
    }
}

package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A dashed line at one x, a dot on each curve and a card with the values there. */
final class Crosshair {
    private static final double PADDING = 8;
    private static final double ROW = 16;
    private static final double SWATCH = 20;
    private static final double NARROWEST = 140;
    private static final double AWAY = 8;

    /** Points whose x is nearer than this, in pixels, stand at the same place to the eye. */
    private static final double SAME = 1;

    private record Row(Series curve, String value, double y) {}

    private Crosshair() {}

    static void draw(Sheet sheet, PlotArea plot, double wanted, List<Mark.Polyline> curves) {
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
        List<Row> rows = rows(plot, nearest.getAsDouble());
        for (Row row : rows) {
            if (plot.y().scale().shows(row.y()) && plot.y().contains(row.y())) {
                Stroke halo = Stroke.solid(theme.background(), 1);
                Rgba colour = row.curve().style().colour(theme);
                sheet.add(new Mark.Circle(x, plot.y().pixel(row.y()), 4, colour, halo));
            }
        }
        card(sheet, plot, x, plot.figure().position(nearest.getAsDouble()), rows, curves);
    }

    private static List<Row> rows(PlotArea plot, double at) {
        List<Row> rows = new ArrayList<>();
        for (Series curve : plot.figure().present()) {
            int i = curve.x().nearest(at);
            boolean here = i >= 0
                    && plot.x().scale().shows(curve.x().get(i))
                    && Math.abs(plot.x().pixel(curve.x().get(i)) - plot.x().pixel(at)) <= SAME;
            double y = here ? curve.y().get(i) : Double.NaN;
            String absent = plot.figure().words().absent();
            rows.add(new Row(curve, here ? plot.figure().y().numbers().exact(y) : absent, y));
        }
        return rows;
    }

    private static void card(
            Sheet sheet, PlotArea plot, double x, String title, List<Row> rows, List<Mark.Polyline> curves) {
        double names = 0;
        double values = 0;
        for (Row row : rows) {
            names = Math.max(names, Fonts.width(row.curve().name(), TextStyle.AXIS_TITLE));
            values = Math.max(values, Fonts.width(row.value(), TextStyle.NUMBER));
        }
        double content = Math.max(Fonts.width(title, TextStyle.NAME), SWATCH + 6 + names + 16 + values);
        double width = Math.ceil(Math.max(NARROWEST, content + 2 * PADDING));
        double height = PADDING + ROW * (rows.size() + 1);
        Box box = place(sheet, plot, x, width, height, curves);
        if (!sheet.holds(box.grown(1))) {
            return;
        }
        Theme theme = sheet.theme();
        sheet.card(box, theme.border());
        double left = box.x() + PADDING;
        double y = box.y() + PADDING / 2 + ROW / 2;
        sheet.text(title, left, y, Anchor.START, TextStyle.NAME, theme.text());
        for (Row row : rows) {
            y += ROW;
            double middle = Math.rint(y);
            Stroke stroke = row.curve().style().stroke(theme, 2, false);
            sheet.add(new Mark.Line(left, middle, left + SWATCH, middle, stroke));
            sheet.text(row.curve().name(), left + SWATCH + 6, y, Anchor.START, TextStyle.AXIS_TITLE, theme.text());
            Rgba colour = Double.isFinite(row.y()) ? theme.text() : theme.error();
            boolean absent = row.value().equals(plot.figure().words().absent());
            double right = box.right() - PADDING;
            sheet.text(row.value(), right, y, Anchor.END, TextStyle.NUMBER, absent ? theme.muted() : colour);
        }
    }

    /** Right of the line, or left of it at the end of the plot; as high as keeps clear of the curves. */
    private static Box place(
            Sheet sheet, PlotArea plot, double x, double width, double height, List<Mark.Polyline> curves) {
        Box area = plot.box();
        double left = x + AWAY + width <= area.right() ? x + AWAY : x - AWAY - width;
        left = Math.floor(Math.max(2, Math.min(sheet.width() - width - 3, left)));
        double lowest = Math.max(area.y(), area.bottom() - height - 4);
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double y = Math.floor(area.y() + 4); best == null || y <= lowest; y += ROW) {
            Box band = new Box(area.x(), y, area.width(), height);
            Box card = new Box(left, y, width, height);
            double cost = Curves.inside(curves, band) + (sheet.isFree(card) ? 0 : area.width()) + y * 0.05;
            if (cost < least) {
                least = cost;
                best = card;
            }
        }
        double top = Math.max(2, Math.min(sheet.height() - height - 3, best.y()));
        return new Box(left, top, width, height);
    }
}

package backprop.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A marker at each line's end with the name and the value beside it, pushed apart where they would overlap. */
final class EndLabels {
    static final double SPACE = 10;
    static final double NAME_SPACE = 6;

    /** Each label is so high, pixels. */
    static final double ROW = 14;

    private static final double MARKER = 4;

    private record Label(LastPoint end, double x, double y, double left, double width) {
        double right() {
            return left + width;
        }
    }

    private EndLabels() {}

    /** Where a label's space begins: at the line's end, or behind the edge of a gap that leaves no room before it. */
    static double anchor(LastPoint end, AxisMap x, @Nullable Gap gap) {
        double at = x.pixel(end.x());
        if (gap == null || !x.scale().shows(gap.from()) || !x.contains(gap.from())) {
            return at;
        }
        double edge = x.pixel(gap.from());
        return at + SPACE + end.width() + NAME_SPACE <= edge ? at : Math.max(at, edge);
    }

    /** Draws the markers, and the names and values if they are {@code named}. */
    static void draw(Sheet sheet, PlotArea<Figure> plot, List<LastPoint> ends, boolean named) {
        List<Label> labels = new ArrayList<>();
        for (LastPoint end : ends) {
            double width = end.width();
            double left = Math.rint(anchor(end, plot.x(), plot.figure().gap()) + SPACE);
            double y = Math.max(
                    plot.box().y(), Math.min(plot.box().bottom(), plot.y().pixel(end.y())));
            left = Math.max(2, Math.min(left, sheet.width() - 2 - width));
            labels.add(new Label(end, plot.x().pixel(end.x()), y, left, width));
        }
        if (named) {
            names(sheet, plot, labels);
        }
        labels.forEach(label -> marker(sheet, plot, label));
    }

    private static void names(Sheet sheet, PlotArea<Figure> plot, List<Label> labels) {
        labels.sort(Comparator.comparingDouble(Label::left));
        List<Label> column = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (Label label : labels) {
            if (label.left() > right + NAME_SPACE) {
                place(sheet, plot, column);
                column.clear();
            }
            column.add(label);
            right = Math.max(right, label.right());
        }
        place(sheet, plot, column);
    }

    private static void place(Sheet sheet, PlotArea<Figure> plot, List<Label> column) {
        double top = plot.box().y();
        double bottom = plot.box().bottom() - ROW / 2;
        for (Label label : column) {
            for (Box other : sheet.takenAcross(label.left(), label.right())) {
                if (other.y() - top < plot.box().bottom() - other.bottom()) {
                    top = Math.max(top, other.bottom() + ROW / 2);
                } else {
                    bottom = Math.min(bottom, other.y() - ROW / 2);
                }
            }
        }
        column.sort(Comparator.comparingDouble(Label::y));
        int fitting = (int) Math.max(0, Math.floor((bottom - top) / ROW) + 1);
        List<Label> shown = column.subList(0, Math.min(fitting, column.size()));
        double[] wanted = shown.stream().mapToDouble(Label::y).toArray();
        double[] placed = Spread.apart(wanted, ROW, top, bottom);
        for (int i = 0; i < placed.length; i++) {
            draw(sheet, shown.get(i), Math.rint(placed[i]));
        }
    }

    private static void draw(Sheet sheet, Label label, double y) {
        Theme theme = sheet.theme();
        SeriesStyle style = label.end().curve().style();
        Box box = new Box(label.left(), y - ROW / 2, label.width(), ROW);
        Rgba ground = theme.background().withAlpha(0.85);
        sheet.add(new Mark.Rectangle(new Box(box.x() - 2, box.y(), box.width() + 3, ROW), 2, ground, null));
        sheet.take(box);
        double from = label.x() + MARKER + 1.5;
        if (label.left() - 2 > from) {
            sheet.add(new Mark.Line(from, label.y(), label.left() - 2, y, Stroke.solid(style.colour(theme), 1)));
        }
        Rgba colour = style.labelColour(theme);
        sheet.text(label.end().name(), label.left(), y, Anchor.START, TextStyle.NAME, colour);
        double valueX = label.left() + label.end().nameWidth() + NAME_SPACE;
        sheet.text(label.end().value(), valueX, y, Anchor.START, TextStyle.NUMBER, theme.text());
    }

    private static void marker(Sheet sheet, PlotArea<Figure> plot, Label label) {
        if (plot.y().contains(label.end().y())) {
            Theme theme = sheet.theme();
            SeriesStyle style = label.end().curve().style();
            Stroke halo = Stroke.solid(theme.background(), 1.5);
            sheet.add(style.marker().at(label.x(), label.y(), MARKER + 0.75, style.colour(theme), halo));
        }
    }
}

package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values end: a hatched region, a red line before it and a card that says why. */
final class GapMarks {
    private static final double HATCHING = 12;
    private static final double PADDING = 8;
    private static final double ROW = 15;

    private GapMarks() {}

    static void region(Sheet sheet, PlotArea<Figure> plot) {
        Gap gap = shown(plot);
        if (gap != null) {
            double from = Math.rint(plot.x().pixel(gap.from()));
            Box box = plot.box();
            Box region = new Box(from, box.y(), Math.max(0, box.right() - from), box.height());
            sheet.add(new Mark.Rectangle(region, 0, sheet.theme().subtle(), null));
            sheet.add(
                    new Mark.Hatch(region, HATCHING, Stroke.solid(sheet.theme().border(), 1)));
        }
    }

    static void edge(Sheet sheet, PlotArea<Figure> plot, List<Mark.Polyline> curves) {
        Gap gap = shown(plot);
        if (gap == null) {
            return;
        }
        Theme theme = sheet.theme();
        Box box = plot.box();
        double x = Math.rint(plot.x().pixel(gap.from()));
        sheet.add(new Mark.Line(x, box.y(), x, box.bottom(), Stroke.solid(theme.error(), 2)));
        double width = Math.ceil(2 * PADDING
                + Math.max(Fonts.width(gap.title(), TextStyle.NAME), Fonts.width(gap.reason(), TextStyle.AXIS_TITLE)));
        double height = gap.reason().isBlank() ? 28 : 40;
        Box right = new Box(x + 8, box.y() + 6, width, height);
        Box left = new Box(x - 8 - width, box.y() + 6, width, height);
        Box card = right.right() <= box.right() || left.x() < box.x() ? right : left;
        double low = box.bottom() - 6 - height;
        Box lower = new Box(card.x(), low, width, height);
        if (card.equals(left) && low > box.y() && Curves.inside(curves, left) > Curves.inside(curves, lower)) {
            card = lower;
        }
        if (!sheet.holds(card.grown(1))) {
            return;
        }
        sheet.card(card, theme.error());
        double y = card.y() + PADDING + 5;
        double textX = Math.floor(card.x()) + PADDING;
        sheet.text(gap.title(), textX, y, Anchor.START, TextStyle.NAME, theme.error());
        sheet.text(gap.reason(), textX, y + ROW, Anchor.START, TextStyle.AXIS_TITLE, theme.muted());
        sheet.take(card.grown(3));
    }

    /** The gap, if the x axis shows where it begins. */
    static @Nullable Gap shown(PlotArea<Figure> plot) {
        Gap gap = plot.figure().gap();
        return gap != null && plot.x().scale().shows(gap.from()) && plot.x().contains(gap.from()) ? gap : null;
    }
}

package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values end: a hatched region, a red line before it and a card that says why. */
final class GapMarks {
    private static final double HATCHING = 12;

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
        GapNote.find(sheet, plot, gap, x, curves).ifPresent(note -> note.draw(sheet));
    }

    /** The gap, if the x axis shows where it begins. */
    static @Nullable Gap shown(PlotArea<Figure> plot) {
        Gap gap = plot.figure().gap();
        return gap != null && plot.x().scale().shows(gap.from()) && plot.x().contains(gap.from()) ? gap : null;
    }
}

package backprop.figure;

import java.util.List;

/** What stands still around what is shown: grid, axis line, tick labels, axis titles. */
final class Furniture {
    /** How far below the plot the x axis says what it is, unless its labels need more room. */
    static final double TITLE = 28;

    private static final double TICK = 4;

    private Furniture() {}

    static void rows(Sheet sheet, PlotArea<?> plot, List<Tick> ticks) {
        Box box = plot.box();
        for (Tick tick : ticks) {
            double y = plot.y().pixel(tick.value());
            if (y < box.bottom() - 0.5) {
                sheet.horizontal(box.x(), box.right(), y, sheet.theme().grid());
            }
        }
    }

    static void columns(Sheet sheet, PlotArea<?> plot, List<Tick> ticks) {
        Box box = plot.box();
        for (Tick tick : ticks) {
            double x = plot.x().pixel(tick.value());
            sheet.vertical(
                    Math.min(x, box.right() - 1),
                    box.y(),
                    box.bottom(),
                    sheet.theme().grid());
        }
    }

    /** The numbers at the left. */
    static void left(Sheet sheet, PlotArea<?> plot, List<Tick> ticks) {
        Rgba colour = sheet.theme().muted();
        double x = plot.box().x() - Frame.LABEL_SPACE;
        for (Tick tick : ticks) {
            double y = Sheet.crisp(plot.y().pixel(tick.value()));
            sheet.text(tick.label(), x, y, Anchor.END, TextStyle.NUMBER, colour);
        }
    }

    /** The numbers below and the axis line. */
    static void below(Sheet sheet, PlotArea<?> plot, List<Tick> ticks) {
        Box box = plot.box();
        Theme theme = sheet.theme();
        for (Tick tick : ticks) {
            double x = plot.x().pixel(tick.value());
            sheet.vertical(Math.min(x, box.right() - 1), box.bottom() + 1, box.bottom() + 1 + TICK, theme.border());
            sheet.text(tick.label(), x, box.bottom() + 13, Anchor.MIDDLE, TextStyle.NUMBER, theme.muted());
        }
        sheet.horizontal(box.x(), box.right(), box.bottom(), theme.muted());
    }

    /** What stands along the axes; that of the x axis {@code down} pixels below the plot. */
    static void titles(Sheet sheet, Box box, String x, String y, double down) {
        title(sheet, x, box.x() + box.width() / 2, box.bottom() + down, Anchor.MIDDLE);
        title(sheet, y, Math.max(sheet.edge(), box.x() - 40), box.y() - 20, Anchor.START);
    }

    static void empty(Sheet sheet, PlotArea<?> plot) {
        Box box = plot.box();
        String text = Fonts.fit(plot.figure().words().empty(), TextStyle.EMPTY, box.width());
        double y = box.y() + box.height() / 2;
        double width = Fonts.width(text, TextStyle.EMPTY) + 24;
        double x = box.x() + box.width() / 2;
        Rgba ground = sheet.theme().background();
        sheet.add(new Mark.Rectangle(new Box(x - width / 2, y - 12, width, 24), 0, ground, null));
        sheet.text(text, x, y, Anchor.MIDDLE, TextStyle.EMPTY, sheet.theme().muted());
    }

    private static void title(Sheet sheet, String text, double x, double y, Anchor anchor) {
        String shown = Fonts.fit(text, TextStyle.AXIS_TITLE, sheet.width() - 8);
        sheet.text(shown, x, y, anchor, TextStyle.AXIS_TITLE, sheet.theme().muted());
    }
}

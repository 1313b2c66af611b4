package backprop.figure;

/** What stands still around the curves: grid, axis line, tick labels, axis titles. */
final class Furniture {
    private static final double TICK = 4;

    private Furniture() {}

    static void grid(Sheet sheet, Frame frame) {
        Box box = frame.plot().box();
        for (Tick tick : frame.yTicks()) {
            double y = frame.plot().y().pixel(tick.value());
            if (y < box.bottom() - 0.5) {
                sheet.horizontal(box.x(), box.right(), y, sheet.theme().grid());
            }
        }
    }

    static void axes(Sheet sheet, Frame frame) {
        PlotArea plot = frame.plot();
        Box box = plot.box();
        Theme theme = sheet.theme();
        for (Tick tick : frame.yTicks()) {
            double y = Sheet.crisp(plot.y().pixel(tick.value()));
            sheet.text(tick.label(), box.x() - Frame.LABEL_SPACE, y, Anchor.END, TextStyle.NUMBER, theme.muted());
        }
        for (Tick tick : frame.xTicks()) {
            double x = plot.x().pixel(tick.value());
            sheet.vertical(Math.min(x, box.right() - 1), box.bottom() + 1, box.bottom() + 1 + TICK, theme.border());
            sheet.text(tick.label(), x, box.bottom() + 13, Anchor.MIDDLE, TextStyle.NUMBER, theme.muted());
        }
        sheet.horizontal(box.x(), box.right(), box.bottom(), theme.muted());
        title(sheet, plot.figure().x().label(), box.x() + box.width() / 2, box.bottom() + 28, Anchor.MIDDLE);
        title(sheet, plot.figure().y().label(), Math.max(2, box.x() - 40), box.y() - 20, Anchor.START);
    }

    static void empty(Sheet sheet, PlotArea plot) {
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

package backprop.figure;

import java.util.List;

/** What stands still around what is shown: grid, axis line, tick labels, axis titles. */
final class Furniture {
    /** How far below the plot the x axis says what it is, unless its labels need more room. */
    static final double TITLE = 28;

    private static final double TICK = 4;
    private static final double EMPTY_ROW = 17;
    private static final double EMPTY_SPACE = 12;

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

    /** Why nothing is there, in the middle, or below what stands there already. */
    static void empty(Sheet sheet, PlotArea<?> plot) {
        Box box = plot.box();
        int most = (int) Math.max(1, Math.floor((box.height() - EMPTY_ROW) / EMPTY_ROW));
        String text = plot.figure().words().empty();
        List<String> lines = Wrapping.lines(text, TextStyle.EMPTY, box.width() - 2 * EMPTY_SPACE, most);
        double width = 2 * EMPTY_SPACE
                + lines.stream()
                        .mapToDouble(line -> Fonts.width(line, TextStyle.EMPTY))
                        .max()
                        .orElse(0);
        double height = (lines.size() + 0.4) * EMPTY_ROW;
        double middle = box.x() + box.width() / 2;
        Box ground = new Box(middle - width / 2, box.y() + (box.height() - height) / 2, width, height);
        for (Box taken : sheet.takenAcross(ground.x(), ground.right())) {
            double lower = Math.min(taken.bottom(), box.bottom() - height);
            ground = ground.overlaps(taken) ? new Box(ground.x(), lower, width, height) : ground;
        }
        sheet.add(new Mark.Rectangle(ground, 0, sheet.theme().background(), null));
        double y = ground.y() + 0.7 * EMPTY_ROW;
        for (String line : lines) {
            sheet.text(
                    line,
                    middle,
                    y,
                    Anchor.MIDDLE,
                    TextStyle.EMPTY,
                    sheet.theme().muted());
            y += EMPTY_ROW;
        }
    }

    private static void title(Sheet sheet, String text, double x, double y, Anchor anchor) {
        String shown = Fonts.fit(text, TextStyle.AXIS_TITLE, sheet.width() - 8);
        sheet.text(shown, x, y, anchor, TextStyle.AXIS_TITLE, sheet.theme().muted());
    }
}

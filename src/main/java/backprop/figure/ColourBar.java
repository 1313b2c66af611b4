package backprop.figure;

import java.util.function.DoubleFunction;

/**
 * A bar that shows which colours numbers have, its ends' values beside it.
 *
 * @param name before it; empty for none
 * @param from the value at its left end, as text
 * @param to that at its right end
 */
record ColourBar(String name, String from, String to) {
    private static final double LENGTH = 72;
    private static final double HEIGHT = 10;
    private static final double SPACE = 6;
    private static final int STEPS = 64;

    /** How wide it is with its texts. */
    double width() {
        return start() + LENGTH + SPACE + Fonts.width(to, TextStyle.NUMBER);
    }

    private double start() {
        double named = name.isBlank() ? 0 : Fonts.width(name, TextStyle.LABEL) + 2 * SPACE;
        return Math.ceil(named + Fonts.width(from, TextStyle.NUMBER) + SPACE);
    }

    /** Draws it around the middle {@code y}; the colour is asked for each part of its length, 0 to 1. */
    void draw(Sheet sheet, double x, double y, DoubleFunction<Rgba> colour) {
        Theme theme = sheet.theme();
        sheet.text(name, x, y, Anchor.START, TextStyle.LABEL, theme.text());
        double left = Math.rint(x + start());
        sheet.more(from, left - SPACE - Fonts.width(from, TextStyle.NUMBER), y, TextStyle.NUMBER, theme.muted());
        Raster raster = Raster.of(1, STEPS, (row, column) -> ColourScale.argb(colour.apply(column / (STEPS - 1.0))));
        Box box = new Box(left, Math.rint(y - HEIGHT / 2), LENGTH, HEIGHT);
        sheet.add(new Mark.Cells(box, raster));
        Box edge = new Box(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        sheet.add(new Mark.Rectangle(edge, 0, null, Stroke.solid(theme.border(), 1)));
        sheet.text(to, left + LENGTH + SPACE, y, Anchor.START, TextStyle.NUMBER, theme.muted());
    }
}

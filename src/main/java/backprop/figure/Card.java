package backprop.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The values at the place that is pointed at, on a card beside it.
 *
 * @param title the place
 * @param rows the values there
 */
record Card(String title, List<Row> rows) {
    private static final double PADDING = 8;
    private static final double ROW = 16;
    private static final double NARROWEST = 140;
    private static final double WIDEST = 260;

    /** But a name takes at most this part of the plot's width, unless that is less than so many pixels. */
    private static final double PART = 0.5;

    private static final double NARROWEST_NAME = 90;
    private static final double APART = 16;

    /** What a key has there, in this colour. */
    record Row(Key key, String value, Rgba colour) {}

    /** How wide a name may be beside so much of a chart. */
    private static double widest(Box area) {
        return Math.max(NARROWEST_NAME, Math.min(WIDEST, PART * area.width()));
    }

    private double width(Box area) {
        double names = 0;
        double values = 0;
        for (Row row : rows) {
            double name = Math.min(widest(area), Fonts.width(row.key().name(), TextStyle.AXIS_TITLE));
            names = Math.max(names, row.key().width() + Key.SPACE + name);
            values = Math.max(values, Fonts.width(row.value(), TextStyle.NUMBER));
        }
        double heading = Math.min(WIDEST, Fonts.width(title, TextStyle.NAME));
        return Math.ceil(Math.max(NARROWEST, Math.max(heading, names + APART + values) + 2 * PADDING));
    }

    /**
     * Draws the card right or left of a place, as high as keeps clear of what the chart shows.
     *
     * @param x of the place
     * @param away how far from it, pixels
     * @param covered how much a card over a band of the plot would hide, in pixels
     */
    void draw(Sheet sheet, Box area, double x, double away, ToDoubleFunction<Box> covered) {
        double height = PADDING + ROW * (rows.size() + 1);
        Box box = place(sheet, area, x, away, width(area), height, covered);
        if (!sheet.holds(box.grown(1))) {
            return;
        }
        Theme theme = sheet.theme();
        sheet.card(box, theme.border());
        double left = box.x() + PADDING;
        double right = box.right() - PADDING;
        double y = box.y() + PADDING / 2 + ROW / 2;
        String heading = Fonts.fit(title, TextStyle.NAME, right - left + 1);
        sheet.text(heading, left, y, Anchor.START, TextStyle.NAME, theme.text());
        List<String> all = rows.stream().map(row -> row.key().name()).toList();
        for (Row row : rows) {
            y += ROW;
            Key key = row.key();
            key.swatch().draw(sheet, left, Math.rint(y));
            String name = Names.fit(key.name(), all, TextStyle.AXIS_TITLE, widest(area));
            sheet.text(name, left + key.width() + Key.SPACE, y, Anchor.START, TextStyle.AXIS_TITLE, theme.text());
            sheet.text(row.value(), right, y, Anchor.END, TextStyle.NUMBER, row.colour());
        }
    }

    private static Box place(
            Sheet sheet, Box area, double x, double away, double width, double height, ToDoubleFunction<Box> covered) {
        double left = x + away + width <= area.right() ? x + away : x - away - width;
        left = Math.floor(Math.max(2, Math.min(sheet.width() - width - 3, left)));
        double lowest = Math.max(area.y(), area.bottom() - height - 4);
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double y = Math.floor(area.y() + 4); best == null || y <= lowest; y += ROW) {
            Box band = new Box(area.x(), y, area.width(), height);
            Box card = new Box(left, y, width, height);
            double cost = covered.applyAsDouble(band) + (sheet.isFree(card) ? 0 : area.width()) + y * 0.05;
            if (cost < least) {
                least = cost;
                best = card;
            }
        }
        double top = Math.max(2, Math.min(sheet.height() - height - 3, best.y()));
        return new Box(left, top, width, height);
    }
}

package backprop.figure;

/**
 * One line of a legend or of the card beside a crosshair.
 *
 * @param name said behind the swatch
 * @param pale of a former run
 * @param width of the swatch, pixels
 * @param swatch draws the sample
 */
record Key(String name, boolean pale, double width, Swatch swatch) {
    static final double SPACE = 6;

    private static final double LINE = 28;
    private static final double BAR = 16;
    private static final double POINT = 9;

    /** Draws a sample whose left end stands at {@code x} and whose middle at {@code y}. */
    @FunctionalInterface
    interface Swatch {
        void draw(Sheet sheet, double x, double y);
    }

    /** A piece of the line with its marker, on a piece of its band. */
    static Key of(Series curve) {
        return new Key(curve.fullName(), curve.ghosted(), LINE, (sheet, x, y) -> {
            if (curve.band() != null) {
                Rgba pale = curve.style().colour(sheet.theme()).withAlpha(Bands.OPACITY);
                sheet.add(new Mark.Rectangle(new Box(x, Math.rint(y) - 5, LINE, 10), 0, pale, null));
            }
            Stroke stroke = curve.style().stroke(sheet.theme(), 2, curve.ghosted());
            sheet.add(new Mark.Line(x, y, x + LINE, y, sheet.curve(stroke)));
            sheet.add(curve.style().marker().at(x + LINE / 2, y, 3.5, stroke.colour(), null));
        });
    }

    /** A piece of a bar, filled as bars are where they stand so. */
    static Key of(BarGroup group, BarSlots slots) {
        return new Key(group.name(), false, BAR, (sheet, x, y) -> {
            Box box = new Box(Math.rint(x), Math.rint(y) - 5, BAR, 10);
            if (slots.isDense()) {
                Stroke stroke = group.style().stroke(sheet.theme(), Skyline.WIDTH, false);
                sheet.add(new Mark.Line(box.x(), y, box.right(), y, sheet.curve(stroke)));
            } else if (BarFill.isNarrow(slots.width())) {
                BarFill.dashed(sheet, group.style(), box, box.x(), y, box.right(), y);
            } else {
                BarFill.draw(sheet, group.style(), box);
            }
        });
    }

    /** A point of a class. */
    static Key of(String name, PointStyle style) {
        return new Key(name, false, POINT, (sheet, x, y) -> sheet.add(style.at(x + POINT / 2, y, 4, sheet.theme())));
    }

    /** A name alone, below those with a point. */
    static Key plain(String name) {
        return new Key(name, false, POINT, (sheet, x, y) -> {});
    }

    /** Draws the swatch, and behind it the name as it is said there. */
    void draw(Sheet sheet, double x, double y, TextStyle style, String said) {
        swatch.draw(sheet, x, y);
        Rgba colour = pale ? sheet.theme().muted() : sheet.theme().text();
        sheet.text(said, x + width + SPACE, y, Anchor.START, style, colour);
    }
}

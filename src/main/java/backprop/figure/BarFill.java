package backprop.figure;

/**
 * How a bar is filled: its colour with a hatching of its own, so that the first six styles, more than groups of bars
 * have, differ without colour. A bar too narrow for hatching is cut into the dashes that its style gives to lines.
 */
final class BarFill {
    private static final double WIDE = 6;
    private static final double SPACING = 7;
    private static final double STRIPE = 1.6;
    private static final double STRIPE_OPACITY = 0.85;
    private static final double PALE = 0.4;

    private BarFill() {}

    static void draw(Sheet sheet, SeriesStyle style, Box box) {
        Rgba colour = style.colour(sheet.theme());
        if (style.dash().isEmpty()) {
            sheet.add(new Mark.Rectangle(box, 0, colour, null));
        } else if (isNarrow(box.width())) {
            double x = box.x() + box.width() / 2;
            dashed(sheet, style, box, x, box.bottom(), x, box.y());
        } else {
            sheet.add(new Mark.Rectangle(box, 0, colour, null));
            hatch(sheet, style, box);
            if (box.height() > 1) {
                Box edge = new Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
                sheet.add(new Mark.Rectangle(edge, 0, null, Stroke.solid(colour, 1)));
            }
        }
    }

    /** Whether a bar of this width has no room for hatching. */
    static boolean isNarrow(double width) {
        return width < WIDE;
    }

    /** Fills a box with dashes along a line through its middle. */
    static void dashed(Sheet sheet, SeriesStyle style, Box box, double x1, double y1, double x2, double y2) {
        Rgba colour = style.colour(sheet.theme());
        sheet.add(new Mark.Rectangle(box, 0, colour.withAlpha(PALE), null));
        double width = x1 == x2 ? box.width() : box.height();
        sheet.add(new Mark.Line(x1, y1, x2, y2, new Stroke(colour, width, style.dash())));
    }

    private static void hatch(Sheet sheet, SeriesStyle style, Box box) {
        Rgba colour = sheet.theme().background().withAlpha(STRIPE_OPACITY);
        Mark.Hatch rising = new Mark.Hatch(box, SPACING, Stroke.solid(colour, STRIPE));
        switch (style) {
            case ORANGE -> falling(sheet, rising);
            case PURPLE -> {
                sheet.add(rising);
                falling(sheet, rising);
            }
            case SKY -> level(sheet, box, rising.stroke());
            case GREY -> sheet.add(new Mark.Hatch(box, SPACING / 2, Stroke.solid(colour, 1)));
            default -> sheet.add(rising);
        }
    }

    private static void falling(Sheet sheet, Mark.Hatch rising) {
        double both = rising.box().x() + rising.box().right();
        for (Mark.Line line : rising.lines()) {
            sheet.add(new Mark.Line(both - line.x1(), line.y1(), both - line.x2(), line.y2(), line.stroke()));
        }
    }

    private static void level(Sheet sheet, Box box, Stroke stroke) {
        for (double y = box.bottom() - SPACING / 2; y > box.y(); y -= SPACING / 2 + 1) {
            sheet.add(new Mark.Line(box.x(), y, box.right(), y, stroke));
        }
    }
}

package backprop.figure;

/** Title, subtitle and legend above the curves. */
final class Header {
    static final double MARGIN = 16;

    private static final double SWATCH = 28;
    private static final double LEGEND_ROW = 20;
    private static final double LEGEND_SPACE = 20;

    private Header() {}

    /** Draws what the options ask for and returns where the rest may begin, in pixels from the top. */
    static double draw(Sheet sheet, Figure figure, LayoutOptions options) {
        double top = options.header() ? MARGIN : 0;
        double room = sheet.width() - 2 * MARGIN;
        if (options.header()) {
            if (!figure.title().isBlank()) {
                line(
                        sheet,
                        figure.title(),
                        top + 10,
                        TextStyle.TITLE,
                        sheet.theme().text());
                top += 22;
            }
            if (!figure.subtitle().isBlank()) {
                line(
                        sheet,
                        figure.subtitle(),
                        top + 8,
                        TextStyle.LABEL,
                        sheet.theme().muted());
                top += 18;
            }
            top += 4;
        }
        if (options.legend() && !figure.series().isEmpty() && room > 2 * SWATCH) {
            top = legend(sheet, figure, top + (options.header() ? 0 : 4), room) + 4;
        }
        return top;
    }

    private static void line(Sheet sheet, String text, double y, TextStyle style, Rgba colour) {
        sheet.text(Fonts.fit(text, style, sheet.width() - 2 * MARGIN), MARGIN, y, Anchor.START, style, colour);
    }

    private static double legend(Sheet sheet, Figure figure, double top, double room) {
        double x = MARGIN;
        double y = top;
        for (Series curve : figure.series()) {
            String name = Fonts.fit(curve.name(), TextStyle.LABEL, room - SWATCH - 6);
            double width = SWATCH + 6 + Fonts.width(name, TextStyle.LABEL);
            if (x > MARGIN && x + width > MARGIN + room) {
                x = MARGIN;
                y += LEGEND_ROW;
            }
            entry(sheet, curve, name, x, y + LEGEND_ROW / 2);
            x += Math.ceil(width) + LEGEND_SPACE;
        }
        return y + LEGEND_ROW;
    }

    private static void entry(Sheet sheet, Series curve, String name, double x, double y) {
        Stroke stroke = curve.style().stroke(sheet.theme(), 2, curve.ghosted());
        sheet.add(new Mark.Line(x, y, x + SWATCH, y, stroke));
        sheet.add(curve.style().marker().at(x + SWATCH / 2, y, 3.5, stroke.colour(), null));
        Rgba colour = curve.ghosted() ? sheet.theme().muted() : sheet.theme().text();
        sheet.text(name, x + SWATCH + 6, y, Anchor.START, TextStyle.LABEL, colour);
    }
}

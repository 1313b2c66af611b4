package backprop.figure;

/** Title, subtitle and legend above the plot. */
final class Header {
    static final double MARGIN = 16;

    /** On a surface with less room there is no legend. */
    private static final double NARROWEST = 56;

    private Header() {}

    /** Draws what the options ask for and returns where the rest may begin, in pixels from the top. */
    static double draw(Sheet sheet, Chart figure, Legend legend, LayoutOptions options) {
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
        if (options.legend() && !legend.keys().isEmpty() && room > NARROWEST) {
            top = legend.draw(sheet, MARGIN, top + (options.header() ? 0 : 4), room) + 4;
        }
        return top;
    }

    private static void line(Sheet sheet, String text, double y, TextStyle style, Rgba colour) {
        sheet.text(Fonts.fit(text, style, sheet.width() - 2 * MARGIN), MARGIN, y, Anchor.START, style, colour);
    }
}

package backprop.figure;

import java.util.List;

/** What stands around the plot: title, subtitle, legend and caption. */
final class Header {
    static final double MARGIN = 16;

    /** On a surface with less room there is no legend. */
    private static final double NARROWEST = 56;

    /** A title has at most so many lines. */
    private static final int LINES = 2;

    private static final double CAPTION_LINE = 15;
    private static final double CAPTION_SPACE = 2;

    /** A caption takes at most this part of the height, a legend at the right this part of the width. */
    private static final double PART = 1 / 3.0;

    /** In a file a legend of rows leaves this height to the plot and what stands around it. */
    private static final double PLOT = 120;

    /** What stands above and below a plot takes about so much. */
    private static final double BESIDE = 68;

    private static final double COLUMN_SPACE = 4;

    private Header() {}

    /**
     * Draws what the options ask for, keeps the room of what stands below and at the right, and returns where the
     * rest may begin, in pixels from the top.
     */
    static double draw(Sheet sheet, Chart figure, Legend all, LayoutOptions options) {
        Finish finish = options.finish();
        double room = sheet.width() - 2 * MARGIN;
        double top = aroundLegend(sheet, figure, options);
        if (!options.legend() || all.keys().isEmpty() || room <= NARROWEST) {
            return top;
        }
        Legend legend = options.header() ? all.within(sheet.height() - top - PLOT) : all;
        switch (place(sheet, figure, top, finish)) {
            case ABOVE -> top = legend.draw(sheet, MARGIN, top + (options.header() ? 0 : 4), room) + 4;
            case BELOW -> legend.draw(sheet, MARGIN, sheet.keepBelow(legend.height(MARGIN, room) + 4), room);
            case RIGHT -> {
                double wide = Math.min(legend.width(), Math.floor(room * PART));
                double left = sheet.keepRight(wide + MARGIN) + COLUMN_SPACE;
                double bottom = sheet.height() - MARGIN;
                legend.column(sheet, left, top + Frame.TOP, wide, bottom);
            }
            case LINE_ENDS, NONE -> {}
        }
        return top;
    }

    /** What stands above and below whatever the legend, of which the upper end is returned. */
    private static double aroundLegend(Sheet sheet, Chart figure, LayoutOptions options) {
        double room = sheet.width() - 2 * MARGIN;
        double top = options.header() ? titles(sheet, figure, options.finish(), room) : 0;
        caption(sheet, options.finish().caption(), room);
        return top;
    }

    private static LegendPlace place(Sheet sheet, Chart figure, double top, Finish finish) {
        return finish.legend(figure, sheet.width(), sheet.height() - top - BESIDE);
    }

    /** Whether the line ends of a chart so large carry its names, if they are asked to. */
    static boolean namesLineEnds(Chart chart, double width, double height, LayoutOptions options) {
        Sheet trial = new Sheet(Theme.LIGHT, width, height);
        double top = aroundLegend(trial, chart, options);
        return place(trial, chart, top, options.finish()) == LegendPlace.NONE;
    }

    private static double titles(Sheet sheet, Chart figure, Finish finish, double room) {
        double top = MARGIN;
        Theme theme = sheet.theme();
        sheet.edge(MARGIN);
        for (String line : Wrapping.balanced(finish.title(figure), TextStyle.TITLE, room, LINES)) {
            sheet.text(line, MARGIN, top + 10, Anchor.START, TextStyle.TITLE, theme.text());
            top += 22;
        }
        for (String line : Wrapping.balanced(finish.subtitle(figure), TextStyle.LABEL, room, LINES)) {
            sheet.text(line, MARGIN, top + 8, Anchor.START, TextStyle.LABEL, theme.muted());
            top += 18;
        }
        return top == MARGIN ? MARGIN / 2 : top + 4;
    }

    private static void caption(Sheet sheet, String caption, double room) {
        int most = (int) Math.max(1, Math.floor(sheet.height() * PART / CAPTION_LINE));
        List<String> lines = Wrapping.lines(caption, TextStyle.AXIS_TITLE, room, most);
        if (lines.isEmpty()) {
            return;
        }
        double y = sheet.keepBelow(lines.size() * CAPTION_LINE + CAPTION_SPACE + MARGIN / 2)
                + CAPTION_SPACE
                + CAPTION_LINE / 2;
        for (String line : lines) {
            Rgba colour = sheet.theme().text();
            sheet.text(line, MARGIN, y, Anchor.START, TextStyle.AXIS_TITLE, colour);
            y += CAPTION_LINE;
        }
    }
}

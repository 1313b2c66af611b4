package backprop.figure;

import java.util.Optional;

/**
 * What a saved picture may ask for besides what a screen does.
 *
 * @param title instead of the chart's own; an empty text for none, without the subtitle then
 * @param caption wrapped below the chart; empty for none
 * @param lineWidth how many times as wide as usual curves are, above 0
 * @param legend where the legend stands, if there is one
 * @param ends whether name and last value stand beside each line's end
 */
public record Finish(Optional<String> title, String caption, double lineWidth, LegendPlace legend, boolean ends) {
    /** What the ticks and the plot's edges take, pixels. */
    private static final double BESIDE = 74;

    /** The chart's own title, rows above the plot, and names at the line ends. */
    public static final Finish USUAL = new Finish(Optional.empty(), "", 1, LegendPlace.ABOVE, true);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the line width is not a finite number above 0
     */
    public Finish {
        if (!(lineWidth > 0) || Double.isInfinite(lineWidth)) {
            throw new IllegalArgumentException("Curves are more than 0 times as wide as usual, not " + lineWidth);
        }
    }

    /** The title that is shown; empty for none. */
    String title(Chart chart) {
        return title.orElse(chart.title());
    }

    /** The subtitle that is shown; empty for none. */
    String subtitle(Chart chart) {
        return title.isPresent() && title.get().isBlank() ? "" : chart.subtitle();
    }

    /**
     * Where the legend of a chart stands: above if the line ends cannot carry all the names.
     *
     * @param width of the chart with the names, pixels
     * @param height of the plot, pixels
     */
    LegendPlace legend(Chart chart, double width, double height) {
        if (legend != LegendPlace.LINE_ENDS) {
            return legend;
        }
        boolean named = chart instanceof Figure figure
                && figure.series().size() * EndLabel.ROW <= height
                && figure.series().stream().noneMatch(Series::ghosted)
                && !isTooNarrow(figure, width);
        return named ? LegendPlace.NONE : LegendPlace.ABOVE;
    }

    /** Whether name and last value stand beside line ends; if the names would take half of the width, the legend does. */
    boolean ends(Figure figure, double width) {
        return ends && (legend != LegendPlace.LINE_ENDS || !isTooNarrow(figure, width));
    }

    private static boolean isTooNarrow(Figure figure, double width) {
        return figure.present().stream().anyMatch(curve -> LastPoint.widest(curve) > width / 2 - BESIDE);
    }
}

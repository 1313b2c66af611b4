package backprop.figure;

import java.util.List;

/**
 * How a series looks: always colour, dash and marker together, so that no meaning hangs on colour alone. Runs take
 * the styles in this order; for parts of the data blue is training and orange is test.
 */
public enum SeriesStyle {
    BLUE(0x0072b2, 0x56b4e9, MarkerShape.CIRCLE),
    ORANGE(0xd55e00, 0xe69f00, MarkerShape.SQUARE, 7, 4),
    GREEN(0x009e73, 0x2bb58a, MarkerShape.TRIANGLE, 2, 3),
    PURPLE(0xb0568a, 0xdd8fbd, MarkerShape.DIAMOND, 8, 3, 2, 3),
    SKY(0x56b4e9, 0xf0e442, MarkerShape.TRIANGLE_DOWN, 12, 4),
    GREY(0x57606a, 0x9aa4af, MarkerShape.CIRCLE, 5, 3);

    private static final double GHOST_OPACITY = 0.35;

    private final Rgba light;
    private final Rgba dark;
    private final MarkerShape marker;
    private final List<Double> dash;

    SeriesStyle(int light, int dark, MarkerShape marker, double... dash) {
        this.light = Rgba.of(light);
        this.dark = Rgba.of(dark);
        this.marker = marker;
        this.dash = Stroke.dashes(dash);
    }

    /** The style of the series with this number, counted from 0; after the sixth they come again. */
    public static SeriesStyle ofIndex(int index) {
        SeriesStyle[] all = values();
        return all[Math.floorMod(index, all.length)];
    }

    /** The line's colour. */
    public Rgba colour(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    /** The colour of a name written beside the line: the line's own, unless that is too pale to read. */
    public Rgba labelColour(Theme theme) {
        return this == SKY && theme == Theme.LIGHT ? theme.text() : colour(theme);
    }

    /** The marker at the end of the line. */
    public MarkerShape marker() {
        return marker;
    }

    /** Lengths of dashes and spaces in turn, in pixels; empty for a solid line. */
    public List<Double> dash() {
        return dash;
    }

    /** The line itself, pale when it belongs to a former run. */
    Stroke stroke(Theme theme, double width, boolean ghosted) {
        Rgba colour = colour(theme);
        return new Stroke(ghosted ? colour.withAlpha(GHOST_OPACITY) : colour, width, dash);
    }
}

package backprop.figure;

import java.util.List;

/**
 * How a series looks: always colour, dash and marker together, so that no meaning hangs on colour alone. Runs take
 * the styles in this order; for parts of the data blue is training and orange is test. The first ten have a colour of
 * their own; the others have these again, each with the dashes of another.
 */
public enum SeriesStyle {
    BLUE(0x0072b2, 0x56b4e9, MarkerShape.CIRCLE),
    ORANGE(0xd55e00, 0xe69f00, MarkerShape.SQUARE, 7, 4),
    GREEN(0x009e73, 0x2bb58a, MarkerShape.TRIANGLE, 2, 3),
    PURPLE(0xb0568a, 0xdd8fbd, MarkerShape.DIAMOND, 8, 3, 2, 3),
    SKY(0x56b4e9, 0xf0e442, MarkerShape.TRIANGLE_DOWN, 12, 4),
    GREY(0x57606a, 0x9aa4af, MarkerShape.CIRCLE, 5, 3),
    OCHRE(0xc79a00, 0xff7b6b, MarkerShape.SQUARE, 8, 3, 2, 3, 2, 3),
    WINE(0x8c2d3f, 0xa99cf0, MarkerShape.TRIANGLE),
    INDIGO(0x3f3fb0, 0xa5d65a, MarkerShape.DIAMOND, 14, 3, 5, 3),
    OLIVE(0x6b8e23, 0xe3d3b0, MarkerShape.TRIANGLE_DOWN, 3, 6),
    BLUE_2(BLUE, PURPLE, MarkerShape.SQUARE),
    ORANGE_2(ORANGE, SKY, MarkerShape.TRIANGLE),
    GREEN_2(GREEN, GREY, MarkerShape.DIAMOND),
    PURPLE_2(PURPLE, OCHRE, MarkerShape.TRIANGLE_DOWN),
    SKY_2(SKY, WINE, MarkerShape.SQUARE),
    GREY_2(GREY, INDIGO, MarkerShape.TRIANGLE),
    OCHRE_2(OCHRE, OLIVE, MarkerShape.CIRCLE),
    WINE_2(WINE, ORANGE, MarkerShape.CIRCLE),
    INDIGO_2(INDIGO, GREEN, MarkerShape.CIRCLE),
    OLIVE_2(OLIVE, BLUE, MarkerShape.DIAMOND);

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

    /** The lines of another series in the colour of one. */
    SeriesStyle(SeriesStyle one, SeriesStyle other, MarkerShape marker) {
        this.light = one.light;
        this.dark = one.dark;
        this.marker = marker;
        this.dash = other.dash;
    }

    /** The style of the series with this number, counted from 0; after the twentieth they come again. */
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
        boolean pale = light.equals(SKY.light) || light.equals(OCHRE.light);
        return pale && theme == Theme.LIGHT ? theme.text() : colour(theme);
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

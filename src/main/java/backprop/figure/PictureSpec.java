package backprop.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a chart is saved as a picture, always in the light theme. The layout is made for a surface of {@code zoom} times
 * fewer logical pixels and then enlarged, so that the numbers at the axes come out at {@code fontSize}.
 *
 * @param title instead of the chart's own; an empty text for none, without the subtitle then; an empty Optional for
 *     the chart's own
 * @param caption wrapped below the chart; empty for none
 * @param width of the picture, in {@code unit}
 * @param height of the picture with title, legend and caption, in {@code unit}
 * @param unit of both
 * @param dpi image pixels an inch, 72 to 1200; for PNG alone
 * @param fontSize of the numbers at the axes, pt (1/72 inch), 4 to 72
 * @param lineWidth how many times as wide as usual curves are drawn, 0.25 to 4; the usual is 2 logical pixels, about
 *     0.18 of the font size
 * @param legend where the signs are explained
 * @param greys whether colours become greys of well separated lightness; dashes and markers stay
 * @param transparent whether the picture has no background
 */
public record PictureSpec(
        Optional<String> title,
        String caption,
        double width,
        double height,
        LengthUnit unit,
        int dpi,
        double fontSize,
        double lineWidth,
        LegendPlace legend,
        boolean greys,
        boolean transparent) {
    /** The size, in pt, of the numbers at the axes where a logical pixel is 1/96 inch. */
    public static final double BASE_FONT_SIZE = TextStyle.NUMBER.size() * 72 / 96;

    private static final int LEAST_DPI = 72;
    private static final double LONGEST = 100 / 2.54;
    private static final long MOST_PIXELS = 100_000_000;
    private static final double LEAST_WIDTH = 120;
    private static final double LEAST_HEIGHT = 90;

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a number is out of its range, the letters leave no room for the chart, or
     *     an image of so many dots would not fit into memory; the message says what to change
     */
    public PictureSpec {
        checkLength("wide", width, unit);
        checkLength("high", height, unit);
        checkRange("A resolution", dpi, LEAST_DPI, 1200, "dpi");
        checkRange("A font size", fontSize, 4, 72, "pt");
        checkRange("A line width", lineWidth, 0.25, 4, "times the usual");
        long dots = dots(unit.toInches(width), unit.toInches(height), dpi);
        if (dots > MOST_PIXELS) {
            throw new IllegalArgumentException(say(
                    "A picture of %s × %s %s at %d dpi has %d million dots, more than %d million."
                            + " Lower the DPI or make it smaller.",
                    number(width),
                    number(height),
                    unit.symbol(),
                    dpi,
                    Math.round(dots / 1e6),
                    MOST_PIXELS / 1_000_000));
        }
        double zoom = fontSize / BASE_FONT_SIZE;
        if (96 * unit.toInches(width) / zoom < LEAST_WIDTH || 96 * unit.toInches(height) / zoom < LEAST_HEIGHT) {
            throw new IllegalArgumentException(say(
                    "Letters of %s pt leave a chart of %s × %s %s no room; it takes more than %s × %s %s."
                            + " Choose smaller letters or a larger picture.",
                    number(fontSize),
                    number(width),
                    number(height),
                    unit.symbol(),
                    number(up(unit.ofInches(LEAST_WIDTH * zoom / 96))),
                    number(up(unit.ofInches(LEAST_HEIGHT * zoom / 96))),
                    unit.symbol()));
        }
    }

    /** How many times larger than on a screen everything is drawn. */
    public double zoom() {
        return fontSize / BASE_FONT_SIZE;
    }

    public double widthInches() {
        return unit.toInches(width);
    }

    public double heightInches() {
        return unit.toInches(height);
    }

    /** The width of the PNG image in dots. */
    public int pixelWidth() {
        return (int) Math.round(widthInches() * dpi);
    }

    /** The height of the PNG image in dots. */
    public int pixelHeight() {
        return (int) Math.round(heightInches() * dpi);
    }

    /**
     * Checks that a chart can be seen in such a picture.
     *
     * @throws IllegalArgumentException if title, legend and caption leave it too little room; the message says what to try
     */
    public void checkRoom(Chart chart) {
        PictureRoom.check(chart, this);
    }

    /** Whether {@link #checkRoom} has nothing against it. */
    public boolean hasRoom(Chart chart) {
        return PictureRoom.isThere(chart, this);
    }

    /** The chart as every format draws it, in logical pixels. */
    public Drawing drawing(Chart chart) {
        Chart shown = greys && chart instanceof ImagesFigure images ? images.inGreys() : chart;
        Drawing drawing = FigureLayout.layout(
                shown, 96 * widthInches() / zoom(), 96 * heightInches() / zoom(), Theme.LIGHT, options());
        return Repaint.of(drawing, greys, transparent);
    }

    /** Whether the names of a chart's curves are to stand at the line ends, which have no room for them: then they stand above. */
    public boolean lacksRoomAtLineEnds(Chart chart) {
        return legend == LegendPlace.LINE_ENDS
                && chart instanceof Figure
                && !Header.namesLineEnds(chart, 96 * widthInches() / zoom(), 96 * heightInches() / zoom(), options());
    }

    /** What the layout needs to know of this. */
    LayoutOptions options() {
        Finish finish = new Finish(title, caption, lineWidth, legend, legend == LegendPlace.LINE_ENDS);
        return new LayoutOptions(OptionalDouble.empty(), true, legend != LegendPlace.NONE, 0, finish);
    }

    public PictureSpec withTitle(Optional<String> text) {
        return new PictureSpec(
                text, caption, width, height, unit, dpi, fontSize, lineWidth, legend, greys, transparent);
    }

    public PictureSpec withCaption(String text) {
        return new PictureSpec(title, text, width, height, unit, dpi, fontSize, lineWidth, legend, greys, transparent);
    }

    public PictureSpec withSize(double newWidth, double newHeight, LengthUnit newUnit) {
        return new PictureSpec(
                title, caption, newWidth, newHeight, newUnit, dpi, fontSize, lineWidth, legend, greys, transparent);
    }

    public PictureSpec withDpi(int dots) {
        return new PictureSpec(
                title, caption, width, height, unit, dots, fontSize, lineWidth, legend, greys, transparent);
    }

    /** The same at so many dots an inch, or, where an image of this size would not fit into memory then, at as many as fit. */
    public PictureSpec withDpiUpTo(int dots) {
        int most = dots;
        while (most > LEAST_DPI && dots(widthInches(), heightInches(), most) > MOST_PIXELS) {
            most--;
        }
        return withDpi(most);
    }

    public PictureSpec withFontSize(double points) {
        return new PictureSpec(title, caption, width, height, unit, dpi, points, lineWidth, legend, greys, transparent);
    }

    public PictureSpec withLineWidth(double times) {
        return new PictureSpec(title, caption, width, height, unit, dpi, fontSize, times, legend, greys, transparent);
    }

    public PictureSpec withLegend(LegendPlace place) {
        return new PictureSpec(
                title, caption, width, height, unit, dpi, fontSize, lineWidth, place, greys, transparent);
    }

    public PictureSpec withGreys(boolean only) {
        return new PictureSpec(
                title, caption, width, height, unit, dpi, fontSize, lineWidth, legend, only, transparent);
    }

    public PictureSpec withTransparent(boolean seeThrough) {
        return new PictureSpec(
                title, caption, width, height, unit, dpi, fontSize, lineWidth, legend, greys, seeThrough);
    }

    /** Of an image so many inches wide and high. */
    private static long dots(double width, double height, int dpi) {
        return Math.round(width * dpi) * Math.round(height * dpi);
    }

    private static void checkLength(String direction, double length, LengthUnit unit) {
        double inches = unit.toInches(length);
        if (!(inches > 0)) {
            throw new IllegalArgumentException(
                    say("A picture is more than 0 %s %s, not %s.", unit.symbol(), direction, number(length)));
        }
        if (inches > LONGEST * (1 + 1e-9)) {
            throw new IllegalArgumentException(say(
                    "A picture is at most %s %s (100 cm) %s, not %s.",
                    number(unit.ofInches(LONGEST)), unit.symbol(), direction, number(length)));
        }
    }

    private static void checkRange(String what, double value, double least, double most, String unit) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    say("%s is %s to %s %s, not %s.", what, number(least), number(most), unit, number(value)));
        }
    }

    private static double up(double length) {
        return Math.ceil(length * 10) / 10;
    }

    /** Up to two digits behind the point. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String text = say("%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String say(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}

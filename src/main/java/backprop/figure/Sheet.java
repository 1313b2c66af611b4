package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** The drawing while it is made: marks in order, and the places where text already stands. */
final class Sheet {
    /** Baselines of texts of two styles around one middle differ by less, in pixels. */
    private static final double SAME_LINE = 1;

    private final Theme theme;
    private final Box surface;
    private final double lineWidth;
    private double width;
    private double height;
    private double edge = 2;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private int settled = -1;

    Sheet(Theme theme, double width, double height) {
        this(theme, width, height, 1);
    }

    /** A sheet on which curves are {@code lineWidth} times as wide as they are said to be. */
    Sheet(Theme theme, double width, double height, double lineWidth) {
        this.theme = theme;
        this.surface = new Box(0, 0, width, height);
        this.lineWidth = lineWidth;
        this.width = width;
        this.height = height;
        add(new Mark.Rectangle(surface, 0, theme.background(), null));
    }

    Theme theme() {
        return theme;
    }

    /** How wide what has not been kept for the legend and the caption is. */
    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Left of this, in pixels, no text begins that can help it. */
    double edge() {
        return edge;
    }

    void edge(double pixels) {
        edge = pixels;
    }

    /** Keeps the lowest pixels from everything that is laid out later, and returns where they begin. */
    double keepBelow(double pixels) {
        height = Math.max(1, height - pixels);
        return height;
    }

    /** Keeps the rightmost pixels from everything that is laid out later, and returns where they begin. */
    double keepRight(double pixels) {
        width = Math.max(1, width - pixels);
        return width;
    }

    /** Adds a mark on top of the others; curves become as wide as the picture wants them. */
    void add(Mark mark) {
        marks.add(mark instanceof Mark.Polyline line && lineWidth != 1 ? widened(line) : mark);
    }

    /** The stroke of a curve, or of its sample in a legend, as wide as the picture wants it. */
    Stroke curve(Stroke usual) {
        List<Double> dash =
                usual.dash().stream().map(length -> length * lineWidth).toList();
        return new Stroke(usual.colour(), usual.width() * lineWidth, dash);
    }

    private Mark widened(Mark.Polyline line) {
        Stroke stroke = curve(line.stroke());
        double more = Math.max(0, stroke.width() - line.stroke().width());
        return new Mark.Polyline(line.xs(), line.ys(), stroke, line.clip().grown(more / 2));
    }

    /** The middle of the pixel, where a line of one pixel's width is crisp. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    /** Everything that stands whatever is pointed at has been added. */
    void settle() {
        settled = marks.size();
    }

    /** The drawing with these marks. */
    Drawing drawing(PlotArea<?> plot) {
        return new Drawing(surface.width(), surface.height(), marks, settled < 0 ? marks.size() : settled, plot);
    }

    void horizontal(double x1, double x2, double y, Rgba colour) {
        add(new Mark.Line(x1, crisp(y), x2, crisp(y), Stroke.solid(colour, 1)));
    }

    void vertical(double x, double y1, double y2, Rgba colour) {
        add(new Mark.Line(crisp(x), y1, crisp(x), y2, Stroke.solid(colour, 1)));
    }

    /** A text whose capitals stand around the middle {@code y}. */
    void text(String text, double x, double y, Anchor anchor, TextStyle style, Rgba colour) {
        if (!text.isBlank()) {
            add(new Mark.Text(text, x, style.baseline(y), anchor, style, colour));
        }
    }

    /** A text that continues the one just added, if that one is level, ends before it and has the same middle {@code y}. */
    void more(String text, double left, double y, TextStyle style, Rgba colour) {
        if (!text.isBlank()) {
            double baseline = style.baseline(y);
            add(new Mark.Text(text, left, baseline, Anchor.START, style, colour, 0, isContinued(left, baseline)));
        }
    }

    private boolean isContinued(double left, double baseline) {
        return marks.get(marks.size() - 1) instanceof Mark.Text before
                && before.angle() == 0
                && Math.abs(before.y() - baseline) < SAME_LINE
                && before.left() + before.width() <= left;
    }

    /** A text turned clockwise, whose anchor stands at {@code x} and {@code y} in the middle of its capitals. */
    void turned(String text, double x, double y, Anchor anchor, TextStyle style, Rgba colour, double angle) {
        if (!text.isBlank()) {
            double down = style.above() / 2;
            double turn = Math.toRadians(angle);
            double left = x - down * Math.sin(turn);
            add(new Mark.Text(text, left, y + down * Math.cos(turn), anchor, style, colour, angle));
        }
    }

    /** An opaque card whose edge lies on whole pixels. */
    void card(Box box, Rgba edge) {
        Box aligned = new Box(crisp(box.x()), crisp(box.y()), Math.rint(box.width()), Math.rint(box.height()));
        add(new Mark.Rectangle(aligned, 4, theme.background(), Stroke.solid(edge, 1)));
    }

    /** Keeps a place from later text. */
    void take(Box box) {
        taken.add(box);
    }

    boolean isFree(Box box) {
        return taken.stream().noneMatch(box::overlaps);
    }

    /** The places kept so far that reach into the columns from {@code left} to {@code right}. */
    List<Box> takenAcross(double left, double right) {
        return taken.stream()
                .filter(box -> box.x() < right && left < box.right())
                .toList();
    }

    /** Whether a box lies on the surface, a pixel from its edges. */
    boolean holds(Box box) {
        return width > 2 && height > 2 && new Box(1, 1, width - 2, height - 2).contains(box);
    }
}

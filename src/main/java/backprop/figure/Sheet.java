package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/** The drawing while it is made: marks in order, and the places where text already stands. */
final class Sheet {
    private final Theme theme;
    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private int settled = -1;

    Sheet(Theme theme, double width, double height) {
        this.theme = theme;
        this.width = width;
        this.height = height;
        add(new Mark.Rectangle(new Box(0, 0, width, height), 0, theme.background(), null));
    }

    Theme theme() {
        return theme;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void add(Mark mark) {
        marks.add(mark);
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
        return new Drawing(width, height, marks, settled < 0 ? marks.size() : settled, plot);
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

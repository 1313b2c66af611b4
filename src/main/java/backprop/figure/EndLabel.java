package backprop.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name and value of a curve, beside its end or aside.
 *
 * @param number of the end among those of the chart
 * @param end what is named
 * @param x of the line's end, pixels
 * @param y of the line's end, pixels, within the plot
 * @param left where the label begins, pixels
 */
record EndLabel(int number, LastPoint end, double x, double y, double left) {
    /** Each label is so high, pixels. */
    static final double ROW = 14;

    /** From the line's end to its name. */
    static final double SPACE = 10;

    /** Between name and value, and between a piece of the line and the name. */
    static final double NAME_SPACE = 6;

    /** So long is the piece of its line that a name has which stands aside. */
    static final double KEY = 20;

    /** No text begins nearer to the surface's edge. */
    private static final double EDGE = 2;

    /** @param all the names of all ends */
    static EndLabel of(int number, LastPoint end, List<String> all, PlotArea<Figure> plot, double sheetWidth) {
        Box box = plot.box();
        double x = plot.x().pixel(end.x());
        double y = Math.max(box.y(), Math.min(box.bottom(), plot.y().pixel(end.y())));
        double left = Math.rint(anchor(end, plot.x(), plot.figure().gap()) + SPACE);
        LastPoint said = left > box.right() || end.aside() ? end.within(sheetWidth - EDGE - left, all) : end;
        return new EndLabel(number, said, x, y, Math.max(EDGE, Math.min(left, sheetWidth - EDGE - said.width())));
    }

    /** Where a label's space begins: at the line's end, or behind the edge of a gap that leaves no room before it. */
    static double anchor(LastPoint end, AxisMap x, @Nullable Gap gap) {
        double at = x.pixel(end.x());
        if (gap == null || !x.scale().shows(gap.from()) || !x.contains(gap.from())) {
            return end.aside() ? x.end() : at;
        }
        double edge = Math.max(at, x.pixel(gap.from()));
        boolean fits = at + SPACE + end.width() + NAME_SPACE <= edge;
        return fits && !end.aside() ? at : edge;
    }

    double right() {
        return left + end.width();
    }

    /** The label's place if the middle of its text is at {@code middle}. */
    Box at(double middle) {
        return new Box(left, middle - ROW / 2, end.width(), ROW);
    }
}

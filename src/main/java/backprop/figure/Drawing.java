package backprop.figure;

import java.util.List;
import java.util.Objects;

/**
 * A figure laid out for one size and theme, ready to paint.
 *
 * @param width pixels
 * @param height pixels
 * @param marks what to paint, the first lowest
 * @param settled how many of the marks, the first ones, stay when another place is pointed at
 * @param plot where the curves, bars or points stand
 */
public record Drawing(double width, double height, List<Mark> marks, int settled, PlotArea<?> plot) {
    public Drawing {
        marks = List.copyOf(marks);
        Objects.checkIndex(settled, marks.size() + 1);
    }
}

package backprop.figure;

import java.util.List;

/**
 * A figure laid out for one size and theme, ready to paint.
 *
 * @param width pixels
 * @param height pixels
 * @param marks what to paint, the first lowest
 * @param plot where the curves stand
 */
public record Drawing(double width, double height, List<Mark> marks, PlotArea plot) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}

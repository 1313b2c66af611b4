package backprop.figure;

import java.util.OptionalDouble;

/**
 * The part of a drawing in which the curves, bars or points stand, for placing a pointer.
 *
 * @param box its pixels
 * @param x where the values of the x axis lie; the categories of bars are 0, 1, 2 …
 * @param y where the values of the y axis lie
 * @param figure what is shown
 * @param <C> the kind of chart
 */
public record PlotArea<C extends Chart>(Box box, AxisMap x, AxisMap y, C figure) {
    /** The place nearest to a pixel, to be handed on as the crosshair; empty if there is none or none near. */
    public OptionalDouble nearest(double px, double py) {
        return figure.nearest(x, y, px, py);
    }
}

package backprop.figure;

import java.util.OptionalDouble;

/**
 * The part of a drawing in which the curves stand, for placing a pointer.
 *
 * @param box its pixels
 * @param x where the values of the x axis lie
 * @param y where the values of the y axis lie
 * @param figure what is shown
 */
public record PlotArea(Box box, AxisMap x, AxisMap y, Figure figure) {
    /** The x of the point nearest to a column of pixels, to be handed on as the crosshair; empty without a point. */
    public OptionalDouble nearestX(double pixel) {
        return figure.nearestX(x.value(pixel));
    }
}

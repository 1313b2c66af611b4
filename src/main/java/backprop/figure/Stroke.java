package backprop.figure;

import java.util.Arrays;
import java.util.List;

/**
 * How a line is drawn: round joins, butt ends.
 *
 * @param colour with its opacity
 * @param width pixels, above 0
 * @param dash lengths of dashes and spaces in turn, pixels; empty for a solid line
 */
public record Stroke(Rgba colour, double width, List<Double> dash) {
    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a length is not above 0
     */
    public Stroke {
        dash = List.copyOf(dash);
        if (!(width > 0) || dash.stream().anyMatch(length -> !(length > 0))) {
            throw new IllegalArgumentException("Line widths and dashes are above 0, not " + width + ", " + dash);
        }
    }

    /** A solid line. */
    public static Stroke solid(Rgba colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    /** The dashes as the array that drawing toolkits ask for; empty for a solid line. */
    public double[] dashArray() {
        return dash.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> dashes(double... lengths) {
        return Arrays.stream(lengths).boxed().toList();
    }
}

package backprop.data;

import java.util.Arrays;

/**
 * A scaling that has learnt what it needs from the training part: (x − shift)/scale, a feature at a time; 0 where the scale is 0.
 *
 * @param shift D of them
 * @param scale D of them, 0 or more
 */
public record Scaler(double[] shift, double[] scale) {
    public Scaler {
        if (shift.length != scale.length) {
            throw new IllegalArgumentException("%d shifts, but %d scales.".formatted(shift.length, scale.length));
        }
    }

    /** Every one of d features ÷ c. */
    static Scaler divide(int d, double by) {
        double[] scale = new double[d];
        Arrays.fill(scale, by);
        return new Scaler(new double[d], scale);
    }

    /** A value of that feature, scaled. */
    public double of(double x, int feature) {
        double by = scale[feature];
        return by > 0 ? (x - shift[feature]) / by : 0;
    }
}

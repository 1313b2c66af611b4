package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalingTest {
    /** The second feature is constant. */
    private static final Matrix TRAIN = Matrix.of(4, 2, 1, 5, 2, 5, 3, 5, 6, 5);

    private static final Matrix TEST = Matrix.of(2, 2, 0, 5, 11, 7);

    private static int[] all(Matrix x) {
        return IntStream.range(0, x.rows()).toArray();
    }

    private static Scaler fit(Scaling scaling, Matrix x) {
        return scaling.fit(new Features.Numbers(x), all(x));
    }

    private static double[] apply(Scaler scaler, Matrix x) {
        return new Features.Numbers(x).gather(all(x), scaler, Precision.FLOAT64).toArray();
    }

    private static void assertScaled(Scaling scaling, double[] train, double[] test) {
        double[] before = TRAIN.toArray();
        Scaler scaler = fit(scaling, TRAIN);
        assertArrayEquals(train, apply(scaler, TRAIN), 1e-15);
        assertArrayEquals(test, apply(scaler, TEST), 1e-15);
        assertArrayEquals(before, TRAIN.toArray());
    }

    @Test
    void none_leavesTheNumbers() {
        assertArrayEquals(TEST.toArray(), apply(fit(new Scaling.None(), TRAIN), TEST));
    }

    @Test
    void divide_everyFeature() {
        assertScaled(
                new Scaling.Divide(2), new double[] {0.5, 2.5, 1, 2.5, 1.5, 2.5, 3, 2.5}, new double[] {0, 2.5, 5.5, 3.5
                });
    }

    @Test
    void minMax_isFittedOnTheTrainingPartAndConstantsBecomeZero() {
        // (x − 1)/5
        assertScaled(new Scaling.MinMax(), new double[] {0, 0, 0.2, 0, 0.4, 0, 1, 0}, new double[] {-0.2, 0, 2, 0});
    }

    @Test
    void standardize_isFittedOnTheTrainingPartOverN() {
        // Mean 3; squares 4 + 1 + 0 + 9 = 14, over N = 4.
        double sd = Math.sqrt(3.5);
        assertScaled(new Scaling.Standardize(), new double[] {-2 / sd, 0, -1 / sd, 0, 0, 0, 3 / sd, 0}, new double[] {
            -3 / sd, 0, 8 / sd, 0
        });
    }

    @Test
    void standardize_constantWhoseMeanIsRounded_becomesZero() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        Matrix constant = Matrix.of(10, 1, tenths);
        assertArrayEquals(new double[10], apply(fit(new Scaling.Standardize(), constant), constant));
    }
}

package backprop.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTest {

    /** A parameter whose values are all 5, with this gradient. */
    private static Parameter withGradient(double... gradient) {
        Matrix value = Matrix.of(1, gradient.length, new double[gradient.length]);
        value.fill(5);
        return new Parameter("W1", Parameter.Kind.WEIGHTS, value, Matrix.of(1, gradient.length, gradient));
    }

    @Test
    void byElement_gradients_areCutToTheBoundAndValuesLeftAlone() {
        Parameter first = withGradient(-3, -1, -0.25, 0, 0.999, 1.001);
        Parameter second = withGradient(1e300);
        new Clip.ByElement(1).apply(List.of(first, second));
        assertArrayEquals(
                new double[] {-1, -1, -0.25, 0, 0.999, 1}, first.gradient().toArray());
        assertArrayEquals(new double[] {1}, second.gradient().toArray());
        assertArrayEquals(new double[] {5}, second.value().toArray());
    }

    @Test
    void byElement_nan_staysNanAndInfinityIsCut() {
        Parameter parameter = withGradient(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        new Clip.ByElement(2).apply(List.of(parameter));
        assertArrayEquals(new double[] {Double.NaN, 2, -2}, parameter.gradient().toArray());
    }

    @Test
    void none_leavesTheGradientAsItIs() {
        Parameter parameter = withGradient(-3, 1e300);
        new Clip.None().apply(List.of(parameter));
        assertArrayEquals(new double[] {-3, 1e300}, parameter.gradient().toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void byElement_boundNotPositive_isRefusedByValue(double bound) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Clip.ByElement(bound));
        assertEquals("The clip bound must be above 0, not " + bound + ".", refusal.getMessage());
    }

    @Test
    void byNorm_arraysTogether_areShortenedToTheBoundOnlyIfLonger() {
        Parameter w = withGradient(2, -1);
        Parameter b = withGradient(2);
        new Clip.ByNorm(3).apply(List.of(w, b));
        assertArrayEquals(new double[] {2, -1}, w.gradient().toArray());
        new Clip.ByNorm(1.5).apply(List.of(w, b));
        assertArrayEquals(new double[] {1, -0.5}, w.gradient().toArray(), 1e-12);
        assertArrayEquals(new double[] {1}, b.gradient().toArray(), 1e-12);
    }

    @Test
    void byNorm_squaresThatOverflow_keepTheirDirection() {
        Parameter parameter = withGradient(3e200, -4e200);
        new Clip.ByNorm(1).apply(List.of(parameter));
        assertArrayEquals(new double[] {0.6, -0.8}, parameter.gradient().toArray(), 1e-15);
    }
}

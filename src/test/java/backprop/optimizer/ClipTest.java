package backprop.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.network.Parameter;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTest {

    /** A parameter whose values are all 5, with this gradient. */
    private static Parameter withGradient(double... gradient) {
        DMatrixRMaj value = new DMatrixRMaj(1, gradient.length);
        value.fill(5);
        return new Parameter("W1", value, new DMatrixRMaj(1, gradient.length, true, gradient));
    }

    @Test
    void byElement_gradients_areCutToTheBoundAndValuesLeftAlone() {
        Parameter first = withGradient(-3, -1, -0.25, 0, 0.999, 1.001);
        Parameter second = withGradient(1e300);
        new Clip.ByElement(1).apply(List.of(first, second));
        assertArrayEquals(new double[] {-1, -1, -0.25, 0, 0.999, 1}, first.gradient().data);
        assertArrayEquals(new double[] {1}, second.gradient().data);
        assertArrayEquals(new double[] {5}, second.value().data);
    }

    @Test
    void byElement_nan_staysNanAndInfinityIsCut() {
        Parameter parameter = withGradient(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        new Clip.ByElement(2).apply(List.of(parameter));
        assertArrayEquals(new double[] {Double.NaN, 2, -2}, parameter.gradient().data);
    }

    @Test
    void none_leavesTheGradientAsItIs() {
        Parameter parameter = withGradient(-3, 1e300);
        new Clip.None().apply(List.of(parameter));
        assertArrayEquals(new double[] {-3, 1e300}, parameter.gradient().data);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void byElement_boundNotPositive_isRefusedByValue(double bound) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Clip.ByElement(bound));
        assertEquals("The clip bound must be above 0, not " + bound + ".", refusal.getMessage());
    }
}

package backprop.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    @ParameterizedTest
    @CsvSource({
        "TANH, 0, 0", "TANH, 0.5, 0.46211715726000976", "TANH, -0.5, -0.46211715726000976", "TANH, 1000, 1",
        "LOGISTIC, 0, 0.5", "LOGISTIC, 0.5, 0.6224593312018546", "LOGISTIC, -1000, 0", "LOGISTIC, 1000, 1",
        "RELU, 2.5, 2.5", "RELU, 0, 0", "RELU, -2.5, 0", "IDENTITY, -3.25, -3.25",
    })
    void of_knownArgument_isTheFormula(Activation activation, double z, double expected) {
        assertEquals(expected, activation.of(z), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, 0, 1", "TANH, 0.5, 0.7864477329659275", "LOGISTIC, 0, 0.25", "LOGISTIC, 2, 0.1049935854035065",
        "RELU, 1e-300, 1", "RELU, 0, 0", "RELU, -1, 0", "IDENTITY, 7, 1",
    })
    void slope_knownArgument_isTheDerivative(Activation activation, double z, double expected) {
        assertEquals(expected, activation.slope(z, activation.of(z)), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void of_nan_staysNan(Activation activation) {
        assertTrue(Double.isNaN(activation.of(Double.NaN)));
    }

    @Test
    void apply_reusedBuffer_takesTheShapeAndLeavesItsInput() {
        DMatrixRMaj z = new DMatrixRMaj(new double[][] {{-1, 2}});
        DMatrixRMaj out = new DMatrixRMaj(5, 5);
        Activation.RELU.apply(z, out);
        assertEquals(1, out.numRows);
        assertEquals(2, out.numCols);
        assertEquals(0, out.data[0]);
        assertEquals(2, out.data[1]);
        assertArrayEquals(new double[] {-1, 2}, z.data);
    }
}

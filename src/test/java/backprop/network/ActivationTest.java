package backprop.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    @ParameterizedTest
    @CsvSource({
        "TANH, 0, 0",
        "TANH, 0.5, 0.46211715726000976",
        "TANH, -0.5, -0.46211715726000976",
        "TANH, 1000, 1",
        "LOGISTIC, 0, 0.5",
        "LOGISTIC, 0.5, 0.6224593312018546",
        "LOGISTIC, -1000, 0",
        "LOGISTIC, 1000, 1",
        "RELU, 2.5, 2.5",
        "RELU, 0, 0",
        "RELU, -2.5, 0",
        "IDENTITY, -3.25, -3.25",
        "LEAKY_RELU, 2.5, 2.5",
        "LEAKY_RELU, -2.5, -0.025",
        "ELU, 2.5, 2.5",
        "ELU, -0.5, -0.3934693402873666",
        "SILU, -2.5, -0.18964545005310887",
        "SILU, 0.5, 0.3112296656009273",
        "SILU, 2.5, 2.3103545499468914",
        "GELU, -2.5, -0.015524163314440348",
        "GELU, -0.5, -0.15426876936299344",
        "GELU, 0.5, 0.34573123063700656",
        "GELU, 2.5, 2.4844758366855597",
        "GELU, -1000, 0",
        "GELU, 1000, 1000",
        "SOFTPLUS, -2.5, 0.07888973429254963",
        "SOFTPLUS, 0.5, 0.9740769841801067",
        "SOFTPLUS, 1000, 1000",
    })
    void of_knownArgument_isTheFormula(Activation activation, double z, double expected) {
        assertEquals(expected, activation.of(z), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, 0, 1",
        "TANH, 0.5, 0.7864477329659275",
        "LOGISTIC, 0, 0.25",
        "LOGISTIC, 2, 0.1049935854035065",
        "RELU, 1e-300, 1",
        "RELU, 0, 0",
        "RELU, -1, 0",
        "IDENTITY, 7, 1",
        "LEAKY_RELU, 1, 1",
        "LEAKY_RELU, -1, 0.01",
        "ELU, 1, 1",
        "ELU, -0.5, 0.6065306597126334",
        "SILU, -2.5, -0.09940111134152682",
        "SILU, 0.5, 0.7399611873026519",
        "GELU, -2.5, -0.037611085908145214",
        "GELU, -0.5, 0.13250487534383712",
        "GELU, 2.5, 1.037611085908145",
        "SOFTPLUS, -2.5, 0.07585818002124355",
        "SOFTPLUS, 2.5, 0.9241418199787566",
    })
    void slope_knownArgument_isTheDerivative(Activation activation, double z, double expected) {
        assertEquals(expected, activation.slope(z, activation.of(z)), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void of_nan_staysNan(Activation activation) {
        assertTrue(Double.isNaN(activation.of(Double.NaN)));
    }

    /** Every size from almost 0 to almost infinite, and what is no number. */
    private static Matrix anyNumbers() {
        RandomStream random = RandomStream.seeded(3);
        Matrix z = Precision.FLOAT64.matrix(40, 25);
        for (int i = 0; i < z.size(); i++) {
            z.set(i, i % 2 == 0 ? 4 * random.nextGaussian() : Double.longBitsToDouble(random.nextLong()));
        }
        z.set(0, Double.NaN);
        z.set(1, Double.POSITIVE_INFINITY);
        z.set(2, Double.NEGATIVE_INFINITY);
        z.set(3, 0);
        z.set(4, -0.0);
        return z;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void applyAndBackward_matrix_areThoseOfEveryNumber(Activation activation) {
        Matrix z = anyNumbers();
        Matrix a = Precision.FLOAT64.buffer();
        Matrix delta = Precision.FLOAT64.matrix(40, 25);
        delta.fill(-0.7);
        Matrix out = Precision.FLOAT64.buffer();
        activation.apply(z, a);
        activation.backward(delta, z, a, out);
        for (int i = 0; i < z.size(); i++) {
            assertEquals(activation.of(z.get(i)), a.get(i), "at " + z.get(i));
            assertEquals(-0.7 * activation.slope(z.get(i), a.get(i)), out.get(i), "at " + z.get(i));
        }
    }

    @Test
    void apply_reusedBuffer_takesTheShapeAndLeavesItsInput() {
        Matrix z = Matrix.ofRows(new double[][] {{-1, 2}});
        Matrix out = Precision.FLOAT64.matrix(5, 5);
        Activation.RELU.apply(z, out);
        assertEquals(1, out.rows());
        assertEquals(2, out.cols());
        assertEquals(0, out.get(0));
        assertEquals(2, out.get(1));
        assertArrayEquals(new double[] {-1, 2}, z.toArray());
    }
}

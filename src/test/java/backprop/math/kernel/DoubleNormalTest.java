package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleNormalTest {

    /** Expected values: the series and the continued fraction with fifty digits. */
    @ParameterizedTest
    @CsvSource({
        "-30.0, 4.906713927148187e-198",
        "-10.0, 7.619853024160525e-24",
        "-5.0, 2.866515718791939e-07",
        "-3.0001, 0.0013494549132607172",
        "-2.9999, 0.0013503412829549248",
        "-1.5, 0.06680720126885807",
        "-1.0001, 0.15863105806885877",
        "-0.9999, 0.1586794522137626",
        "-0.3, 0.3820885778110474",
        "0.0, 0.5",
        "0.3, 0.6179114221889527",
        "1.0, 0.8413447460685429",
        "2.0, 0.9772498680518208",
        "2.9999, 0.998649658717045",
        "3.0001, 0.9986505450867392",
        "6.0, 0.9999999990134123"
    })
    void below_anyArgument_isAccurateRelativeToItsValue(double z, double expected) {
        assertEquals(1, DoubleNormal.below(z) / expected, 1.6e-15);
    }

    /** z + z³/3 + z⁵/(3·5) + …, all of one sign: Φ(z) − ½ = φ(z) times it. */
    private static DoubleDouble series(double z) {
        DoubleDouble term = DoubleDouble.of(z);
        DoubleDouble sum = term;
        DoubleDouble square = term.times(z);
        for (int k = 3; Math.abs(term.high()) > 1e-34; k += 2) {
            term = term.times(square).over(DoubleDouble.of(k));
            sum = sum.plus(term);
        }
        DoubleDouble bell = square.times(-0.5).exp();
        // √(2π)
        DoubleDouble root = new DoubleDouble(0x1.40d931ff62706p1, -0x1.a6a0d6f814637p-53);
        return bell.times(sum).over(root).plus(0.5);
    }

    @Test
    void below_fineSteps_isWithinAFewUnitsOfTheSeries() {
        for (double z = -5; z < 5; z += 0.0037) {
            double error = series(z).ulps(DoubleNormal.below(z));
            assertTrue(error <= 9, error + " at " + z);
        }
    }

    @Test
    void below_farOutAndNan_isZeroOneAndNan() {
        assertEquals(0, DoubleNormal.below(-1000));
        assertEquals(0, DoubleNormal.below(Double.NEGATIVE_INFINITY));
        assertEquals(1, DoubleNormal.below(1000));
        assertEquals(1, DoubleNormal.below(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(DoubleNormal.below(Double.NaN)));
    }

    @Test
    void below_fineSteps_neverFalls() {
        double before = 0;
        for (double z = -8; z < 8; z += 0.001) {
            double now = DoubleNormal.below(z);
            assertTrue(now >= before * (1 - 1e-14), "falls at " + z);
            before = now;
        }
    }

    @Test
    void geluSlope_anyArgument_isTheDerivative() {
        double h = 1e-5;
        for (double z = -6; z < 6; z += 0.0137) {
            double above = (z + h) * DoubleNormal.below(z + h);
            double below = (z - h) * DoubleNormal.below(z - h);
            assertEquals((above - below) / (2 * h), DoubleNormal.geluSlope(z), 1e-9, "at " + z);
        }
    }
}

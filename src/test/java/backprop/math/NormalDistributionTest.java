package backprop.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

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
        assertEquals(1, NormalDistribution.below(z) / expected, 2e-14);
    }

    @Test
    void below_farOutAndNan_isZeroOneAndNan() {
        assertEquals(0, NormalDistribution.below(-1000));
        assertEquals(0, NormalDistribution.below(Double.NEGATIVE_INFINITY));
        assertEquals(1, NormalDistribution.below(1000));
        assertTrue(Double.isNaN(NormalDistribution.below(Double.NaN)));
    }

    @Test
    void below_fineSteps_neverFalls() {
        double before = 0;
        for (double z = -8; z < 8; z += 0.001) {
            double now = NormalDistribution.below(z);
            assertTrue(now >= before * (1 - 1e-14), "falls at " + z);
            before = now;
        }
    }
}

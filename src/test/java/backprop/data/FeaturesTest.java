package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final Features BYTES = new Features.Bytes(new byte[] {0, 1, 127, (byte) 128, (byte) 255, 7}, 3, 2);
    private static final Features NUMBERS = new Features.Numbers(Matrix.of(3, 2, 0, 1, 127, 128, 255, 7));

    private static double[] values(Features x) {
        double[] values = new double[x.rows() * x.cols()];
        for (int i = 0; i < values.length; i++) {
            values[i] = x.get(i / x.cols(), i % x.cols());
        }
        return values;
    }

    @Test
    void bytes_above127_areNotNegative() {
        assertArrayEquals(new double[] {0, 1, 127, 128, 255, 7}, values(BYTES));
    }

    @Test
    void everyAnswer_ofBytesAndNumbers_agrees() {
        assertEquals(NUMBERS.rows(), BYTES.rows());
        assertEquals(NUMBERS.cols(), BYTES.cols());
        assertArrayEquals(values(NUMBERS), values(BYTES));
        int[] rows = {2, 0, 2};
        assertArrayEquals(values(NUMBERS.select(rows)), values(BYTES.select(rows)));
        Scaler scaler = new Scaler(new double[] {3, 0.1}, new double[] {7, 0});
        for (Precision precision : Precision.values()) {
            Matrix gathered = BYTES.gather(rows, scaler, precision);
            assertEquals(precision, gathered.precision());
            assertArrayEquals(NUMBERS.gather(rows, scaler, precision).toArray(), gathered.toArray());
        }
    }

    @Test
    void select_inAnyOrder_keepsWholeRows() {
        assertArrayEquals(new double[] {255, 7, 0, 1, 255, 7}, values(BYTES.select(new int[] {2, 0, 2})));
        assertEquals(0, BYTES.select(new int[0]).rows());
        assertEquals(0, NUMBERS.select(new int[0]).rows());
    }

    @Test
    void gather_inSinglePrecision_roundsOnceAfterScaling() {
        Features x = new Features.Numbers(Matrix.of(1, 1, 16_777_217));
        Scaler scaler = new Scaler(new double[] {16_777_216}, new double[] {1});
        assertEquals(1, x.gather(new int[] {0}, scaler, Precision.FLOAT32).get(0));
    }

    @Test
    void hasGaps_isWhetherAnyIsNaN() {
        assertFalse(BYTES.hasGaps());
        assertFalse(NUMBERS.hasGaps());
        assertTrue(new Features.Numbers(Matrix.of(1, 2, 1, Double.NaN)).hasGaps());
    }

    @Test
    void bytes_ofAnotherNumber_areRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Features.Bytes(new byte[5], 3, 2));
        assertEquals("Features of 3×2 are not 5 bytes.", refused.getMessage());
    }

    @Test
    void extent_ofSomeExamples_leavesGapsOut() {
        Features x = new Features.Numbers(Matrix.of(3, 2, 4, Double.NaN, -1, Double.NaN, 99, 5));
        Extent extent = Extent.of(x, new int[] {0, 1});
        assertArrayEquals(new double[] {-1, Double.POSITIVE_INFINITY}, extent.min());
        assertArrayEquals(new double[] {4, Double.NEGATIVE_INFINITY}, extent.max());
    }

    @Test
    void spread_ofSomeExamples_leavesGapsOut() {
        Features x = new Features.Numbers(Matrix.of(4, 2, 1, Double.NaN, 5, Double.NaN, Double.NaN, 2, 99, 5));
        Spread spread = Spread.of(x, new int[] {0, 1, 2});
        assertArrayEquals(new double[] {3, 2}, spread.mean());
        assertArrayEquals(new double[] {2, 0}, spread.sd());
        Spread none = Spread.of(x, new int[] {0, 1});
        assertTrue(Double.isNaN(none.mean()[1]) && Double.isNaN(none.sd()[1]));
    }

    @Test
    void extentAndSpread_ofBytes_areThoseOfNumbers() {
        int[] rows = {0, 2};
        assertArrayEquals(Extent.of(NUMBERS, rows).max(), Extent.of(BYTES, rows).max());
        assertArrayEquals(Extent.of(NUMBERS, rows).min(), Extent.of(BYTES, rows).min());
        assertArrayEquals(new double[] {127.5, 4}, Spread.of(BYTES, rows).mean());
        assertArrayEquals(new double[] {127.5, 3}, Spread.of(BYTES, rows).sd());
    }
}

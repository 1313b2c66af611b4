package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {
    /** Not a float: 0.1 as a float is 0.100000001490116… */
    private static final double TENTH = 0.1;

    private static Matrix counting(Precision precision, int rows, int cols) {
        Matrix matrix = precision.matrix(rows, cols);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.set(i, i);
        }
        return matrix;
    }

    private static double rounded(Precision precision, double value) {
        return precision == Precision.FLOAT32 ? (float) value : value;
    }

    @ParameterizedTest
    @EnumSource
    void matrix_fresh_isOfZerosInItsPrecision(Precision precision) {
        Matrix matrix = precision.matrix(2, 3);
        assertEquals(precision, matrix.precision());
        assertEquals(new Shape(2, 3), matrix.shape());
        assertEquals(6, matrix.size());
        assertArrayEquals(new double[6], matrix.toArray());
        assertEquals(0, precision.buffer().size());
        assertEquals(precision, precision.buffer().precision());
    }

    @ParameterizedTest
    @EnumSource
    void set_anyNumber_roundsToThePrecisionOnce(Precision precision) {
        Matrix matrix = precision.matrix(1, 2);
        matrix.set(1, TENTH);
        assertEquals(rounded(precision, TENTH), matrix.get(1));
        assertEquals(matrix.get(1), matrix.get(0, 1));
        matrix.fill(TENTH);
        assertEquals(rounded(precision, TENTH), matrix.get(0));
    }

    @Test
    void set_tooLargeForSingle_isInfinite() {
        Matrix matrix = Precision.FLOAT32.matrix(1, 1);
        matrix.set(0, 1e300);
        assertEquals(Double.POSITIVE_INFINITY, matrix.get(0));
        assertFalse(matrix.isFinite());
    }

    @ParameterizedTest
    @EnumSource
    void get_rowAndColumn_isRowMajor(Precision precision) {
        assertEquals(5, counting(precision, 2, 3).get(1, 2));
        assertEquals(3, counting(precision, 2, 3).get(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void reshape_smaller_hidesTheRestFromEveryMethod(Precision precision) {
        Matrix matrix = counting(precision, 3, 3);
        matrix.set(8, Double.NaN);
        matrix.reshape(2, 2);
        assertArrayEquals(new double[] {0, 1, 2, 3}, matrix.toArray());
        assertEquals(3, matrix.max());
        assertTrue(matrix.isFinite());
        assertArrayEquals(new double[] {0, 1, 2, 3}, matrix.copy().toArray());
        assertEquals(new Shape(2, 2), matrix.zeros().shape());
        matrix.fill(7);
        matrix.reshape(3, 3);
        assertTrue(Double.isNaN(matrix.get(8)));
    }

    @ParameterizedTest
    @EnumSource
    void setTo_otherOfEitherPrecision_takesShapeAndRoundedElements(Precision precision) {
        for (Precision from : Precision.values()) {
            Matrix source = from.matrix(2, 1);
            source.fill(TENTH);
            Matrix target = counting(precision, 4, 4);
            target.setTo(source);
            assertEquals(new Shape(2, 1), target.shape());
            double expected = rounded(precision, rounded(from, TENTH));
            assertArrayEquals(new double[] {expected, expected}, target.toArray());
            assertEquals(precision, target.precision());
        }
    }

    @ParameterizedTest
    @EnumSource
    void setRow_fromEitherPrecision_overwritesThatRowAlone(Precision precision) {
        for (Precision from : Precision.values()) {
            Matrix target = precision.matrix(2, 2);
            target.setRow(1, counting(from, 3, 2), 2);
            assertArrayEquals(new double[] {0, 0, 4, 5}, target.toArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    void copy_changedAfterwards_leavesTheOriginal(Precision precision) {
        Matrix original = counting(precision, 2, 2);
        Matrix copy = original.copy();
        copy.fill(9);
        assertArrayEquals(new double[] {0, 1, 2, 3}, original.toArray());
        double[] array = original.toArray();
        array[0] = 9;
        assertEquals(0, original.get(0));
    }

    @Test
    void as_singleAndBack_losesDigits() {
        Matrix tenth = Matrix.of(1, 1, TENTH);
        assertEquals(
                (float) TENTH, tenth.as(Precision.FLOAT32).as(Precision.FLOAT64).get(0));
        assertEquals(TENTH, tenth.as(Precision.FLOAT64).get(0));
    }

    @Test
    void max_specialElements_areHonoured() {
        assertEquals(Double.NEGATIVE_INFINITY, Precision.FLOAT64.matrix(0, 3).max());
        assertTrue(Double.isNaN(Matrix.of(1, 3, 1, Double.NaN, 2).max()));
        assertEquals(-1, Matrix.of(1, 2, -2, -1).max());
    }

    @Test
    void isFinite_infinityOrNan_isFalse() {
        assertFalse(Matrix.of(1, 2, 0, Double.NEGATIVE_INFINITY).isFinite());
        assertFalse(Matrix.of(1, 2, Double.NaN, 0).isFinite());
        assertTrue(Matrix.of(1, 2, 0, 1e308).isFinite());
    }

    @Test
    void of_otherCountThanTheShape_namesBoth() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Matrix.of(2, 3, 1, 2, 3));
        assertEquals("A matrix of 2×3 has 6 elements, not 3.", refusal.getMessage());
    }

    @Test
    void ofRows_none_isEmpty() {
        assertEquals(new Shape(0, 0), Matrix.ofRows(new double[0][]).shape());
    }

    @Test
    void products_inSingle_areThoseOfDoubleToSevenDigits() {
        RandomStream random = RandomStream.seeded(4);
        Matrix a = Precision.FLOAT64.matrix(9, 6);
        Matrix b = Precision.FLOAT64.matrix(6, 5);
        for (Matrix matrix : new Matrix[] {a, b}) {
            for (int i = 0; i < matrix.size(); i++) {
                matrix.set(i, random.nextGaussian());
            }
        }
        Matrix a32 = a.as(Precision.FLOAT32);
        Matrix b32 = b.as(Precision.FLOAT32);
        Matrix out = Precision.FLOAT64.buffer();
        Matrix out32 = Precision.FLOAT32.buffer();
        Products.multiply(a, b, out);
        Products.multiply(a32, b32, out32);
        assertArrayEquals(out.toArray(), out32.toArray(), 1e-5);
        Products.multiplyTransposedLeft(a, out.copy(), b);
        Products.multiplyTransposedLeft(a32, out32.copy(), b32);
        assertArrayEquals(b.toArray(), b32.toArray(), 1e-4);
        Products.multiplyTransposedRight(a, a, out);
        Products.multiplyTransposedRight(a32, a32, out32);
        assertArrayEquals(out.toArray(), out32.toArray(), 1e-5);
        Products.sumRows(a, out);
        Products.sumRows(a32, out32);
        assertArrayEquals(out.toArray(), out32.toArray(), 1e-5);
    }

    @Test
    void sumRows_inSingle_roundsEachPartialSum() {
        Matrix a = Precision.FLOAT32.matrix(2, 1);
        a.set(0, 16_777_216);
        a.set(1, 1);
        Matrix out = Precision.FLOAT32.buffer();
        Products.sumRows(a, out);
        // 2²⁴ + 1 is no float.
        assertEquals(16_777_216, out.get(0));
    }

    @Test
    void multiply_mixedPrecisions_isRefusedByName() {
        Matrix a = Precision.FLOAT64.matrix(1, 1);
        Matrix b = Precision.FLOAT32.matrix(1, 1);
        var refusal = assertThrows(IllegalArgumentException.class, () -> Products.multiply(a, b, a.zeros()));
        assertEquals(
                "What is computed with together has one precision, not FLOAT64 and FLOAT32.", refusal.getMessage());
    }
}

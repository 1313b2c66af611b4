package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.kernel.ElementFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementFunctionsTest {

    private static Matrix random(Precision precision, int rows, int cols, int seed) {
        RandomStream random = RandomStream.seeded(seed);
        Matrix matrix = precision.matrix(rows, cols);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.set(i, 3 * random.nextGaussian());
        }
        return matrix;
    }

    /** Large enough for several threads: the rows alone are not. */
    @ParameterizedTest
    @EnumSource
    void apply_largeMatrix_isThatOfItsRows(Precision precision) {
        Matrix z = random(precision, 50, 1999, 1);
        Matrix delta = random(precision, 50, 1999, 2);
        Matrix a = precision.buffer();
        Matrix slope = precision.buffer();
        ElementFunctions.apply(ElementFunction.SILU, z, a);
        ElementFunctions.slope(ElementFunction.SILU, delta, z, a, slope);
        Matrix row = precision.matrix(1, 1999);
        Matrix rowDelta = precision.matrix(1, 1999);
        Matrix rowA = precision.buffer();
        Matrix rowSlope = precision.buffer();
        Matrix wholeA = z.zeros();
        Matrix wholeSlope = z.zeros();
        for (int i = 0; i < 50; i++) {
            row.setRow(0, z, i);
            rowDelta.setRow(0, delta, i);
            ElementFunctions.apply(ElementFunction.SILU, row, rowA);
            ElementFunctions.slope(ElementFunction.SILU, rowDelta, row, rowA, rowSlope);
            wholeA.setRow(i, rowA, 0);
            wholeSlope.setRow(i, rowSlope, 0);
        }
        assertArrayEquals(wholeA.toArray(), a.toArray());
        assertArrayEquals(wholeSlope.toArray(), slope.toArray());
    }

    @Test
    void slope_otherSizes_namesBothShapes() {
        Matrix z = Precision.FLOAT64.matrix(2, 3);
        Matrix other = Precision.FLOAT64.matrix(2, 2);
        Matrix out = Precision.FLOAT64.buffer();
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> ElementFunctions.slope(ElementFunction.TANH, other, z, z, out));
        assertEquals("What is computed with element by element has one size, not 2×2 and 2×3.", refusal.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> ElementFunctions.slope(ElementFunction.TANH, z, z, other, out));
    }

    @Test
    void apply_otherPrecision_isRefused() {
        Matrix z = Precision.FLOAT64.matrix(2, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> ElementFunctions.apply(ElementFunction.TANH, z, Precision.FLOAT32.buffer()));
    }
}

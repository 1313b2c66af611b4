package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SoftmaxTest {

    private static Matrix random(Precision precision, int rows, int cols) {
        RandomStream random = RandomStream.seeded(6);
        Matrix matrix = precision.matrix(rows, cols);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.set(i, 4 * random.nextGaussian());
        }
        return matrix;
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT64, 20, 10, 1e-15",
        "FLOAT64, 1, 1, 1e-15",
        "FLOAT64, 300, 7, 1e-15",
        "FLOAT64, 2, 3000, 1e-15",
        "FLOAT32, 20, 10, 5e-7",
        "FLOAT32, 300, 7, 5e-7",
        "FLOAT32, 2, 3000, 5e-7"
    })
    void apply_anyShape_isTheFormula(Precision precision, int rows, int cols, double tolerance) {
        Matrix z = random(precision, rows, cols);
        Matrix s = precision.buffer();
        Softmax softmax = new Softmax();
        softmax.apply(z, s);
        for (int row = 0; row < rows; row++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int col = 0; col < cols; col++) {
                max = Math.max(max, z.get(row, col));
            }
            assertEquals(max, softmax.shift(row));
            double sum = 0;
            for (int col = 0; col < cols; col++) {
                sum += StrictMath.exp(z.get(row, col) - max);
            }
            assertEquals(sum, softmax.sum(row), tolerance * sum);
            for (int col = 0; col < cols; col++) {
                double expected = StrictMath.exp(z.get(row, col) - max) / sum;
                assertEquals(expected, s.get(row, col), tolerance);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void apply_givenShift_isTheSameWhereNothingOverflows(Precision precision) {
        Matrix z = random(precision, 5, 4);
        Matrix s = precision.buffer();
        Softmax softmax = new Softmax();
        softmax.apply(z, s);
        double[] expected = s.toArray();
        softmax.apply(z, z.max(), s);
        assertEquals(z.max(), softmax.shift(3));
        assertArrayEquals(expected, s.toArray(), 1e-6);
    }

    @Test
    void apply_rowThatHoldsNoNumber_isNanAlone() {
        Matrix z = Matrix.of(3, 2, 1, Double.NaN, 1, 1, Double.POSITIVE_INFINITY, 0);
        Matrix s = Precision.FLOAT64.buffer();
        new Softmax().apply(z, s);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, 0.5, 0.5, Double.NaN, Double.NaN}, s.toArray());
    }

    @ParameterizedTest
    @EnumSource
    void backward_anyError_isTheJacobian(Precision precision) {
        Matrix s = precision.buffer();
        new Softmax().apply(random(precision, 3, 4), s);
        Matrix delta = random(precision, 3, 4);
        Matrix out = precision.buffer();
        Softmax.backward(delta, s, out);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 4; i++) {
                double expected = 0;
                for (int j = 0; j < 4; j++) {
                    expected += delta.get(row, j) * s.get(row, j) * ((i == j ? 1 : 0) - s.get(row, i));
                }
                assertEquals(expected, out.get(row, i), precision == Precision.FLOAT64 ? 1e-15 : 1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void argmax_equalsAndNan_isTheFirstOfTheLargest(Precision precision) {
        Matrix x = Matrix.of(3, 3, 1, 5, 5, Double.NaN, 7, 8, 2, Double.NaN, 3).as(precision);
        assertEquals(1, x.argmax(0));
        assertEquals(0, x.argmax(1));
        assertEquals(2, x.argmax(2));
        assertTrue(Double.isNaN(x.max()));
    }
}

package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductsTest {
    private static final RandomStream RANDOM = RandomStream.seeded(17);

    private static Matrix random(int rows, int cols) {
        Matrix matrix = Precision.FLOAT64.matrix(rows, cols);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.set(i, RANDOM.nextGaussian());
        }
        return matrix;
    }

    /** A buffer of another shape and full of rubbish, as a reused one is. */
    private static Matrix dirty() {
        Matrix out = random(3, 5);
        out.fill(Double.NaN);
        return out;
    }

    /** The definition: out[i][j] = Σ_k A[i][k]·B[k][j]. */
    private static Matrix naive(Matrix a, Matrix b) {
        Matrix out = Precision.FLOAT64.matrix(a.rows(), b.cols());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.cols(); j++) {
                double sum = 0;
                for (int k = 0; k < a.cols(); k++) {
                    sum += a.get(i, k) * b.get(k, j);
                }
                out.set(i * out.cols() + j, sum);
            }
        }
        return out;
    }

    private static Matrix transposed(Matrix a) {
        Matrix out = Precision.FLOAT64.matrix(a.cols(), a.rows());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.cols(); j++) {
                out.set(j * out.cols() + i, a.get(i, j));
            }
        }
        return out;
    }

    private static void assertMatrix(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), 1e-12, "element " + i);
        }
    }

    private static double[] memory(Matrix matrix) {
        return ((Matrix64) matrix).ejml.data;
    }

    static Stream<Arguments> shapes() {
        Stream<Arguments> edges = Stream.of(
                Arguments.of(1, 1, 1),
                Arguments.of(1, 7, 4),
                Arguments.of(5, 1, 4),
                Arguments.of(5, 7, 1),
                Arguments.of(1, 7, 1),
                Arguments.of(0, 7, 4),
                Arguments.of(0, 7, 1),
                Arguments.of(0, 1, 1),
                Arguments.of(70, 65, 130));
        RandomStream sizes = RandomStream.seeded(18);
        Stream<Arguments> drawn = Stream.generate(
                () -> Arguments.of(1 + sizes.nextInt(40), 1 + sizes.nextInt(40), 1 + sizes.nextInt(40)));
        return Stream.concat(edges, drawn.limit(20));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiply_anyShape_isTheTripleLoop(int n, int m, int p) {
        Matrix a = random(n, m);
        Matrix b = random(m, p);
        Matrix out = dirty();
        Products.multiply(a, b, out);
        assertMatrix(naive(a, b), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposedLeft_anyShape_isTheTripleLoop(int n, int m, int p) {
        Matrix a = random(n, m);
        Matrix b = random(n, p);
        Matrix out = dirty();
        Products.multiplyTransposedLeft(a, b, out);
        assertMatrix(naive(transposed(a), b), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposedRight_anyShape_isTheTripleLoop(int n, int m, int p) {
        Matrix a = random(n, m);
        Matrix b = random(p, m);
        Matrix out = dirty();
        Products.multiplyTransposedRight(a, b, out);
        assertMatrix(naive(a, transposed(b)), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sumRows_anyShape_addsUpEachColumn(int n, int m, int p) {
        Matrix a = random(n, m);
        Matrix ones = Precision.FLOAT64.matrix(1, n);
        ones.fill(1);
        Matrix out = dirty();
        Products.sumRows(a, out);
        assertMatrix(naive(ones, a), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyAddRow_anyShape_addsTheRowToEveryRowOfTheProduct(int n, int m, int p) {
        Matrix a = random(n, m);
        Matrix b = random(m, p);
        Matrix row = random(1, p);
        Matrix out = dirty();
        Products.multiplyAddRow(a, b, row, out);
        Matrix expected = naive(a, b);
        for (int i = 0; i < expected.size(); i++) {
            expected.set(i, expected.get(i) + row.get(i % p));
        }
        assertMatrix(expected, out);
    }

    @Test
    void multiplyAddRow_reusedBufferLargerThanItsShape_leavesTheRestAlone() {
        Matrix a = Matrix.ofRows(new double[][] {{1, 1}, {3, 4}});
        Matrix one = Matrix.ofRows(new double[][] {{1}});
        Products.multiplyAddRow(
                one, Matrix.ofRows(new double[][] {{1, 2}}), Matrix.ofRows(new double[][] {{10, 20}}), a);
        assertArrayEquals(new double[] {11, 22, 3, 4}, memory(a));
    }

    @Test
    void multiply_shapesThatDoNotFit_saysBoth() {
        Matrix out = dirty();
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Products.multiply(random(2, 3), random(4, 5), out));
        assertEquals("2×3 and 4×5 cannot be multiplied so.", refusal.getMessage());
    }

    @Test
    void products_bufferLargeEnough_reuseItsMemory() {
        Matrix out = Precision.FLOAT64.matrix(20, 20);
        double[] memory = memory(out);
        Products.multiply(random(4, 3), random(3, 5), out);
        assertSame(memory, memory(out));
        Products.multiplyTransposedLeft(random(4, 3), random(4, 5), out);
        assertSame(memory, memory(out));
        Products.multiplyTransposedRight(random(4, 3), random(5, 3), out);
        assertSame(memory, memory(out));
        Products.sumRows(random(4, 3), out);
        assertSame(memory, memory(out));
    }

    @Test
    void products_again_areBitIdentical() {
        Matrix a = random(150, 64);
        Matrix b = random(64, 100);
        Matrix first = Precision.FLOAT64.matrix(0, 0);
        Matrix second = dirty();
        Products.multiply(a, b, first);
        Products.multiply(a, b, second);
        assertArrayEquals(first.toArray(), second.toArray());
    }
}

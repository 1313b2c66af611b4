package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductsTest {
    private static final RandomStream RANDOM = RandomStream.seeded(17);

    private static DMatrixRMaj random(int rows, int cols) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, cols);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = RANDOM.nextGaussian();
        }
        return matrix;
    }

    /** A buffer of another shape and full of rubbish, as a reused one is. */
    private static DMatrixRMaj dirty() {
        DMatrixRMaj out = random(3, 5);
        out.fill(Double.NaN);
        return out;
    }

    /** The definition: out[i][j] = Σ_k A[i][k]·B[k][j]. */
    private static DMatrixRMaj naive(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj out = new DMatrixRMaj(a.numRows, b.numCols);
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < b.numCols; j++) {
                double sum = 0;
                for (int k = 0; k < a.numCols; k++) {
                    sum += a.get(i, k) * b.get(k, j);
                }
                out.set(i, j, sum);
            }
        }
        return out;
    }

    private static DMatrixRMaj transposed(DMatrixRMaj a) {
        DMatrixRMaj out = new DMatrixRMaj(a.numCols, a.numRows);
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < a.numCols; j++) {
                out.set(j, i, a.get(i, j));
            }
        }
        return out;
    }

    private static void assertMatrix(DMatrixRMaj expected, DMatrixRMaj actual) {
        assertEquals(Shape.of(expected), Shape.of(actual));
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertEquals(expected.data[i], actual.data[i], 1e-12, "element " + i);
        }
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
        DMatrixRMaj a = random(n, m);
        DMatrixRMaj b = random(m, p);
        DMatrixRMaj out = dirty();
        Products.multiply(a, b, out);
        assertMatrix(naive(a, b), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposedLeft_anyShape_isTheTripleLoop(int n, int m, int p) {
        DMatrixRMaj a = random(n, m);
        DMatrixRMaj b = random(n, p);
        DMatrixRMaj out = dirty();
        Products.multiplyTransposedLeft(a, b, out);
        assertMatrix(naive(transposed(a), b), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposedRight_anyShape_isTheTripleLoop(int n, int m, int p) {
        DMatrixRMaj a = random(n, m);
        DMatrixRMaj b = random(p, m);
        DMatrixRMaj out = dirty();
        Products.multiplyTransposedRight(a, b, out);
        assertMatrix(naive(a, transposed(b)), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sumRows_anyShape_addsUpEachColumn(int n, int m, int p) {
        DMatrixRMaj a = random(n, m);
        DMatrixRMaj ones = new DMatrixRMaj(1, n);
        ones.fill(1);
        DMatrixRMaj out = dirty();
        Products.sumRows(a, out);
        assertMatrix(naive(ones, a), out);
    }

    @Test
    void addRow_matrix_addsTheRowToEveryRow() {
        DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 2, 3}, {4, 5, 6}});
        Products.addRow(a, new DMatrixRMaj(new double[][] {{10, 20, 30}}));
        assertArrayEquals(new double[] {11, 22, 33, 14, 25, 36}, a.data);
    }

    @Test
    void addRow_reusedBufferLargerThanItsShape_leavesTheRestAlone() {
        DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}});
        a.reshape(1, 2);
        Products.addRow(a, new DMatrixRMaj(new double[][] {{10, 20}}));
        assertArrayEquals(new double[] {11, 22, 3, 4}, a.data);
    }

    @Test
    void products_bufferLargeEnough_reuseItsMemory() {
        DMatrixRMaj out = new DMatrixRMaj(20, 20);
        double[] memory = out.data;
        Products.multiply(random(4, 3), random(3, 5), out);
        assertSame(memory, out.data);
        Products.multiplyTransposedLeft(random(4, 3), random(4, 5), out);
        assertSame(memory, out.data);
        Products.multiplyTransposedRight(random(4, 3), random(5, 3), out);
        assertSame(memory, out.data);
        Products.sumRows(random(4, 3), out);
        assertSame(memory, out.data);
    }

    @Test
    void products_again_areBitIdentical() {
        DMatrixRMaj a = random(150, 64);
        DMatrixRMaj b = random(64, 100);
        DMatrixRMaj first = new DMatrixRMaj(0, 0);
        DMatrixRMaj second = dirty();
        Products.multiply(a, b, first);
        Products.multiply(a, b, second);
        assertArrayEquals(first.data, second.data);
    }
}

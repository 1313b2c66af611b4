package backprop.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.kernel.ElementTask.Operation;
import backprop.math.kernel.Kernel;
import backprop.math.kernel.Kernels;
import backprop.math.kernel.Team;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations of update rules against their formulas, an element at a time. */
class ElementwiseTest {
    /** Of y, s·…, u, t·…, x and v. */
    private interface Formula {
        double of(double y, double u, double x, double v);
    }

    private interface Operator {
        void apply(Matrix y, Matrix u, Matrix x, Matrix v);
    }

    private static final double S = 0.75;
    private static final double T = -0.3;
    private static final double C = 0.9;
    private static final double E = 1e-3;

    private static Arguments operation(String name, Operator operator, Formula formula) {
        return Arguments.of(name, operator, formula);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation("y + tx", (y, u, x, v) -> Elementwise.addScaled(y, T, x), (y, u, x, v) -> y + T * x),
                operation(
                        "y + su + tx",
                        (y, u, x, v) -> Elementwise.addScaled(y, S, u, T, x),
                        (y, u, x, v) -> y + S * u + T * x),
                operation(
                        "y + t sign x",
                        (y, u, x, v) -> Elementwise.addSigns(y, T, x),
                        (y, u, x, v) -> y + T * Math.signum(x)),
                operation("sy", (y, u, x, v) -> Elementwise.scale(y, S), (y, u, x, v) -> S * y),
                operation("y/s", (y, u, x, v) -> Elementwise.divide(y, S), (y, u, x, v) -> y / S),
                operation("yx", (y, u, x, v) -> Elementwise.multiply(y, x), (y, u, x, v) -> y * x),
                operation("sy + tx", (y, u, x, v) -> Elementwise.combine(y, S, x, T), (y, u, x, v) -> S * y + T * x),
                operation(
                        "sy + tx²",
                        (y, u, x, v) -> Elementwise.combineSquares(y, S, x, T),
                        (y, u, x, v) -> S * y + T * x * x),
                operation("max", (y, u, x, v) -> Elementwise.larger(y, x), (y, u, x, v) -> Math.max(y, x)),
                operation(
                        "clip",
                        (y, u, x, v) -> Elementwise.clip(y, 0.4),
                        (y, u, x, v) -> Math.max(-0.4, Math.min(0.4, y))),
                operation(
                        "ε outside",
                        (y, u, x, v) -> Elementwise.addOverRoot(y, S, u, T, x, v, C, E, false),
                        (y, u, x, v) -> y + (S * u + T * x) / (Math.sqrt(v / C) + E)),
                operation(
                        "ε inside",
                        (y, u, x, v) -> Elementwise.addOverRoot(y, T, x, v, C, E, true),
                        (y, u, x, v) -> y + T * x / Math.sqrt(v / C + E)),
                operation(
                        "Adadelta's step",
                        (y, u, x, v) -> Elementwise.addRatio(y, T, u, v, v.copy(), C, E),
                        (y, u, x, v) -> y + T * u));
    }

    private static Matrix random(Precision precision, int rows, int cols, int seed) {
        RandomStream random = RandomStream.seeded(seed);
        Matrix matrix = precision.matrix(rows, cols);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.set(i, 2 * random.nextDouble() - 1);
        }
        return matrix;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void operation_bothPrecisions_isItsFormula(String name, Operator operator, Formula formula) {
        for (Precision precision : Precision.values()) {
            Matrix y = random(precision, 7, 13, 1);
            Matrix u = random(precision, 7, 13, 2);
            Matrix x = random(precision, 7, 13, 3);
            Matrix v = random(precision, 7, 13, 4);
            Elementwise.multiply(v, v.copy());
            Matrix before = y.copy();
            operator.apply(y, u, x, v);
            double tolerance = precision == Precision.FLOAT64 ? 1e-13 : 1e-4;
            for (int i = 0; i < y.size(); i++) {
                double expected = formula.of(before.get(i), u.get(i), x.get(i), v.get(i));
                assertEquals(expected, y.get(i), tolerance * Math.max(1, Math.abs(expected)), precision + " " + i);
            }
        }
    }

    @Test
    void addRatio_anyNumbers_learnsTheMeanSquareOfTheSteps() {
        Matrix x = Matrix.of(1, 1, 0.04);
        Matrix y = Matrix.of(1, 1, 1);
        Elementwise.addRatio(y, -1, Matrix.of(1, 1, 0.5), Matrix.of(1, 1, 0.25), x, 0.9, 0);
        // d = 0.5·√0.04/√0.25 = 0.2
        assertEquals(0.8, y.get(0), 1e-15);
        assertEquals(0.9 * 0.04 + 0.1 * 0.04, x.get(0), 1e-15);
    }

    @Test
    void clipAndLarger_nan_stayNan() {
        Matrix y = Matrix.of(1, 2, Double.NaN, 3);
        Elementwise.clip(y, 1);
        assertArrayEquals(new double[] {Double.NaN, 1}, y.toArray());
        Elementwise.larger(y, Matrix.of(1, 2, 0, Double.NaN));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, y.toArray());
    }

    @Test
    void sumOfSquares_anyLength_isTheSumInDouble() {
        for (Precision precision : Precision.values()) {
            for (int n = 0; n < 12; n++) {
                Matrix x = random(precision, 1, n, 5);
                double expected =
                        Arrays.stream(x.toArray()).map(e -> e / 2 * (e / 2)).sum();
                assertEquals(expected, Elementwise.sumOfSquares(x, 2), 1e-15 * (n + 1));
            }
        }
    }

    @Test
    void operation_otherSizeOrPrecision_isRefused() {
        Matrix y = Matrix.of(1, 2, 1, 2);
        var size = assertThrows(
                IllegalArgumentException.class, () -> Elementwise.addScaled(y, 1, Matrix.of(1, 3, 1, 2, 3)));
        assertEquals(
                "Matrices of 1×2, 1×3, 1×3 and 1×3 cannot be computed with element by element.", size.getMessage());
        Matrix single = y.as(Precision.FLOAT32);
        assertThrows(IllegalArgumentException.class, () -> Elementwise.addScaled(y, 1, single));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void operation_anyNumberOfThreads_givesTheSameBits(Operation operation) {
        int n = 200_003;
        Kernel<double[]> kernel = Kernels.plain().doubles();
        double[] alone = null;
        for (int threads = 1; threads <= 4; threads++) {
            double[] y = random(Precision.FLOAT64, 1, n, 1).toArray();
            double[] u = random(Precision.FLOAT64, 1, n, 2).toArray();
            double[] x = Arrays.stream(random(Precision.FLOAT64, 1, n, 3).toArray())
                    .map(Math::abs)
                    .toArray();
            double[] v = Arrays.stream(random(Precision.FLOAT64, 1, n, 4).toArray())
                    .map(Math::abs)
                    .toArray();
            kernel.elementTask()
                    .arrays(y, u, x, v)
                    .factors(S, T)
                    .root(C, E, false)
                    .run(operation, n, new Team(threads));
            if (alone == null) {
                alone = y;
            }
            assertArrayEquals(alone, y, threads + " threads");
        }
    }
}

package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.RandomStream;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors against twice the digits, and the ends of the range. */
class DoubleFunctionsTest {
    private static final int POINTS = 40_000;

    /** Signs and sizes, from almost 0 to where the first function overflows; all results are normal numbers. */
    private static final double[][] RANGES = {{1e-300, 1e-8}, {1e-8, 0.17}, {0.17, 0.53}, {0.53, 1}, {1, 30}, {30, 700}
    };

    private static final DoubleDouble ONE = DoubleDouble.of(1);

    private static DoubleDouble dd(double x) {
        return DoubleDouble.of(x);
    }

    private static DoubleDouble tanh(double x) {
        DoubleDouble t = dd(-2 * Math.abs(x)).expm1();
        DoubleDouble size = t.negated().over(t.plus(2));
        return x < 0 ? size.negated() : size;
    }

    private static DoubleDouble softplus(double x) {
        DoubleDouble rest = dd(-Math.abs(x)).exp().log1p();
        return x > 0 ? rest.plus(x) : rest;
    }

    private static DoubleDouble bell(double x) {
        return dd(x).times(x).times(-0.5).exp();
    }

    static Stream<Arguments> functions() {
        DoubleUnaryOperator exp = DoubleFunctions::exp;
        DoubleUnaryOperator expm1 = x -> DoubleFunctions.expm1(-Math.abs(x));
        DoubleUnaryOperator tanh = DoubleFunctions::tanh;
        DoubleUnaryOperator logistic = DoubleFunctions::logistic;
        DoubleUnaryOperator softplus = DoubleFunctions::softplus;
        DoubleUnaryOperator bell = x -> DoubleNormal.bell(x / 20);
        DoubleFunction<DoubleDouble> exactExp = x -> dd(x).exp();
        DoubleFunction<DoubleDouble> exactExpm1 = x -> dd(-Math.abs(x)).expm1();
        DoubleFunction<DoubleDouble> exactTanh = DoubleFunctionsTest::tanh;
        DoubleFunction<DoubleDouble> exactLogistic = x -> ONE.over(dd(-x).exp().plus(1));
        DoubleFunction<DoubleDouble> exactSoftplus = DoubleFunctionsTest::softplus;
        DoubleFunction<DoubleDouble> exactBell = x -> bell(x / 20);
        return Stream.of(
                Arguments.of("exp", exp, exactExp, 1.2),
                Arguments.of("expm1", expm1, exactExpm1, 1.6),
                Arguments.of("tanh", tanh, exactTanh, 2.8),
                Arguments.of("logistic", logistic, exactLogistic, 2.5),
                Arguments.of("softplus", softplus, exactSoftplus, 3),
                Arguments.of("bell", bell, exactBell, 1.4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void function_anyArgument_isAsAccurateAsIsSaid(
            String name, DoubleUnaryOperator function, DoubleFunction<DoubleDouble> exact, double most) {
        RandomStream random = RandomStream.seeded(4);
        double worst = 0;
        double at = 0;
        for (double[] range : RANGES) {
            for (int i = 0; i < POINTS; i++) {
                double size = range[0] + (range[1] - range[0]) * random.nextDouble();
                double x = i % 2 == 0 ? size : -size;
                double error = exact.apply(x).ulps(function.applyAsDouble(x));
                if (!(error <= worst)) {
                    worst = error;
                    at = x;
                }
            }
        }
        assertTrue(worst <= most, worst + " at " + at);
    }

    @Test
    void log_anyArgument_isTheInverseOfExp() {
        RandomStream random = RandomStream.seeded(5);
        for (int i = 0; i < POINTS; i++) {
            double x = Math.scalb(
                    1 + random.nextDouble(), random.nextInt(i % 2 == 0 ? 4 : 2000) - (i % 2 == 0 ? 2 : 1000));
            double near = StrictMath.log(x);
            // ln x = y + ln(1 + (x·e⁻ʸ − 1)), to first order
            DoubleDouble exact = dd(near).plus(dd(-near).exp().times(x).plus(-1));
            assertTrue(exact.ulps(DoubleFunctions.log(x)) <= 2, "at " + x);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, -Infinity",
        "-0.0, -Infinity",
        "1, 0",
        "4.9e-324, -744.4400719213812",
        "Infinity, Infinity",
        "-1, NaN",
        "NaN, NaN"
    })
    void log_endOfTheRange_isAsDefined(double x, double expected) {
        assertEquals(expected, DoubleFunctions.log(x));
    }

    @ParameterizedTest
    @CsvSource({
        "exp, -Infinity, 0",
        "exp, -746, 0",
        "exp, -745.1, 4.9e-324",
        "exp, 0, 1",
        "exp, 709.78, 1.7928227943945155e308",
        "exp, 709.79, Infinity",
        "exp, 1e300, Infinity",
        "exp, Infinity, Infinity",
        "expm1, -Infinity, -1",
        "expm1, -1e300, -1",
        "expm1, -0.0, -0.0",
        "expm1, -4.9e-324, -4.9e-324",
        "tanh, -Infinity, -1",
        "tanh, Infinity, 1",
        "tanh, 1e300, 1",
        "tanh, -0.0, -0.0",
        "tanh, 0, 0",
        "tanh, 4.9e-324, 4.9e-324",
        "tanh, -1e-310, -1e-310",
        "logistic, -Infinity, 0",
        "logistic, Infinity, 1",
        "logistic, 0, 0.5",
        "logistic, -0.0, 0.5",
        "logistic, -745.1, 4.9e-324",
        "softplus, -Infinity, 0",
        "softplus, Infinity, Infinity",
        "softplus, 1e300, 1e300",
        "softplus, 0, 0.6931471805599453",
        "bell, 0, 1",
        "bell, Infinity, 0",
        "bell, -39, 0"
    })
    void function_endOfTheRange_isExact(String name, double x, double expected) {
        assertEquals(expected, function(name).applyAsDouble(x));
    }

    @ParameterizedTest
    @CsvSource({"exp", "expm1", "tanh", "logistic", "softplus", "bell"})
    void function_nan_staysNan(String name) {
        assertTrue(Double.isNaN(function(name).applyAsDouble(Double.NaN)));
        assertTrue(Double.isNaN(function(name).applyAsDouble(Double.longBitsToDouble(0xfff8000000000001L))));
    }

    private static DoubleUnaryOperator function(String name) {
        return switch (name) {
            case "exp" -> DoubleFunctions::exp;
            case "expm1" -> DoubleFunctions::expm1;
            case "tanh" -> DoubleFunctions::tanh;
            case "logistic" -> DoubleFunctions::logistic;
            case "softplus" -> DoubleFunctions::softplus;
            default -> DoubleNormal::bell;
        };
    }
}

package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors against float64 for numbers of all sizes, subnormal and not finite ones too. */
class FloatFunctionsTest {
    /** Every so many-th number; all of them were tried once. */
    private static final int STEP = 6_007;

    private interface FloatFunction {
        float of(float x);
    }

    private static Arguments arguments(String name, FloatFunction function, DoubleUnaryOperator exact, double most) {
        return Arguments.of(name, function, exact, most);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                arguments("exp", FloatFunctions::exp, StrictMath::exp, 1.2),
                arguments("expm1", x -> FloatFunctions.expm1(-Math.abs(x)), x -> StrictMath.expm1(-Math.abs(x)), 1.6),
                arguments("tanh", FloatFunctions::tanh, StrictMath::tanh, 2.8),
                arguments("logistic", FloatFunctions::logistic, DoubleFunctions::logistic, 2.5),
                arguments("softplus", FloatFunctions::softplus, DoubleFunctions::softplus, 3),
                arguments("bell", FloatNormal::bell, x -> StrictMath.exp(-x * x / 2), 1.4),
                arguments("below", FloatNormal::below, DoubleNormal::below, 6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void function_anyArgument_isAsAccurateAsIsSaid(
            String name, FloatFunction function, DoubleUnaryOperator exact, double most) {
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STEP) {
            float x = Float.intBitsToFloat((int) bits);
            float value = function.of(x);
            double expected = exact.applyAsDouble(x);
            float rounded = (float) expected;
            if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
                assertEquals(rounded, value, name + " at " + x);
            } else {
                double error = Math.abs(value - expected) / Math.ulp(rounded);
                boolean normal = Math.abs(rounded) >= Float.MIN_NORMAL;
                assertTrue(error <= (normal ? most : most + 1), name + " at " + x + ": " + error);
            }
        }
    }

    @Test
    void tanhAndExpm1_almostNothing_areTheirArgument() {
        for (float x : new float[] {-0f, -Float.MIN_VALUE, -1e-40f, -1e-20f}) {
            assertEquals(x, FloatFunctions.tanh(x));
            assertEquals(x, FloatFunctions.expm1(x));
        }
        assertEquals(0f, FloatFunctions.tanh(0));
    }
}

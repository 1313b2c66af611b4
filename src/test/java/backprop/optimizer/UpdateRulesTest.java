package backprop.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRulesTest {
    private final Parameter w = parameter("W1", 1, -2);
    private final Parameter b = parameter("b1", 0.5);

    private static Parameter parameter(String name, double... values) {
        Parameter.Kind kind = name.startsWith("b") ? Parameter.Kind.BIAS : Parameter.Kind.WEIGHTS;
        Matrix value = Matrix.of(1, values.length, values);
        return new Parameter(name, kind, value, value.zeros());
    }

    private static void gradient(Parameter parameter, double... values) {
        for (int i = 0; i < values.length; i++) {
            parameter.gradient().set(i, values[i]);
        }
    }

    private static void assertValues(Parameter parameter, double... expected) {
        assertArrayEquals(expected, parameter.value().toArray(), 1e-15, parameter.name());
    }

    private static Optimizer create(OptimizerSpec spec, Parameter... parameters) {
        return new Optimizer(spec, List.of(parameters), Set.of(), 1);
    }

    private static void step(Optimizer optimizer) {
        optimizer.step(optimizer.spec().learningRate(), 0, 0);
    }

    @Test
    void sgd_twoSteps_moveByTheLearningRateTimesTheGradient() {
        Optimizer sgd = create(new Sgd(0.1), w, b);
        gradient(w, 2, -4);
        gradient(b, 10);
        step(sgd);
        // 1 − 0.1·2, −2 + 0.1·4, 0.5 − 0.1·10
        assertValues(w, 0.8, -1.6);
        assertValues(b, -0.5);
        gradient(w, 1, 0);
        step(sgd);
        // 0.8 − 0.1·1, unchanged, −0.5 − 0.1·10
        assertValues(w, 0.7, -1.6);
        assertValues(b, -1.5);
    }

    @Test
    void momentum_twoStepsFromRest_carryTheVelocityOn() {
        Optimizer momentum = create(new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero()), w, b);
        gradient(w, 2, -4);
        gradient(b, 10);
        step(momentum);
        // v = 0.2, −0.4 and 1
        assertValues(w, 0.8, -1.6);
        assertValues(b, -0.5);
        gradient(w, 1, 0);
        gradient(b, -1);
        step(momentum);
        // v = 0.9·0.2 + 0.1 = 0.28, 0.9·(−0.4) = −0.36 and 0.9·1 − 0.1 = 0.8
        assertValues(w, 0.52, -1.24);
        assertValues(b, -1.3);
    }

    @Test
    void momentum_velocityFromTheStart_isUsedInTheFirstStepForWeightsAndBiases() {
        Optimizer momentum =
                create(new Momentum(0.1, 0.5, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(0.01)), w, b);
        gradient(w, 1, 1);
        step(momentum);
        // v₀ = 0.01, −0.02 and 0.005; v = 0.5·v₀ + 0.1·g = 0.105, 0.09 and 0.0025
        assertValues(w, 0.895, -2.09);
        assertValues(b, 0.4975);
        step(momentum);
        // v = 0.1525, 0.145 and 0.00125: the velocity goes on from its own value, not from the start again
        assertValues(w, 0.7425, -2.235);
        assertValues(b, 0.49625);
    }

    @Test
    void momentum_constantVelocity_isUsedInTheFirstStep() {
        Optimizer momentum =
                create(new Momentum(0.1, 0.5, Momentum.Form.PLAIN, new InitialVelocity.Constant(0.2, true)), w, b);
        gradient(w, 1, 0);
        step(momentum);
        // v = 0.5·0.2 + 0.1·g
        assertValues(w, 0.8, -2.1);
        assertValues(b, 0.4);
    }

    @Test
    void momentum_ofZero_isGradientDescent() {
        Optimizer momentum =
                create(new Momentum(0.1, 0, Momentum.Form.PLAIN, new InitialVelocity.Constant(5, true)), w);
        gradient(w, 2, -4);
        step(momentum);
        assertValues(w, 0.8, -1.6);
    }

    @Test
    void create_twice_hasAVelocityEach() {
        Momentum spec = new Momentum(0.1, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero());
        gradient(w, 2, -4);
        step(create(spec, w));
        step(create(spec, w));
        assertValues(w, 0.6, -1.2);
    }

    @Test
    void initialVelocity_of_isAnArrayOfItsOwn() {
        Parameter start = parameter("W1", 3, -1);
        assertArrayEquals(
                new double[] {0, 0}, new InitialVelocity.Zero().of(start).toArray());
        assertArrayEquals(
                new double[] {7, 7},
                new InitialVelocity.Constant(7, true).of(start).toArray());
        assertArrayEquals(
                new double[] {6, -2},
                new InitialVelocity.MultipleOfStart(2).of(start).toArray());
        assertArrayEquals(new double[] {3, -1}, start.value().toArray());
    }

    @Test
    void step_nanGradient_showsInTheParameter() {
        gradient(w, Double.NaN, 1);
        step(create(new Sgd(0.1), w));
        assertValues(w, Double.NaN, -2.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void new_learningRateNotPositive_isRefusedByValue(double rate) {
        String message = "The learning rate η must be above 0, not " + rate + ".";
        var sgd = assertThrows(IllegalArgumentException.class, () -> new Sgd(rate));
        assertEquals(message, sgd.getMessage());
        InitialVelocity zero = new InitialVelocity.Zero();
        var momentum =
                assertThrows(IllegalArgumentException.class, () -> new Momentum(rate, 0.9, Momentum.Form.PLAIN, zero));
        assertEquals(message, momentum.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
    void new_momentumOutOfRange_isRefusedByValue(double mu) {
        InitialVelocity zero = new InitialVelocity.Zero();
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> new Momentum(0.1, mu, Momentum.Form.PLAIN, zero));
        assertEquals("The momentum μ must be at least 0 and below 1, not " + mu + ".", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void new_initialVelocityNotANumber_isRefusedByValue(double value) {
        String message = "The initial velocity must be a number, not " + value + ".";
        var constant = assertThrows(IllegalArgumentException.class, () -> new InitialVelocity.Constant(value, true));
        assertEquals(message, constant.getMessage());
        var multiple = assertThrows(IllegalArgumentException.class, () -> new InitialVelocity.MultipleOfStart(value));
        assertEquals(message, multiple.getMessage());
    }
}

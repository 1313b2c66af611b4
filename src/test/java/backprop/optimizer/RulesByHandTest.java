package backprop.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Parameter;
import backprop.network.Slip;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two steps of each rule worked by hand from w = (1, −1), with the gradients (2, −1) and (−1, 0); η = 0.1. */
class RulesByHandTest {
    private static final double ETA = 0.1;
    private static final double DIGITS = 1e-12;
    private static final InitialVelocity ZERO = new InitialVelocity.Zero();

    private final Parameter w = parameter("W1", Parameter.Kind.WEIGHTS, 1, -1);

    private static Parameter parameter(String name, Parameter.Kind kind, double... values) {
        Matrix value = Matrix.of(1, values.length, values);
        return new Parameter(name, kind, value, value.zeros());
    }

    private static Optimizer optimizer(OptimizerSpec spec, Parameter parameter, Slip... slips) {
        return new Optimizer(spec, List.of(parameter), Set.of(slips), 2);
    }

    private static void step(Optimizer optimizer, Parameter parameter, int epoch, int batch, double... gradient) {
        parameter.gradient().setTo(Matrix.of(1, gradient.length, gradient));
        optimizer.step(optimizer.spec().learningRate(), epoch, batch);
    }

    /** Checks w after the first and after the second step. */
    private void assertSteps(OptimizerSpec spec, double[] first, double[] second) {
        Optimizer optimizer = optimizer(spec, w);
        step(optimizer, w, 0, 0, 2, -1);
        assertArrayEquals(first, w.value().toArray(), DIGITS);
        step(optimizer, w, 0, 1, -1, 0);
        assertArrayEquals(second, w.value().toArray(), DIGITS);
    }

    @Test
    void momentum_torch_keepsTheRateOutOfTheVelocity() {
        // v = (2, −1); then 0.5·v + g = (0, −0.5)
        assertSteps(
                new Momentum(ETA, 0.5, Momentum.Form.TORCH, ZERO), new double[] {0.8, -0.9}, new double[] {0.8, -0.85});
    }

    @Test
    void momentum_average_weighsTheGradientDown() {
        // v = ½·(2, −1) = (1, −0.5); then ½·v + ½·g = (0, −0.25)
        assertSteps(new Momentum(ETA, 0.5, Momentum.Form.AVERAGE, ZERO), new double[] {0.9, -0.95}, new double[] {
            0.9, -0.925
        });
    }

    @Test
    void momentum_otherRateInTheSecondStep_isSeenByEachFormInItsOwnWay() {
        Parameter plain = parameter("W1", Parameter.Kind.WEIGHTS, 0);
        Parameter torch = parameter("W1", Parameter.Kind.WEIGHTS, 0);
        Optimizer one = optimizer(new Momentum(1, 0.5, Momentum.Form.PLAIN, ZERO), plain);
        Optimizer two = optimizer(new Momentum(1, 0.5, Momentum.Form.TORCH, ZERO), torch);
        plain.gradient().fill(1);
        torch.gradient().fill(1);
        one.step(1, 0, 0);
        two.step(1, 0, 0);
        one.step(0.1, 1, 0);
        two.step(0.1, 1, 0);
        // Plain: v = 0.5·1 + 0.1; torch: v = 1.5, and 0.1 of it.
        assertEquals(-1.6, plain.value().get(0), DIGITS);
        assertEquals(-1.15, torch.value().get(0), DIGITS);
    }

    @Test
    void nesterov_looksAhead() {
        // v = (2, −1), step g + ½v = (3, −1.5); v = (0, −0.5), step (−1, −0.25)
        assertSteps(new Nesterov(ETA, 0.5, ZERO), new double[] {0.7, -0.85}, new double[] {0.8, -0.825});
    }

    @Test
    void adagrad_dividesByTheRootOfAllSquares() {
        // G = (4, 1), step g/(√G + 1) = (2/3, −1/2); G = (5, 1), step (−1/(√5 + 1), 0)
        double first = 1 - 0.1 * 2 / 3;
        assertSteps(new Adagrad(ETA, new Epsilon(1, Epsilon.Place.OUTSIDE)), new double[] {first, -0.95}, new double[] {
            first + 0.1 / (Math.sqrt(5) + 1), -0.95
        });
    }

    @Test
    void adagrad_epsilonInside_standsUnderTheRoot() {
        // √(4 + 5) = 3, √(1 + 5) = √6; √(5 + 5)
        assertSteps(
                new Adagrad(ETA, new Epsilon(5, Epsilon.Place.INSIDE)),
                new double[] {1 - 0.2 / 3, -1 + 0.1 / Math.sqrt(6)},
                new double[] {1 - 0.2 / 3 + 0.1 / Math.sqrt(10), -1 + 0.1 / Math.sqrt(6)});
    }

    @Test
    void rmsProp_element_keepsAMeanOfSquares() {
        // v = ¾·0 + ¼·(4, 1) = (1, ¼), step (2/1, −1/½); v = (¾ + ¼, 3/16), step (−1/1, 0)
        assertSteps(
                new RmsProp(ETA, 0.75, new Epsilon(0, Epsilon.Place.OUTSIDE), RmsProp.Scope.ELEMENT, 0),
                new double[] {0.8, -0.8},
                new double[] {0.9, -0.8});
    }

    @Test
    void rmsProp_array_keepsOneNumberFromItsStart() {
        // v = ½·1 + ½·5 = 3, step g/√3; v = ½·3 + ½·1 = 2, step (−1/√2, 0)
        double first = 1 - 0.2 / Math.sqrt(3);
        double second = -1 + 0.1 / Math.sqrt(3);
        assertSteps(
                new RmsProp(ETA, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ARRAY, 1),
                new double[] {first, second},
                new double[] {first + 0.1 / Math.sqrt(2), second});
    }

    @Test
    void rmsProp_startAboveZero_isWhereTheElementsBegin() {
        // v = ½·2 + ½·4 = 3 and ½·2 + ½·1 = 1.5; v = 2 and 0.75
        double first = 1 - 0.2 / Math.sqrt(3);
        double second = -1 + 0.1 / Math.sqrt(1.5);
        assertSteps(
                new RmsProp(ETA, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ELEMENT, 2),
                new double[] {first, second},
                new double[] {first + 0.1 / Math.sqrt(2), second});
    }

    @Test
    void adadelta_measuresItsStepsByFormerSteps() {
        // ρ = ½, ε = 1. u = (2, ½); d = 2·√1/√3, −1·√1/√1.5; s = ½d² = (2/3, 1/3)
        // u = (1.5, ¼); d = −√(5/3)/√2.5, 0
        double first = 1 - 0.2 / Math.sqrt(3);
        double second = -1 + 0.1 / Math.sqrt(1.5);
        assertSteps(new Adadelta(ETA, 0.5, 1), new double[] {first, second}, new double[] {
            first + 0.1 * Math.sqrt(5.0 / 3) / Math.sqrt(2.5), second
        });
    }

    private static final Moments HALVES = new Moments(0.5, 0.75, 0);

    @Test
    void adam_correctsItsMeans() {
        // t = 1: m̂ = g, v̂ = g², step ±1. t = 2: m = ½·(1, −½) + ½·(−1, 0) = (0, −¼), so m̂ = m/¾ = (0, −1/3);
        // v = ¾·(1, ¼) + ¼·(1, 0) = (1, 3/16), v̂ = v/(7/16) = (16/7, 3/7): steps 0 and −(1/3)/√(3/7)
        assertSteps(new Adam(ETA, HALVES), new double[] {0.9, -0.9}, new double[] {
            0.9, -0.9 + 0.1 / 3 / Math.sqrt(3.0 / 7)
        });
    }

    @Test
    void adam_epsilon_standsBehindTheCorrectedRoot() {
        Optimizer adam = optimizer(new Adam(ETA, new Moments(0.5, 0.75, 2)), w);
        step(adam, w, 0, 0, 2, -1);
        // 2/(2 + 2), −1/(1 + 2)
        assertArrayEquals(new double[] {0.95, -1 + 0.1 / 3}, w.value().toArray(), DIGITS);
    }

    @Test
    void adamW_firstLetsEveryWeightDecay() {
        // 1 − 0.1·0.5 = 0.95 of w, then Adam's ±0.1
        double second = -0.85 * 0.95 + 0.1 / 3 / Math.sqrt(3.0 / 7);
        assertSteps(new AdamW(ETA, HALVES, 0.5), new double[] {0.85, -0.85}, new double[] {0.85 * 0.95, second});
    }

    @Test
    void amsGrad_dividesByTheLargestMeanSoFar() {
        // The largest v = (1, ¼) although v₂ is (1, 3/16): v̂ = (16/7, 4/7)
        assertSteps(new AmsGrad(ETA, HALVES), new double[] {0.9, -0.9}, new double[] {
            0.9, -0.9 + 0.1 / 3 / Math.sqrt(4.0 / 7)
        });
    }

    @Test
    void nAdam_mixesGradientAndMean() {
        // ψ = 0: μ_t = ½·(1 − ½) = ¼ throughout; Π₁ = 1/4, Π₂ = 1/16, Π₃ = 1/64.
        // t = 1: v̂ = g²; m = g/2: [¾g/(¾) + ¼·(g/2)/(15/16)]/|g| = ±(1 + 2/15)
        double first = 0.1 * (1 + 2.0 / 15);
        // t = 2: m = (0, −¼), v̂ = (16/7, 3/7): first: ¾·(−1)/(15/16)/√(16/7) = −0.8·√7/4;
        // second: ¼·(−¼)/(63/64)/√(3/7) = −(4/63)/√(3/7)
        assertSteps(new NAdam(ETA, HALVES, 0), new double[] {1 - first, -1 + first}, new double[] {
            1 - first + 0.1 * 0.2 * Math.sqrt(7), -1 + first + 0.1 * 4 / 63 / Math.sqrt(3.0 / 7)
        });
    }

    @Test
    void initialVelocity_constantWithoutBiases_beginsThereAtZero() {
        Parameter b = parameter("b1", Parameter.Kind.BIAS, 3, 4);
        InitialVelocity weightsOnly = new InitialVelocity.Constant(1e-5, false);
        assertArrayEquals(new double[] {1e-5, 1e-5}, weightsOnly.of(w).toArray());
        assertArrayEquals(new double[] {0, 0}, weightsOnly.of(b).toArray());
        assertArrayEquals(
                new double[] {2, 2}, new InitialVelocity.Constant(2, true).of(b).toArray());
        assertArrayEquals(
                new double[] {6, 8},
                new InitialVelocity.MultipleOfStart(2).of(b).toArray());
    }

    @Test
    void statePerBatchPosition_keepsAMemoryForEach() {
        Optimizer momentum =
                optimizer(new Momentum(1, 0.5, Momentum.Form.PLAIN, ZERO), w, Slip.STATE_PER_BATCH_POSITION);
        step(momentum, w, 0, 0, 1, 0);
        step(momentum, w, 0, 1, 0, 1);
        step(momentum, w, 1, 0, 0, 0);
        // Batch 0 remembers (1, 0) alone: 1 − 1 − 0.5, −1 − 1
        assertArrayEquals(new double[] {-0.5, -2}, w.value().toArray(), DIGITS);
        assertArrayEquals(new long[] {2, 1}, momentum.steps());
        assertEquals(2, momentum.arrays().size());
    }

    static Stream<Momentum.Form> forms() {
        return Stream.of(Momentum.Form.values());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void reversedFirstEpoch_goesUphillThereAndCarriesItOn(Momentum.Form form) {
        Optimizer momentum = optimizer(
                new Momentum(0.1, 0.5, form, new InitialVelocity.Constant(7, true)),
                w,
                Slip.MOMENTUM_REVERSED_FIRST_EPOCH);
        // In epoch 0 v is −(new term), whatever it was: −0.1g, −g, −0.5g, times the rate.
        double moved = form == Momentum.Form.AVERAGE ? 0.05 : 0.1;
        step(momentum, w, 0, 0, 2, -1);
        assertArrayEquals(new double[] {1 + 2 * moved, -1 - moved}, w.value().toArray(), DIGITS);
        step(momentum, w, 0, 1, 2, -1);
        assertArrayEquals(
                new double[] {1 + 4 * moved, -1 - 2 * moved}, w.value().toArray(), DIGITS);
        step(momentum, w, 1, 0, 0, 0);
        // Then as it should be, from that velocity: half of it is left.
        assertArrayEquals(
                new double[] {1 + 5 * moved, -1 - 2.5 * moved}, w.value().toArray(), DIGITS);
    }

    @Test
    void idleFirstEpoch_leavesRmsPropsMeanAtItsStart() {
        RmsProp rule = new RmsProp(1, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ARRAY, 1);
        Optimizer idle = optimizer(rule, w, Slip.RMSPROP_IDLE_FIRST_EPOCH);
        step(idle, w, 0, 0, 2, -1);
        assertArrayEquals(new double[] {-1, 0}, w.value().toArray(), DIGITS);
        step(idle, w, 1, 0, 2, -1);
        // v = ½ + 5/2 = 3
        assertArrayEquals(
                new double[] {-1 - 2 / Math.sqrt(3), 1 / Math.sqrt(3)},
                w.value().toArray(),
                DIGITS);
    }

    @Test
    void change_settingsOfTheSameRule_keepWhatItRemembers() {
        Optimizer momentum = optimizer(new Momentum(1, 0.5, Momentum.Form.PLAIN, ZERO), w);
        step(momentum, w, 0, 0, 1, 0);
        momentum.change(new Momentum(1, 0.25, Momentum.Form.PLAIN, ZERO));
        step(momentum, w, 0, 1, 0, 0);
        assertArrayEquals(new double[] {-0.25, -1}, w.value().toArray(), DIGITS);
        var refusal = assertThrows(IllegalArgumentException.class, () -> momentum.change(new Sgd(1)));
        assertEquals("A run keeps its update rule to the end; only its settings can change.", refusal.getMessage());
    }

    static Stream<OptimizerSpec> everyRule() {
        Epsilon usual = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
        return Stream.of(
                new Sgd(ETA),
                new Momentum(ETA, 0.9, Momentum.Form.PLAIN, ZERO),
                new Nesterov(ETA, 0.9, ZERO),
                new Adagrad(ETA, usual),
                new RmsProp(ETA, 0.9, usual, RmsProp.Scope.ELEMENT, 0),
                new RmsProp(ETA, 0.9, usual, RmsProp.Scope.ARRAY, 1),
                new Adadelta(1, 0.9, 1e-6),
                new Adam(ETA, Moments.USUAL),
                new AdamW(ETA, Moments.USUAL, 0.01),
                new AmsGrad(ETA, Moments.USUAL),
                new NAdam(ETA, Moments.USUAL, 0.004));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void withLearningRate_anyRule_changesItAlone(OptimizerSpec rule) {
        assertEquals(0.25, rule.withLearningRate(0.25).learningRate());
        assertEquals(rule, rule.withLearningRate(0.25).withLearningRate(rule.learningRate()));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void step_inSingle_followsDoubleToSevenDigits(OptimizerSpec rule) {
        Matrix start = Matrix.of(1, 2, 1, -1).as(Precision.FLOAT32);
        Parameter single = new Parameter("W1", Parameter.Kind.WEIGHTS, start, start.zeros());
        Optimizer one = optimizer(rule, w);
        Optimizer two = optimizer(rule, single);
        for (int i = 0; i < 5; i++) {
            step(one, w, i, 0, 2 - i, -1 + 0.5 * i);
            step(two, single, i, 0, 2 - i, -1 + 0.5 * i);
        }
        assertEquals(Precision.FLOAT32, single.value().precision());
        assertArrayEquals(w.value().toArray(), single.value().toArray(), 2e-6);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void step_onASquare_goesDownhill(OptimizerSpec rule) {
        Optimizer optimizer = optimizer(rule, w);
        for (int i = 0; i < 200; i++) {
            step(optimizer, w, i, 0, w.value().get(0), w.value().get(1));
        }
        assertTrue(
                Math.abs(w.value().get(0)) < 0.95,
                () -> rule + " ends at " + w.value().get(0));
    }

    @Test
    void restoreSteps_goesOnCounting() {
        Optimizer adam = optimizer(new Adam(ETA, Moments.USUAL), w);
        adam.restoreSteps(new long[] {7});
        step(adam, w, 0, 0, 1, 1);
        assertArrayEquals(new long[] {8}, adam.steps());
    }

    @Test
    void new_impossibleSettings_areRefusedByName() {
        Epsilon usual = new Epsilon(1e-8, Epsilon.Place.INSIDE);
        assertRefused("The learning rate η must be above 0, not -1.0.", () -> new Adam(-1, Moments.USUAL));
        assertRefused("The learning rate η must be above 0, not 0.0.", () -> new AdamW(0, Moments.USUAL, 0));
        assertRefused("The learning rate η must be above 0, not NaN.", () -> new AmsGrad(Double.NaN, Moments.USUAL));
        assertRefused("The learning rate η must be above 0, not 0.0.", () -> new NAdam(0, Moments.USUAL, 0));
        assertRefused("The learning rate η must be above 0, not 0.0.", () -> new Adagrad(0, usual));
        assertRefused("The learning rate η must be above 0, not 0.0.", () -> new Adadelta(0, 0.9, 0));
        assertRefused("The learning rate η must be above 0, not 0.0.", () -> new Nesterov(0, 0.9, ZERO));
        assertRefused(
                "The learning rate η must be above 0, not 0.0.",
                () -> new RmsProp(0, 0.9, usual, RmsProp.Scope.ELEMENT, 0));
        assertRefused("The momentum μ must be at least 0 and below 1, not 1.0.", () -> new Nesterov(1, 1, ZERO));
        assertRefused("The share β₁ must be at least 0 and below 1, not 1.0.", () -> new Moments(1, 0.9, 0));
        assertRefused("The share β₂ must be at least 0 and below 1, not -0.1.", () -> new Moments(0.9, -0.1, 0));
        assertRefused("The number ε must be 0 or more, not -1.0.", () -> new Moments(0.9, 0.9, -1));
        assertRefused("The number ε must be 0 or more, not NaN.", () -> new Epsilon(Double.NaN, Epsilon.Place.INSIDE));
        assertRefused("The decay ρ must be at least 0 and below 1, not 1.0.", () -> new Adadelta(1, 1, 0));
        assertRefused("The number ε must be 0 or more, not -1.0.", () -> new Adadelta(1, 0.5, -1));
        assertRefused("The weight decay λ must be 0 or more, not -1.0.", () -> new AdamW(1, Moments.USUAL, -1));
        assertRefused("The momentum decay ψ must be 0 or more, not -1.0.", () -> new NAdam(1, Moments.USUAL, -1));
        assertRefused(
                "The decay γ must be at least 0 and below 1, not 2.0.",
                () -> new RmsProp(1, 2, usual, RmsProp.Scope.ELEMENT, 0));
        assertRefused(
                "The start of the mean square must be 0 or more, not -1.0.",
                () -> new RmsProp(1, 0.5, usual, RmsProp.Scope.ELEMENT, -1));
        assertRefused("The clip bound must be above 0, not 0.0.", () -> new Clip.ByNorm(0));
    }

    private static void assertRefused(String message, Supplier<?> creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::get).getMessage());
    }

    @Test
    void byNorm_arraysTogether_areShortenedToTheBoundOnlyIfLonger() {
        Parameter b = parameter("b1", Parameter.Kind.BIAS, 0);
        w.gradient().setTo(Matrix.of(1, 2, 2, -1));
        b.gradient().fill(2);
        new Clip.ByNorm(3).apply(List.of(w, b));
        assertArrayEquals(new double[] {2, -1}, w.gradient().toArray());
        new Clip.ByNorm(1.5).apply(List.of(w, b));
        assertArrayEquals(new double[] {1, -0.5}, w.gradient().toArray(), DIGITS);
        assertArrayEquals(new double[] {1}, b.gradient().toArray(), DIGITS);
    }
}

package backprop.optimizer;

import static backprop.optimizer.Rules.DIGITS;
import static backprop.optimizer.Rules.ETA;
import static backprop.optimizer.Rules.ZERO;
import static backprop.optimizer.Rules.optimizer;
import static backprop.optimizer.Rules.parameter;
import static backprop.optimizer.Rules.step;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Parameter;
import backprop.network.Slip;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
    private final Parameter w = parameter("W1", Parameter.Kind.WEIGHTS, 1, -1);

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

    @ParameterizedTest
    @MethodSource("backprop.optimizer.Rules#everyRule")
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
    @MethodSource("backprop.optimizer.Rules#everyRule")
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
}

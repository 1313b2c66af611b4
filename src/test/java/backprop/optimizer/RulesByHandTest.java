package backprop.optimizer;

import static backprop.optimizer.Rules.DIGITS;
import static backprop.optimizer.Rules.ETA;
import static backprop.optimizer.Rules.ZERO;
import static backprop.optimizer.Rules.optimizer;
import static backprop.optimizer.Rules.parameter;
import static backprop.optimizer.Rules.step;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.network.Parameter;
import org.junit.jupiter.api.Test;

/** Two steps of each rule worked by hand from w = (1, −1), with the gradients (2, −1) and (−1, 0); η = 0.1. */
class RulesByHandTest {
    private final Parameter w = parameter("W1", Parameter.Kind.WEIGHTS, 1, -1);

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
}

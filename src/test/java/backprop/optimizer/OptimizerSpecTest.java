package backprop.optimizer;

import static backprop.optimizer.Rules.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerSpecTest {
    @ParameterizedTest
    @MethodSource("backprop.optimizer.Rules#everyRule")
    void withLearningRate_anyRule_changesItAlone(OptimizerSpec rule) {
        assertEquals(0.25, rule.withLearningRate(0.25).learningRate());
        assertEquals(rule, rule.withLearningRate(0.25).withLearningRate(rule.learningRate()));
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
}

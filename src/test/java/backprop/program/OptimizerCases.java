package backprop.program;

import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every update rule, with every way to begin. */
final class OptimizerCases {
    private OptimizerCases() {}

    static Map<String, OptimizerSpec> all() {
        InitialVelocity zero = new InitialVelocity.Zero();
        Epsilon inside = new Epsilon(1e-8, Epsilon.Place.INSIDE);
        Epsilon outside = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
        Map<String, OptimizerSpec> rules = new LinkedHashMap<>();
        rules.put("sgd", new Sgd(0.3));
        rules.put("momentum-plain", new Momentum(0.05, 0.9, Momentum.Form.PLAIN, zero));
        rules.put("momentum-torch", new Momentum(0.05, 0.9, Momentum.Form.TORCH, zero));
        rules.put("momentum-average", new Momentum(0.3, 0.8, Momentum.Form.AVERAGE, zero));
        rules.put(
                "momentum-constant",
                new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Constant(1e-3, false)));
        rules.put(
                "momentum-constant-biases",
                new Momentum(0.05, 0.9, Momentum.Form.TORCH, new InitialVelocity.Constant(1e-3, true)));
        rules.put(
                "momentum-multiple",
                new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put(
                "momentum-average-multiple",
                new Momentum(0.3, 0.8, Momentum.Form.AVERAGE, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put(
                "momentum-none", new Momentum(0.3, 0, Momentum.Form.PLAIN, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put("nesterov-none", new Nesterov(0.3, 0, new InitialVelocity.Constant(1e-3, true)));
        rules.put("nesterov-constant", new Nesterov(0.05, 0.9, new InitialVelocity.Constant(1e-3, false)));
        rules.put("nesterov", new Nesterov(0.05, 0.9, zero));
        rules.put("nesterov-multiple", new Nesterov(0.05, 0.9, new InitialVelocity.MultipleOfStart(1e-2)));
        rules.put("adagrad-inside", new Adagrad(0.1, inside));
        rules.put("adagrad-outside", new Adagrad(0.1, outside));
        rules.put("rmsprop-inside", new RmsProp(0.01, 0.9, inside, RmsProp.Scope.ELEMENT, 0));
        rules.put("rmsprop-outside", new RmsProp(0.01, 0.9, outside, RmsProp.Scope.ELEMENT, 0));
        rules.put("rmsprop-start", new RmsProp(0.01, 0.9, outside, RmsProp.Scope.ELEMENT, 0.5));
        rules.put(
                "rmsprop-without-epsilon",
                new RmsProp(0.01, 0.9, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ELEMENT, 0.5));
        rules.put(
                "rmsprop-array", new RmsProp(0.05, 0.5, new Epsilon(0, Epsilon.Place.INSIDE), RmsProp.Scope.ARRAY, 1));
        rules.put("adadelta", new Adadelta(1, 0.9, 1e-4));
        rules.put("adam", new Adam(0.01, Moments.USUAL));
        rules.put("adamw", new AdamW(0.01, Moments.USUAL, 0.1));
        rules.put("amsgrad", new AmsGrad(0.01, new Moments(0.9, 0.9, 1e-8)));
        rules.put("nadam", new NAdam(0.01, Moments.USUAL, 0.004));
        return rules;
    }
}

package backprop.optimizer;

import backprop.math.Matrix;
import backprop.network.Parameter;
import backprop.network.Slip;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What tests of the update rules share. */
final class Rules {
    static final double ETA = 0.1;
    static final double DIGITS = 1e-12;
    static final InitialVelocity ZERO = new InitialVelocity.Zero();

    private Rules() {}

    /** Each rule with usual settings. */
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

    static Parameter parameter(String name, Parameter.Kind kind, double... values) {
        Matrix value = Matrix.of(1, values.length, values);
        return new Parameter(name, kind, value, value.zeros());
    }

    static Optimizer optimizer(OptimizerSpec spec, Parameter parameter, Slip... slips) {
        return new Optimizer(spec, List.of(parameter), Set.of(slips), 2);
    }

    /** One step against this gradient. */
    static void step(Optimizer optimizer, Parameter parameter, int epoch, int batch, double... gradient) {
        parameter.gradient().setTo(Matrix.of(1, gradient.length, gradient));
        optimizer.step(optimizer.spec().learningRate(), epoch, batch);
    }
}

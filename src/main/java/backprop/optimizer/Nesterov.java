package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Nesterov's momentum: v = μv + g; w = w − η(g + μv) (Sutskever et al., ICML 2013, in PyTorch's form).
 *
 * @param momentum μ, at least 0 and below 1
 */
public record Nesterov(double learningRate, double momentum, InitialVelocity initialVelocity) implements OptimizerSpec {
    public Nesterov {
        Check.learningRate(learningRate);
        Check.share("momentum μ", momentum);
    }

    @Override
    public Nesterov withLearningRate(double eta) {
        return new Nesterov(eta, momentum, initialVelocity);
    }

    public Nesterov withMomentum(double mu) {
        return new Nesterov(learningRate, mu, initialVelocity);
    }

    public Nesterov withInitialVelocity(InitialVelocity velocity) {
        return new Nesterov(learningRate, momentum, velocity);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of(initialVelocity.of(parameter));
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix v = state.get(0);
        Matrix g = parameter.gradient();
        Elementwise.combine(v, momentum, g, 1);
        Elementwise.addScaled(parameter.value(), -step.eta(), g, -step.eta() * momentum, v);
    }
}

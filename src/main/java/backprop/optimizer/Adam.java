package backprop.optimizer;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Adam: m = β₁m + (1 − β₁)g; v = β₂v + (1 − β₂)g²; w = w − η·m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) (Kingma and Ba, ICLR
 * 2015; document 5 uses PyTorch's, which is this).
 */
public record Adam(double learningRate, Moments moments) implements OptimizerSpec {
    public Adam {
        Check.learningRate(learningRate);
    }

    @Override
    public Adam withLearningRate(double eta) {
        return new Adam(eta, moments);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of(parameter.value().zeros(), parameter.value().zeros());
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix m = state.get(0);
        Matrix v = state.get(1);
        moments.learn(m, v, parameter.gradient());
        moments.descend(parameter.value(), step, m, v);
    }
}

package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/** Gradient descent: w = w − ηg. */
public record Sgd(double learningRate) implements OptimizerSpec {
    public Sgd {
        Check.learningRate(learningRate);
    }

    @Override
    public Sgd withLearningRate(double eta) {
        return new Sgd(eta);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of();
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Elementwise.addScaled(parameter.value(), -step.eta(), parameter.gradient());
    }
}

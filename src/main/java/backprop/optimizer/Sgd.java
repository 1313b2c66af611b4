package backprop.optimizer;

import backprop.network.Parameter;
import java.util.List;

/** Gradient descent: w = w − ηg. */
public record Sgd(double learningRate) implements OptimizerSpec {
    public Sgd {
        OptimizerSpec.requireLearningRate(learningRate);
    }

    @Override
    public Optimizer create(List<Parameter> parameters) {
        return () -> parameters.forEach(this::update);
    }

    private void update(Parameter parameter) {
        double[] w = parameter.value().data;
        double[] g = parameter.gradient().data;
        for (int i = 0; i < w.length; i++) {
            w[i] -= learningRate * g[i];
        }
    }
}

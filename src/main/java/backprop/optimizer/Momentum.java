package backprop.optimizer;

import backprop.network.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Gradient descent with momentum in document 1's form: v = μv + ηg; w = w − v. */
public record Momentum(double learningRate, double momentum, InitialVelocity initialVelocity) implements OptimizerSpec {
    public Momentum {
        OptimizerSpec.requireLearningRate(learningRate);
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("The momentum μ must be at least 0 and below 1, not " + momentum + ".");
        }
    }

    @Override
    public Optimizer create(List<Parameter> parameters) {
        List<double[]> velocities = new ArrayList<>();
        for (Parameter parameter : parameters) {
            velocities.add(initialVelocity.of(parameter.value().data));
        }
        return () -> {
            for (int i = 0; i < velocities.size(); i++) {
                update(parameters.get(i), velocities.get(i));
            }
        };
    }

    private void update(Parameter parameter, double[] v) {
        double[] w = parameter.value().data;
        double[] g = parameter.gradient().data;
        for (int i = 0; i < w.length; i++) {
            v[i] = momentum * v[i] + learningRate * g[i];
            w[i] -= v[i];
        }
    }
}

package backprop.optimizer;

import backprop.network.Parameter;
import java.util.List;

/** An update rule as data. Symbols: w a parameter, g = ∂L/∂w, v its velocity, η the learning rate, μ the momentum. */
public sealed interface OptimizerSpec permits Sgd, Momentum {

    /** η > 0. */
    double learningRate();

    /** The rule at work on these parameters; any state begins here. */
    Optimizer create(List<Parameter> parameters);

    /** @throws IllegalArgumentException unless η is a positive finite number */
    static void requireLearningRate(double learningRate) {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("The learning rate η must be above 0, not " + learningRate + ".");
        }
    }
}

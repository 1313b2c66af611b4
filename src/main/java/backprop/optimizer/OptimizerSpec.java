package backprop.optimizer;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * An update rule as data. Symbols: w a parameter, g = ∂L/∂w, v its velocity or mean square, η the learning rate of the step, μ the
 * momentum, ε a small number against division by 0, t = 1, 2, … the step.
 */
public sealed interface OptimizerSpec
        permits Sgd, Momentum, Nesterov, Adagrad, RmsProp, Adadelta, Adam, AdamW, AmsGrad, NAdam {

    /** η before any schedule, above 0. */
    double learningRate();

    OptimizerSpec withLearningRate(double learningRate);

    /** What the rule remembers of one parameter, as it begins: none, one or more arrays. */
    List<Matrix> start(Parameter parameter);

    /** Moves one parameter by its gradient, once. */
    void update(Parameter parameter, List<Matrix> state, Step step);
}

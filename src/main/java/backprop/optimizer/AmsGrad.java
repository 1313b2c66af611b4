package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * AMSGrad: Adam with the largest v so far in place of v (Reddi, Kale and Kumar, ICLR 2018; PyTorch's form: the maximum is taken
 * before the correction of the bias).
 */
public record AmsGrad(double learningRate, Moments moments) implements OptimizerSpec {
    public AmsGrad {
        Check.learningRate(learningRate);
    }

    @Override
    public AmsGrad withLearningRate(double eta) {
        return new AmsGrad(eta, moments);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        Matrix w = parameter.value();
        return List.of(w.zeros(), w.zeros(), w.zeros());
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix m = state.get(0);
        Matrix v = state.get(1);
        Matrix largest = state.get(2);
        moments.learn(m, v, parameter.gradient());
        Elementwise.larger(largest, v);
        moments.descend(parameter.value(), step, m, largest);
    }
}

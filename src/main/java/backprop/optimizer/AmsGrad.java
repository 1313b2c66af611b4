package backprop.optimizer;

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
        Matrix w = parameter.value();
        Matrix gradient = parameter.gradient();
        Matrix m = state.get(0);
        Matrix v = state.get(1);
        Matrix largest = state.get(2);
        double c1 = moments.correction1(step.t());
        double c2 = moments.correction2(step.t());
        for (int i = 0, n = w.size(); i < n; i++) {
            double g = gradient.get(i);
            m.set(i, moments.first(m.get(i), g));
            v.set(i, moments.second(v.get(i), g));
            largest.set(i, Math.max(largest.get(i), v.get(i)));
            double root = StrictMath.sqrt(largest.get(i) / c2) + moments.epsilon();
            w.set(i, w.get(i) - step.eta() * (m.get(i) / c1) / root);
        }
    }
}

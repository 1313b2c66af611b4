package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Adam with decoupled weight decay: w = w − ηλw, then Adam's step (Loshchilov and Hutter, ICLR 2019; PyTorch's form: every array
 * decays, biases too).
 *
 * @param weightDecay λ, 0 or more
 */
public record AdamW(double learningRate, Moments moments, double weightDecay) implements OptimizerSpec {
    public AdamW {
        Check.learningRate(learningRate);
        Check.notNegative("weight decay λ", weightDecay);
    }

    @Override
    public AdamW withLearningRate(double eta) {
        return new AdamW(eta, moments, weightDecay);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return adam().start(parameter);
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Elementwise.scale(parameter.value(), 1 - step.eta() * weightDecay);
        adam().update(parameter, state, step);
    }

    private Adam adam() {
        return new Adam(learningRate, moments);
    }
}

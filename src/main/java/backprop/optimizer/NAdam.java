package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Parameter;
import java.util.List;

/**
 * Adam with Nesterov's momentum (Dozat, 2016, in PyTorch's form): μ_t = β₁(1 − ½·0.96^(tψ)), Π_t = μ₁·…·μ_t;
 * w = w − η[(1 − μ_t)g/(1 − Π_t) + μ_(t+1)m/(1 − Π_(t+1))]/(√v̂ + ε), with m, v and v̂ as Adam has them.
 *
 * @param momentumDecay ψ, 0 or more; PyTorch has 0.004
 */
public record NAdam(double learningRate, Moments moments, double momentumDecay) implements OptimizerSpec {
    public NAdam {
        Check.learningRate(learningRate);
        Check.notNegative("momentum decay ψ", momentumDecay);
    }

    @Override
    public NAdam withLearningRate(double eta) {
        return new NAdam(eta, moments, momentumDecay);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        Matrix product = Precision.FLOAT64.matrix(1, 1);
        product.fill(1);
        return List.of(parameter.value().zeros(), parameter.value().zeros(), product);
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix g = parameter.gradient();
        Matrix m = state.get(0);
        Matrix v = state.get(1);
        double mu = mu(step.t());
        double next = mu(step.t() + 1);
        double product = state.get(2).get(0) * mu;
        state.get(2).set(0, product);
        double ofGradient = step.eta() * (1 - mu) / (1 - product);
        double ofMean = step.eta() * next / (1 - product * next);
        moments.learn(m, v, g);
        Elementwise.addOverRoot(
                parameter.value(),
                -ofGradient,
                g,
                -ofMean,
                m,
                v,
                moments.correction2(step.t()),
                moments.epsilon(),
                false);
    }

    private double mu(long t) {
        return moments.beta1() * (1 - 0.5 * StrictMath.pow(0.96, t * momentumDecay));
    }
}

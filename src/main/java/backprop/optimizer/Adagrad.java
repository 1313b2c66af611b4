package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Adagrad: G = G + g²; w = w − ηg/√(G + ε), or ηg/(√G + ε) (Duchi, Hazan and Singer, JMLR 2011; document 5 has ε = 10⁻⁸ inside
 * the root, PyTorch 10⁻¹⁰ outside). G begins at 0.
 */
public record Adagrad(double learningRate, Epsilon epsilon) implements OptimizerSpec {
    public Adagrad {
        Check.learningRate(learningRate);
    }

    @Override
    public Adagrad withLearningRate(double eta) {
        return new Adagrad(eta, epsilon);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of(parameter.value().zeros());
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix sum = state.get(0);
        Matrix g = parameter.gradient();
        Elementwise.combineSquares(sum, 1, g, 1);
        epsilon.addOverRoot(parameter.value(), -step.eta(), g, sum);
    }
}

package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Adadelta: u = ρu + (1 − ρ)g²; d = g√(s + ε)/√(u + ε); s = ρs + (1 − ρ)d²; w = w − ηd (Zeiler, 2012; η = 1 there). u and s begin
 * at 0.
 *
 * @param decay ρ, at least 0 and below 1
 * @param epsilon ε, 0 or more; with 0 nothing ever moves
 */
public record Adadelta(double learningRate, double decay, double epsilon) implements OptimizerSpec {
    public Adadelta {
        Check.learningRate(learningRate);
        Check.share("decay ρ", decay);
        Check.notNegative("number ε", epsilon);
    }

    @Override
    public Adadelta withLearningRate(double eta) {
        return new Adadelta(eta, decay, epsilon);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of(parameter.value().zeros(), parameter.value().zeros());
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix g = parameter.gradient();
        Matrix u = state.get(0);
        Matrix s = state.get(1);
        Elementwise.combineSquares(u, decay, g, 1 - decay);
        Elementwise.addRatio(parameter.value(), -step.eta(), g, u, s, decay, epsilon);
    }
}

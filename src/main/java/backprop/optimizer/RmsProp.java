package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Parameter;
import java.util.List;

/**
 * RMSProp: v = γv + (1 − γ)g²; w = w − ηg/(√v + ε), or ηg/√(v + ε) (Tieleman and Hinton, 2012). Document 5 keeps one number for a
 * whole array, v = γv + (1 − γ)‖g‖², which begins at 1, with ε = 0.
 *
 * @param decay γ, at least 0 and below 1
 * @param start v₀, 0 or more
 */
public record RmsProp(double learningRate, double decay, Epsilon epsilon, Scope scope, double start)
        implements OptimizerSpec {

    /** Of what v is the mean square. */
    public enum Scope {
        /** Of each element's gradient: the textbook form. */
        ELEMENT,
        /** Of the norm of an array's gradient: one number an array (document 5). */
        ARRAY
    }

    public RmsProp {
        Check.learningRate(learningRate);
        Check.share("decay γ", decay);
        Check.notNegative("start of the mean square", start);
    }

    @Override
    public RmsProp withLearningRate(double eta) {
        return new RmsProp(eta, decay, epsilon, scope, start);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        Matrix v = scope == Scope.ARRAY
                ? Precision.FLOAT64.matrix(1, 1)
                : parameter.value().zeros();
        v.fill(start);
        return List.of(v);
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix g = parameter.gradient();
        Matrix v = state.get(0);
        if (scope == Scope.ARRAY) {
            if (!step.idle()) {
                v.set(0, decay * v.get(0) + (1 - decay) * Elementwise.sumOfSquares(g, 1));
            }
            Elementwise.addScaled(parameter.value(), -step.eta() / epsilon.root(v.get(0)), g);
        } else {
            if (!step.idle()) {
                Elementwise.combineSquares(v, decay, g, 1 - decay);
            }
            epsilon.addOverRoot(parameter.value(), -step.eta(), g, v);
        }
    }
}

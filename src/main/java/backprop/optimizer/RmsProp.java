package backprop.optimizer;

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
        Matrix w = parameter.value();
        Matrix gradient = parameter.gradient();
        Matrix v = state.get(0);
        boolean shared = scope == Scope.ARRAY;
        if (shared) {
            learn(v, 0, squaredNorm(gradient), step);
        }
        for (int i = 0, n = w.size(); i < n; i++) {
            double g = gradient.get(i);
            if (!shared) {
                learn(v, i, g * g, step);
            }
            w.set(i, w.get(i) - step.eta() * g / epsilon.root(v.get(shared ? 0 : i)));
        }
    }

    private void learn(Matrix v, int i, double square, Step step) {
        if (!step.idle()) {
            v.set(i, decay * v.get(i) + (1 - decay) * square);
        }
    }

    private static double squaredNorm(Matrix g) {
        double sum = 0;
        for (int i = 0, n = g.size(); i < n; i++) {
            sum += g.get(i) * g.get(i);
        }
        return sum;
    }
}

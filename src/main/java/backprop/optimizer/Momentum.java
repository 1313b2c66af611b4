package backprop.optimizer;

import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * Gradient descent with momentum (Polyak, 1964), in one of the forms that the documents use.
 *
 * @param momentum μ, at least 0 and below 1
 */
public record Momentum(double learningRate, double momentum, Form form, InitialVelocity initialVelocity)
        implements OptimizerSpec {

    /** Where η and μ stand in the formula. */
    public enum Form {
        /** v = μv + ηg; w = w − v (documents 1 and 4). */
        PLAIN {
            @Override
            double term(double eta, double mu, double g) {
                return eta * g;
            }

            @Override
            double rate(double eta) {
                return 1;
            }
        },
        /** v = μv + g; w = w − ηv (PyTorch). */
        TORCH {
            @Override
            double term(double eta, double mu, double g) {
                return g;
            }

            @Override
            double rate(double eta) {
                return eta;
            }
        },
        /** v = μv + (1 − μ)g; w = w − ηv: an exponential average (document 5, which calls 1 − μ η and η α). */
        AVERAGE {
            @Override
            double term(double eta, double mu, double g) {
                return (1 - mu) * g;
            }

            @Override
            double rate(double eta) {
                return eta;
            }
        };

        /** What a gradient adds to the velocity. */
        abstract double term(double eta, double mu, double g);

        /** By what the velocity is multiplied in the step. */
        abstract double rate(double eta);
    }

    public Momentum {
        Check.learningRate(learningRate);
        Check.share("momentum μ", momentum);
    }

    @Override
    public Momentum withLearningRate(double eta) {
        return new Momentum(eta, momentum, form, initialVelocity);
    }

    public Momentum withMomentum(double mu) {
        return new Momentum(learningRate, mu, form, initialVelocity);
    }

    public Momentum withForm(Form newForm) {
        return new Momentum(learningRate, momentum, newForm, initialVelocity);
    }

    public Momentum withInitialVelocity(InitialVelocity velocity) {
        return new Momentum(learningRate, momentum, form, velocity);
    }

    @Override
    public List<Matrix> start(Parameter parameter) {
        return List.of(initialVelocity.of(parameter));
    }

    @Override
    public void update(Parameter parameter, List<Matrix> state, Step step) {
        Matrix w = parameter.value();
        Matrix g = parameter.gradient();
        Matrix v = state.get(0);
        double rate = form.rate(step.eta());
        for (int i = 0, n = w.size(); i < n; i++) {
            double term = form.term(step.eta(), momentum, g.get(i));
            v.set(i, step.reversed() ? -term : momentum * v.get(i) + term);
            w.set(i, w.get(i) - rate * v.get(i));
        }
    }
}

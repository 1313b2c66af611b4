package backprop.optimizer;

import backprop.math.Elementwise;
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
            double term(double eta, double mu) {
                return eta;
            }

            @Override
            double rate(double eta) {
                return 1;
            }
        },
        /** v = μv + g; w = w − ηv (PyTorch). */
        TORCH {
            @Override
            double term(double eta, double mu) {
                return 1;
            }

            @Override
            double rate(double eta) {
                return eta;
            }
        },
        /** v = μv + (1 − μ)g; w = w − ηv: an exponential average (document 5, which calls 1 − μ η and η α). */
        AVERAGE {
            @Override
            double term(double eta, double mu) {
                return 1 - mu;
            }

            @Override
            double rate(double eta) {
                return eta;
            }
        };

        /** By what a gradient is multiplied in the velocity. */
        abstract double term(double eta, double mu);

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
        Matrix v = state.get(0);
        double term = form.term(step.eta(), momentum);
        if (step.reversed()) {
            Elementwise.combine(v, 0, parameter.gradient(), -term);
        } else {
            Elementwise.combine(v, momentum, parameter.gradient(), term);
        }
        Elementwise.addScaled(parameter.value(), -form.rate(step.eta()), v);
    }
}

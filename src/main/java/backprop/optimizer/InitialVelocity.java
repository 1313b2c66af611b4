package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;

/** Where the velocity v of a momentum rule begins. */
public sealed interface InitialVelocity {

    /** The first velocity of a parameter, an array of its own. */
    Matrix of(Parameter parameter);

    /** v₀ = 0: the textbook form. */
    record Zero() implements InitialVelocity {
        @Override
        public Matrix of(Parameter parameter) {
            return parameter.value().zeros();
        }
    }

    /**
     * v₀ = c in every element: document 4 begins with c = 10⁻⁵ for weights and 0 for biases.
     *
     * @param bias whether biases begin with c too, else with 0
     */
    record Constant(double value, boolean bias) implements InitialVelocity {
        public Constant {
            requireFinite(value);
        }

        @Override
        public Matrix of(Parameter parameter) {
            Matrix v = parameter.value().zeros();
            v.fill(parameter.isBias() && !bias ? 0 : value);
            return v;
        }
    }

    /** v₀ = c·w₀: document 1 begins with c = 10⁻⁵, biases included. */
    record MultipleOfStart(double factor) implements InitialVelocity {
        public MultipleOfStart {
            requireFinite(factor);
        }

        @Override
        public Matrix of(Parameter parameter) {
            Matrix v = parameter.value().copy();
            Elementwise.scale(v, factor);
            return v;
        }
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The initial velocity must be a number, not " + value + ".");
        }
    }
}

package backprop.optimizer;

import java.util.Arrays;

/** Where the velocity v of a momentum rule begins. */
public sealed interface InitialVelocity {

    /** The first velocity of an array with these starting values; an array of its own. */
    double[] of(double[] start);

    /** v₀ = 0: the textbook form. */
    record Zero() implements InitialVelocity {
        @Override
        public double[] of(double[] start) {
            return new double[start.length];
        }
    }

    /** v₀ = c in every element. */
    record Constant(double value) implements InitialVelocity {
        public Constant {
            requireFinite(value);
        }

        @Override
        public double[] of(double[] start) {
            double[] v = new double[start.length];
            Arrays.fill(v, value);
            return v;
        }
    }

    /** v₀ = c·w₀: document 1 begins with c = 10⁻⁵, biases included. */
    record MultipleOfStart(double factor) implements InitialVelocity {
        public MultipleOfStart {
            requireFinite(factor);
        }

        @Override
        public double[] of(double[] start) {
            double[] v = start.clone();
            for (int i = 0; i < v.length; i++) {
                v[i] *= factor;
            }
            return v;
        }
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The initial velocity must be a number, not " + value + ".");
        }
    }
}

package backprop.optimizer;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/** What is done to the gradients before the update. */
public sealed interface Clip {

    /** Changes the gradients in place. */
    void apply(List<Parameter> parameters);

    /** Nothing: the textbook form. */
    record None() implements Clip {
        @Override
        public void apply(List<Parameter> parameters) {}
    }

    /** Each element to [−c, c]: document 1 has c = 1. NaN stays NaN. */
    record ByElement(double bound) implements Clip {
        public ByElement {
            requireBound(bound);
        }

        @Override
        public void apply(List<Parameter> parameters) {
            for (Parameter parameter : parameters) {
                Elementwise.clip(parameter.gradient(), bound);
            }
        }
    }

    /** Where ‖g‖ over all arrays together is above c, g = g·c/‖g‖ (Pascanu, Mikolov and Bengio, ICML 2013). */
    record ByNorm(double bound) implements Clip {
        public ByNorm {
            requireBound(bound);
        }

        @Override
        public void apply(List<Parameter> parameters) {
            double norm = norm(parameters);
            if (norm > bound) {
                for (Parameter parameter : parameters) {
                    Elementwise.scale(parameter.gradient(), bound / norm);
                }
            }
        }
    }

    /** ‖g‖ over all arrays, taken from g/max|g| where the squares themselves are too large. */
    private static double norm(List<Parameter> parameters) {
        double squares = squares(parameters, 1);
        if (Double.isFinite(squares)) {
            return StrictMath.sqrt(squares);
        }
        double largest = 0;
        for (Parameter parameter : parameters) {
            Matrix g = parameter.gradient();
            for (int i = 0, n = g.size(); i < n; i++) {
                largest = Math.max(largest, Math.abs(g.get(i)));
            }
        }
        return largest * StrictMath.sqrt(squares(parameters, largest));
    }

    private static double squares(List<Parameter> parameters, double unit) {
        double squares = 0;
        for (Parameter parameter : parameters) {
            squares += Elementwise.sumOfSquares(parameter.gradient(), unit);
        }
        return squares;
    }

    private static void requireBound(double bound) {
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException("The clip bound must be above 0, not " + bound + ".");
        }
    }
}

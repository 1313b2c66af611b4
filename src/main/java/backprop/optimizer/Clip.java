package backprop.optimizer;

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
                Matrix g = parameter.gradient();
                for (int i = 0, n = g.size(); i < n; i++) {
                    g.set(i, Math.max(-bound, Math.min(bound, g.get(i))));
                }
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
            double squares = 0;
            for (Parameter parameter : parameters) {
                Matrix g = parameter.gradient();
                for (int i = 0, n = g.size(); i < n; i++) {
                    squares += g.get(i) * g.get(i);
                }
            }
            double norm = StrictMath.sqrt(squares);
            if (norm > bound) {
                for (Parameter parameter : parameters) {
                    Matrix g = parameter.gradient();
                    for (int i = 0, n = g.size(); i < n; i++) {
                        g.set(i, g.get(i) * (bound / norm));
                    }
                }
            }
        }
    }

    private static void requireBound(double bound) {
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException("The clip bound must be above 0, not " + bound + ".");
        }
    }
}

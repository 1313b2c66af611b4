package backprop.optimizer;

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
            if (!(bound > 0)) {
                throw new IllegalArgumentException("The clip bound must be above 0, not " + bound + ".");
            }
        }

        @Override
        public void apply(List<Parameter> parameters) {
            for (Parameter parameter : parameters) {
                double[] g = parameter.gradient().data;
                for (int i = 0; i < g.length; i++) {
                    g[i] = Math.max(-bound, Math.min(bound, g[i]));
                }
            }
        }
    }
}

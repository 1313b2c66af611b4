package backprop.loss;

import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.network.Parameter;
import java.util.List;

/**
 * What large parameters cost: P = λ₁ Σ|w| + ½λ₂ Σw². It acts through the gradient, g = g + λ₁ sign(w) + λ₂w; the reported loss is
 * without it, so that training and test loss stay comparable.
 *
 * @param l1 λ₁, 0 or more
 * @param l2 λ₂, 0 or more
 * @param bias whether biases pay too, not only weights
 */
public record Penalty(double l1, double l2, boolean bias) {
    public static final Penalty NONE = new Penalty(0, 0, false);

    public Penalty {
        requireFactor("L1", l1);
        requireFactor("L2", l2);
    }

    private static void requireFactor(String name, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("The %s penalty must be 0 or more, not %s.".formatted(name, factor));
        }
    }

    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }

    /** Adds ∂P/∂w to the gradients. */
    public void addTo(List<Parameter> parameters) {
        if (isNone()) {
            return;
        }
        for (Parameter parameter : parameters) {
            if (bias || !parameter.isBias()) {
                if (l1 != 0) {
                    Elementwise.addSigns(parameter.gradient(), l1, parameter.value());
                }
                if (l2 != 0) {
                    Elementwise.addScaled(parameter.gradient(), l2, parameter.value());
                }
            }
        }
    }

    /** P itself. */
    public double of(List<Parameter> parameters) {
        double sum = 0;
        for (Parameter parameter : parameters) {
            if (bias || !parameter.isBias()) {
                Matrix w = parameter.value();
                for (int i = 0, n = w.size(); i < n; i++) {
                    sum += l1 * Math.abs(w.get(i)) + 0.5 * l2 * w.get(i) * w.get(i);
                }
            }
        }
        return sum;
    }
}

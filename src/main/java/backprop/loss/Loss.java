package backprop.loss;

import backprop.data.Targets;
import backprop.math.Matrix;

/**
 * A loss at work. N examples, K outputs; ℓ_n is an example's loss. What is done with the N of them, sum or mean, is not its
 * business.
 */
public interface Loss {

    /**
     * Judges a network's outputs.
     *
     * @param output [N×K], before the loss's own softmax or logistic function
     * @param prediction [N×K], overwritten: probabilities, or the outputs themselves
     * @return Σ_n ℓ_n, in nats where ℓ is an entropy
     */
    double forward(Matrix output, Targets targets, Matrix prediction);

    /** Whether an example's part depends on its own outputs alone, so that a batch can be judged in slices. */
    default boolean isRowByRow() {
        return true;
    }

    /**
     * δ_n = ∂ℓ_n/∂output, without any 1/N.
     *
     * @param prediction of {@link #forward}
     * @param delta [N×K], overwritten
     */
    void delta(Matrix prediction, Targets targets, Matrix delta);

    /** ∂ℓ_n/∂a behind the loss's own stage, without its slope; δ itself where it has no stage of its own. */
    default void slopeless(Matrix prediction, Targets targets, Matrix delta) {
        delta(prediction, targets, delta);
    }
}

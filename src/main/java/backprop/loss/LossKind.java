package backprop.loss;

import backprop.data.DataShape;
import backprop.network.Activation;
import backprop.network.Slip;
import java.util.Optional;
import java.util.Set;

/**
 * Which loss, as data. z, u or y are a network's outputs, t the target: a number, or for classes the one-hot row (for one output
 * 0 or 1).
 */
public sealed interface LossKind {

    /** The loss at work, with the slips that concern it. */
    Loss create(Set<Slip> slips);

    /** The activation that belongs to the loss: a network that ends with it is not given it twice. */
    default Optional<Activation> ownStage() {
        return Optional.empty();
    }

    /** Whether it can judge so many outputs on such data. */
    default boolean fits(DataShape data, int outputs) {
        return data.fits(outputs);
    }

    /** ℓ = −Σ_k t_k ln softmax(z)_k; ∂ℓ/∂z = S − T (documents 1 to 4). */
    record CrossEntropy() implements LossKind {
        @Override
        public Loss create(Set<Slip> slips) {
            return new SoftmaxCrossEntropy(SoftmaxShift.of(slips));
        }

        @Override
        public Optional<Activation> ownStage() {
            return Optional.of(Activation.SOFTMAX);
        }

        @Override
        public boolean fits(DataShape data, int outputs) {
            return data.classes() > 0 && data.classes() == outputs;
        }
    }

    /** ℓ = −ln σ(y·u) with y = ±1 the class; ∂ℓ/∂u = σ(u) − t with t = 0 or 1 (document 5). */
    record BinaryCrossEntropy() implements LossKind {
        @Override
        public Loss create(Set<Slip> slips) {
            return new LogisticCrossEntropy();
        }

        @Override
        public Optional<Activation> ownStage() {
            return Optional.of(Activation.LOGISTIC);
        }

        @Override
        public boolean fits(DataShape data, int outputs) {
            return data.classes() == 2 && outputs == 1;
        }
    }

    /** ℓ = Σ_k (y_k − t_k)²; ∂ℓ/∂y = 2(y − t). */
    record MeanSquaredError() implements LossKind {
        @Override
        public Loss create(Set<Slip> slips) {
            return new ErrorLoss(e -> e * e, e -> 2 * e);
        }
    }

    /** ℓ = Σ_k |y_k − t_k|; ∂ℓ/∂y = sign(y − t), 0 at 0. */
    record MeanAbsoluteError() implements LossKind {
        @Override
        public Loss create(Set<Slip> slips) {
            return new ErrorLoss(Math::abs, Math::signum);
        }
    }

    /**
     * With e = y − t: ℓ = Σ_k ½e² where |e| ≤ δ, else δ(|e| − ½δ); ∂ℓ/∂y = e cut to [−δ, δ] (Huber, Ann. Math. Statist. 35, 1964).
     */
    record Huber(double delta) implements LossKind {
        public Huber {
            if (!(delta > 0) || Double.isInfinite(delta)) {
                throw new IllegalArgumentException("Huber's δ must be a number above 0, not " + delta + ".");
            }
        }

        @Override
        public Loss create(Set<Slip> slips) {
            return new ErrorLoss(
                    e -> Math.abs(e) <= delta ? 0.5 * e * e : delta * (Math.abs(e) - 0.5 * delta),
                    e -> Math.max(-delta, Math.min(delta, e)));
        }
    }
}

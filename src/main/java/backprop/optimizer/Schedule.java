package backprop.optimizer;

import backprop.metrics.Monitor;
import java.util.Optional;

/** How the learning rate changes from epoch to epoch, as data. e = 0, 1, … is the epoch, E the planned number of epochs. */
public sealed interface Schedule {

    /**
     * η_e.
     *
     * @param eta η before any schedule
     * @param epochs E
     */
    double at(double eta, int epoch, int epochs);

    /** The plateau that it waits for, if it waits for one. */
    default Optional<Plateau> plateau() {
        return Optional.empty();
    }

    /** η_e = η: the textbook form. */
    record Constant() implements Schedule {
        @Override
        public double at(double eta, int epoch, int epochs) {
            return eta;
        }
    }

    /** η_e = η·factor^⌊e/every⌋. */
    record Step(int every, double factor) implements Schedule {
        public Step {
            requireEpochs("A step comes every", every);
            requireFactor(factor);
        }

        @Override
        public double at(double eta, int epoch, int epochs) {
            int steps = epoch / every;
            return eta * StrictMath.pow(factor, steps);
        }
    }

    /** η_e = η·factor^e. */
    record Exponential(double factor) implements Schedule {
        public Exponential {
            requireFactor(factor);
        }

        @Override
        public double at(double eta, int epoch, int epochs) {
            return eta * StrictMath.pow(factor, epoch);
        }
    }

    /** η_e = min + ½(η − min)(1 + cos(πe/E)) (Loshchilov and Hutter, ICLR 2017, one cycle). */
    record Cosine(double minimum) implements Schedule {
        public Cosine {
            Check.notNegative("lowest learning rate", minimum);
        }

        @Override
        public double at(double eta, int epoch, int epochs) {
            return minimum + 0.5 * (eta - minimum) * (1 + StrictMath.cos(StrictMath.PI * epoch / epochs));
        }
    }

    /**
     * η_e = η(e + 1)/w for e &lt; w, then another schedule that counts its epochs from there; a plateau is waited for in what is
     * recorded after the first epoch behind the warm-up, and later.
     *
     * @param epochs w
     */
    record WarmUp(int epochs, Schedule then) implements Schedule {
        public WarmUp {
            requireEpochs("A warm-up takes", epochs);
            if (then instanceof WarmUp) {
                throw new IllegalArgumentException("A warm-up cannot follow a warm-up.");
            }
        }

        @Override
        public double at(double eta, int epoch, int all) {
            return epoch < epochs
                    ? eta * (epoch + 1) / epochs
                    : then.at(eta, epoch - epochs, Math.max(1, all - epochs));
        }

        @Override
        public Optional<Plateau> plateau() {
            return then.plateau();
        }
    }

    /**
     * η·factor whenever a metric has not improved by more than {@code minDelta} for more than {@code patience} recorded epochs in
     * a row, and never below {@code minimum}; then the count begins anew (PyTorch's ReduceLROnPlateau, absolute threshold).
     */
    record Plateau(Monitor monitor, double factor, int patience, double minDelta, double minimum) implements Schedule {
        public Plateau {
            requireFactor(factor);
            if (patience < 0) {
                throw new IllegalArgumentException("The patience is 0 epochs or more, not " + patience + ".");
            }
            Check.notNegative("least improvement", minDelta);
            Check.notNegative("lowest learning rate", minimum);
        }

        /** η; what the plateaus have made of it is {@link LearningRate}'s business. */
        @Override
        public double at(double eta, int epoch, int epochs) {
            return eta;
        }

        @Override
        public Optional<Plateau> plateau() {
            return Optional.of(this);
        }
    }

    private static void requireEpochs(String what, int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException(what + " 1 epoch or more, not " + epochs + ".");
        }
    }

    private static void requireFactor(double factor) {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("The factor must be above 0 and at most 1, not " + factor + ".");
        }
    }
}

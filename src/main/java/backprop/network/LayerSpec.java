package backprop.network;

import java.util.Locale;

/** One stage of a network, as data. */
public sealed interface LayerSpec {

    /** How many outputs the stage has for so many inputs. */
    int outputs(int inputs);

    /** How many trainable numbers the stage has for so many inputs. */
    int parameters(int inputs);

    /** Z = XW + b, with W of shape fan_in × units and b of shape 1 × units. */
    record Dense(int units, Initializer weights, Initializer bias) implements LayerSpec {
        /** The most units a layer may have: beyond it one layer's weights outgrow a desktop's memory. */
        public static final int MAX_UNITS = 10_000;

        public Dense {
            if (units < 1 || units > MAX_UNITS) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A dense layer has 1 to %,d units, not %,d.", MAX_UNITS, units));
            }
        }

        @Override
        public int outputs(int inputs) {
            return units;
        }

        @Override
        public int parameters(int inputs) {
            return Math.addExact(Math.multiplyExact(inputs, units), units);
        }
    }

    /** A = φ(Z), a stage of its own. */
    record Stage(Activation activation) implements LayerSpec {
        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int parameters(int inputs) {
            return 0;
        }
    }

    /**
     * While training, each element is left out with probability {@code rate} and the others are divided by 1 − rate.
     *
     * @param rate at least 0, below 1
     */
    record Dropout(double rate) implements LayerSpec {
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException(
                        "The dropout rate must be at least 0 and below 1, not " + rate + ".");
            }
        }

        @Override
        public int outputs(int inputs) {
            return inputs;
        }

        @Override
        public int parameters(int inputs) {
            return 0;
        }
    }
}

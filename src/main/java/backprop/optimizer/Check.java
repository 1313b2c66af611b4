package backprop.optimizer;

/** The ranges that rules share. */
final class Check {
    private Check() {}

    static void learningRate(double eta) {
        if (!(eta > 0) || Double.isInfinite(eta)) {
            throw new IllegalArgumentException("The learning rate η must be above 0, not " + eta + ".");
        }
    }

    /** A share of the past that is kept: at least 0, below 1. */
    static void share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("The %s must be at least 0 and below 1, not %s.".formatted(name, value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s must be 0 or more, not %s.".formatted(name, value));
        }
    }
}

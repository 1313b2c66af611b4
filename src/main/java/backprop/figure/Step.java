package backprop.figure;

/** The distance of ticks, 1, 2 or 5 times a power of ten; kept in parts so that its multiples are exact. */
record Step(int digit, int exponent) {
    private static final double TINIEST = 1e-300;

    /** The smallest such distance that is not below {@code least}. */
    static Step atLeast(double least) {
        double wanted = Math.max(TINIEST, least);
        int exponent = (int) Math.floor(Math.log10(wanted));
        double digit = wanted / Math.pow(10, exponent) * (1 - 1e-9);
        if (digit <= 1) {
            return new Step(1, exponent);
        }
        return digit <= 2 ? new Step(2, exponent) : digit <= 5 ? new Step(5, exponent) : new Step(1, exponent + 1);
    }

    /** The greatest such number that is not above {@code most}, which is above 0. */
    static Step atMost(double most) {
        Step step = atLeast(most);
        return step.size() <= most * (1 + 1e-9) ? step : step.before();
    }

    private Step before() {
        return digit == 1 ? new Step(5, exponent - 1) : new Step(digit == 2 ? 1 : 2, exponent);
    }

    double size() {
        return times(1);
    }

    double times(double count) {
        return exponent < 0 ? count * digit / Math.pow(10, -exponent) : count * digit * Math.pow(10, exponent);
    }

    /** The number of whole steps up to {@code value}; a hair below the next one counts as that one. */
    double countDown(double value) {
        return Math.floor(value / size() + 1e-6);
    }

    double countUp(double value) {
        return Math.ceil(value / size() - 1e-6);
    }
}

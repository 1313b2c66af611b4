package backprop.experiment.json;

/** The numbers that a setting may have: from {@code low} to {@code high}, each end included or not. */
public record NumberRange(double low, boolean lowIncluded, double high, boolean highIncluded) {
    public NumberRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "A range from " + low + " to " + high + " holds no number. Give the lower end first.");
        }
    }

    /** Every finite number. */
    public static NumberRange any() {
        return new NumberRange(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    }

    public static NumberRange atLeast(double low) {
        return new NumberRange(low, true, Double.POSITIVE_INFINITY, false);
    }

    public static NumberRange above(double low) {
        return new NumberRange(low, false, Double.POSITIVE_INFINITY, false);
    }

    /** Both ends included. */
    public static NumberRange between(double low, double high) {
        return new NumberRange(low, true, high, true);
    }

    /** The same up to this end, which is included. */
    public NumberRange atMost(double end) {
        return new NumberRange(low, lowIncluded, end, true);
    }

    /** The same up to this end, which is not included. */
    public NumberRange below(double end) {
        return new NumberRange(low, lowIncluded, end, false);
    }

    public boolean contains(double value) {
        boolean overLow = lowIncluded ? value >= low : value > low;
        return overLow && (highIncluded ? value <= high : value < high);
    }

    /** As messages say it: "a number from 0 to below 1". */
    @Override
    public String toString() {
        boolean lowEnd = Double.isFinite(low);
        boolean highEnd = Double.isFinite(high);
        if (!lowEnd) {
            return !highEnd ? "a number" : "a number " + (highIncluded ? "of at most " : "below ") + Shown.number(high);
        }
        if (!highEnd) {
            return "a number " + (lowIncluded ? "of at least " : "above ") + Shown.number(low);
        }
        return "a number " + (lowIncluded ? "from " : "above ") + Shown.number(low)
                + (highIncluded ? lowIncluded ? " to " : " and at most " : lowIncluded ? " to below " : " and below ")
                + Shown.number(high);
    }
}

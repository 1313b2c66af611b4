package backprop.metrics;

/** A number that says how well a network does on one part of the data. */
public enum Metric {
    /** The experiment's loss, as its report says. */
    LOSS(false),
    /** The share of examples whose class is right, 0..1. */
    ACCURACY(true),
    /** 1 − accuracy. */
    ERROR(false),
    /** Mean over N and K of (y − t)². */
    MSE(false),
    /** Mean over N and K of |y − t|. */
    MAE(false),
    /** Coefficient of determination, 1 − Σ(y − t)²/Σ(t − t̄)², a mean over outputs; 1 at best. */
    R2(true);

    private final boolean upwards;

    Metric(boolean upwards) {
        this.upwards = upwards;
    }

    /** Whether more is better. */
    public boolean improvesUpwards() {
        return upwards;
    }

    /** By how much {@code value} is better than {@code than}; NaN if either is. */
    public double improvement(double value, double than) {
        return upwards ? value - than : than - value;
    }
}

package backprop.metrics;

import backprop.data.Targets;
import java.util.List;

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

    private static final List<Metric> OF_CLASSES = List.of(LOSS, ACCURACY);
    private static final List<Metric> OF_VALUES = List.of(LOSS, MSE, MAE, R2);

    private final boolean upwards;

    Metric(boolean upwards) {
        this.upwards = upwards;
    }

    /** What is measured where such targets are to be met; {@link #ERROR} follows from accuracy. */
    public static List<Metric> of(Targets targets) {
        return of(targets instanceof Targets.Classes);
    }

    /** The same where classes are to be met, or else numbers. */
    static List<Metric> of(boolean classes) {
        return classes ? OF_CLASSES : OF_VALUES;
    }

    /** Whether it says anything about such targets. */
    public boolean suits(Targets targets) {
        return of(targets).contains(this) || (this == ERROR && targets instanceof Targets.Classes);
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

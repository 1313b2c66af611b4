package backprop.experiment;

import backprop.math.Matrix;
import java.util.function.DoubleSupplier;

/**
 * Finite differences of a function f at one element w of an array: (f(w+h) − f(w−h))/2h with h from 10⁻⁴ down to 10⁻⁶, relative
 * to w where |w| &gt; 1. A large h cuts off too much of the series, a small one drowns in rounding; a right gradient meets one of
 * them. At a kink (ReLU, |·|) the slopes to both sides stay apart however small h is: there is no derivative to compare with.
 */
final class Differences {
    private static final double[] STEPS = {1e-4, 1e-5, 1e-6};

    /** The relative deviation that series and rounding may leave. */
    private static final double TOLERANCE = 1e-5;

    /** Rounding of f, relative to it: some hundred additions' worth. */
    private static final double ROUNDING = 2e-14;

    /** Whether an element's gradient is right, and the difference that is nearest to it. */
    record Outcome(Kind kind, double analytic, double difference) {
        double deviation() {
            return Math.abs(analytic - difference);
        }
    }

    enum Kind {
        RIGHT,
        WRONG,
        AT_KINK,
        NOT_FINITE
    }

    private final Matrix values;
    private final double here;
    private final DoubleSupplier f;

    /** @param here f as the array stands */
    Differences(Matrix values, double here, DoubleSupplier f) {
        this.values = values;
        this.here = here;
        this.f = f;
    }

    /** Compares element {@code i}; the array is afterwards as it was. */
    Outcome at(int i, double analytic) {
        if (!Double.isFinite(here) || !Double.isFinite(analytic)) {
            return new Outcome(Kind.NOT_FINITE, analytic, Double.NaN);
        }
        double w = values.get(i);
        double scale = Math.max(1, Math.abs(w));
        double nearest = Double.NaN;
        double gap = 0;
        for (double step : STEPS) {
            double up = f(i, w + step * scale);
            double down = f(i, w - step * scale);
            values.set(i, w);
            double h = ((w + step * scale) - (w - step * scale)) / 2;
            double slope = (up - down) / (2 * h);
            if (!Double.isFinite(slope)) {
                return new Outcome(Kind.NOT_FINITE, analytic, slope);
            }
            double rounding = ROUNDING * Math.max(1, Math.abs(here)) / h;
            double deviation = Math.abs(analytic - slope);
            if (!(deviation >= Math.abs(analytic - nearest))) {
                nearest = slope;
            }
            if (deviation <= TOLERANCE * Math.max(Math.abs(analytic), Math.abs(slope)) + rounding) {
                return new Outcome(Kind.RIGHT, analytic, slope);
            }
            gap = Math.abs((up - here) - (here - down)) / h - 2 * rounding;
        }
        // With a kink on one side the central difference is off by at most half of the gap between both slopes.
        Kind kind = gap >= Math.abs(analytic - nearest) ? Kind.AT_KINK : Kind.WRONG;
        return new Outcome(kind, analytic, nearest);
    }

    private double f(int i, double value) {
        values.set(i, value);
        return f.getAsDouble();
    }
}

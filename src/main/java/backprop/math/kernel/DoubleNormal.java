package backprop.math.kernel;

import static backprop.math.kernel.DoubleFunctions.LN2_HIGH;
import static backprop.math.kernel.DoubleFunctions.LN2_LOW;
import static backprop.math.kernel.DoubleFunctions.LOG2_E;
import static backprop.math.kernel.DoubleFunctions.WHOLE_TWICE;
import static backprop.math.kernel.DoubleFunctions.power;
import static backprop.math.kernel.DoubleFunctions.rho;

/**
 * The standard normal distribution in float64, and what the GELU needs of it, by the means of {@link DoubleFunctions}. Largest errors
 * that were found, in units in the last place: e^(−x²/2) 1.3, Φ 7.
 */
public final class DoubleNormal {
    /**
     * 1 − Φ(x) = e^(−x²/2)·q·(G0 + t(G1 + …)) for x ≥ 0, with q = 1/(x + MIDDLE), t = (x − MIDDLE)q; the relative error is
     * below 2⁻⁵⁷.
     */
    public static final double G0 = 0.7737696342764068;

    public static final double G1 = -0.6851834205743381;
    public static final double G2 = 0.5355964890624947;
    public static final double G3 = -0.3670490652936198;
    public static final double G4 = 0.21787243285795865;
    public static final double G5 = -0.10970308995871816;
    public static final double G6 = 0.045097580814909645;
    public static final double G7 = -0.013923510565679684;
    public static final double G8 = 0.0024429826743535784;
    public static final double G9 = 0.00026960400087593816;
    public static final double G10 = -0.00032452265084591145;
    public static final double G11 = 7.141485101966436e-05;
    public static final double G12 = 1.631997946706749e-05;
    public static final double G13 = -1.2118899354012844e-05;
    public static final double G14 = 4.463526603184461e-07;
    public static final double G15 = 1.4838656056408346e-06;
    public static final double G16 = -2.6777551406780733e-07;
    public static final double G17 = -1.7759533509665919e-07;
    public static final double G18 = 5.025117524862063e-08;
    public static final double G19 = 2.29397733920455e-08;
    public static final double G20 = -5.652841413870061e-09;
    public static final double G21 = -2.5800051986233855e-09;
    public static final double MIDDLE = 5.5;

    /** Beyond it in size e^(−x²/2) is 0. */
    public static final double MOST = 39;

    /** What is kept of a number so that its square is exact. */
    public static final long HIGH_HALF = -1L << 27;

    /** 1/√(2π). */
    public static final double AT_0 = 0.3989422804014327;

    private DoubleNormal() {}

    /** e^(−x²/2). The square is taken of x's high half; what is missing goes to the remainder of the reduction. */
    public static double bell(double x) {
        double size = Math.abs(x);
        double a = size > MOST ? MOST : size;
        double high = Double.longBitsToDouble(Double.doubleToRawLongBits(a) & HIGH_HALF);
        double y = high * high * -0.5;
        double rest = (a - high) * (a + high) * 0.5;
        double t = y * LOG2_E + WHOLE_TWICE;
        double n = t - WHOLE_TWICE;
        long both = Double.doubleToRawLongBits(t);
        long first = both >>> 1;
        double v = y - n * LN2_HIGH - n * LN2_LOW - rest;
        double u = 0.5 * v;
        return (v / (rho(u * u) - u + 1) + 1) * power(first) * power(both - first);
    }

    /** Φ(x), the probability of a value below x under the standard normal distribution, small values with a small relative error too. */
    public static double below(double x) {
        return below(x, bell(x));
    }

    /** Φ(x), where bell = e^(−x²/2). */
    static double below(double x, double bell) {
        double size = Math.abs(x);
        double a = size > MOST ? MOST : size;
        double q = 1 / (a + MIDDLE);
        double t = (a - MIDDLE) * q;
        double p = (((((G21 * t + G20) * t + G19) * t + G18) * t + G17) * t + G16) * t + G15;
        p = ((((p * t + G14) * t + G13) * t + G12) * t + G11) * t + G10;
        p = ((((p * t + G9) * t + G8) * t + G7) * t + G6) * t + G5;
        p = ((((p * t + G4) * t + G3) * t + G2) * t + G1) * t + G0;
        double tail = p * q * bell;
        return x < 0 ? tail : 1 - tail;
    }

    /** Φ(x) + xφ(x), the derivative of xΦ(x). */
    public static double geluSlope(double x) {
        return geluSlope(x, bell(x));
    }

    /** Φ(x) + xφ(x), where bell = e^(−x²/2). */
    static double geluSlope(double x, double bell) {
        return bell * AT_0 * x + below(x, bell);
    }
}

package backprop.math.kernel;

import static backprop.math.kernel.FloatFunctions.LN2_HIGH;
import static backprop.math.kernel.FloatFunctions.LN2_LOW;
import static backprop.math.kernel.FloatFunctions.LOG2_E;
import static backprop.math.kernel.FloatFunctions.WHOLE_TWICE;
import static backprop.math.kernel.FloatFunctions.power;
import static backprop.math.kernel.FloatFunctions.rho;

/**
 * The standard normal distribution in float32, and what the GELU needs of it, by the means of {@link FloatFunctions}. Largest errors
 * of all arguments, in units in the last place: e^(−x²/2) 1.3, Φ 6.
 */
public final class FloatNormal {
    /**
     * 1 − Φ(x) = e^(−x²/2)·q·(G0 + t(G1 + …)) for x ≥ 0, with q = 1/(x + MIDDLE), t = (x − MIDDLE)q; the relative error is
     * below 2⁻²⁷.
     */
    public static final float G0 = 0.74441606f;

    public static final float G1 = -0.5655618f;
    public static final float G2 = 0.31542504f;
    public static final float G3 = -0.11605304f;
    public static final float G4 = 0.017406378f;
    public static final float G5 = 0.006493116f;
    public static final float G6 = -0.0031753103f;
    public static final float G7 = -0.0004949435f;
    public static final float G8 = 0.00042189733f;
    public static final float G9 = 0.000110689056f;
    public static final float MIDDLE = 3.5f;

    /** Beyond it in size e^(−x²/2) is 0. */
    public static final float MOST = 14.5f;

    /** What is kept of a number so that its square is exact. */
    public static final int HIGH_HALF = -1 << 12;

    /** 1/√(2π). */
    public static final float AT_0 = 0.3989423f;

    private FloatNormal() {}

    /** e^(−x²/2). The square is taken of x's high half; what is missing goes to the remainder of the reduction. */
    public static float bell(float x) {
        float size = Math.abs(x);
        float a = size > MOST ? MOST : size;
        float high = Float.intBitsToFloat(Float.floatToRawIntBits(a) & HIGH_HALF);
        float y = high * high * -0.5f;
        float rest = (a - high) * (a + high) * 0.5f;
        float t = y * LOG2_E + WHOLE_TWICE;
        float n = t - WHOLE_TWICE;
        int both = Float.floatToRawIntBits(t);
        int first = both >>> 1;
        float v = y - n * LN2_HIGH - n * LN2_LOW - rest;
        float u = 0.5f * v;
        return (v / (rho(u * u) - u + 1) + 1) * power(first) * power(both - first);
    }

    /** Φ(x), the probability of a value below x under the standard normal distribution, small values with a small relative error too. */
    public static float below(float x) {
        return below(x, bell(x));
    }

    /** Φ(x), where bell = e^(−x²/2). */
    static float below(float x, float bell) {
        float size = Math.abs(x);
        float a = size > MOST ? MOST : size;
        float q = 1 / (a + MIDDLE);
        float t = (a - MIDDLE) * q;
        float p = (((((G9 * t + G8) * t + G7) * t + G6) * t + G5) * t + G4) * t + G3;
        p = ((p * t + G2) * t + G1) * t + G0;
        float tail = p * q * bell;
        return x < 0 ? tail : 1 - tail;
    }

    /** Φ(x) + xφ(x), the derivative of xΦ(x). */
    public static float geluSlope(float x) {
        return geluSlope(x, bell(x));
    }

    /** Φ(x) + xφ(x), where bell = e^(−x²/2). */
    static float geluSlope(float x, float bell) {
        return bell * AT_0 * x + below(x, bell);
    }
}

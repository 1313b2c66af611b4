package backprop.math.kernel;

/**
 * The functions of {@link DoubleFunctions} in float32, in single arithmetic throughout, with shorter polynomials. Largest errors of all
 * arguments, in units in the last place: exp 1.2, expm1 1.6, tanh 2.7, logistic 2.4, softplus 2.9; nowhere is a subnormal result
 * worse.
 */
public final class FloatFunctions {
    public static final float LOG2_E = 1.442695f;
    public static final float LN2_HIGH = 0x1.62e4p-1f;
    public static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** A number plus this is rounded to the whole n, and the sum's lowest bits are n + 127: the exponent field of 2ⁿ. */
    public static final float WHOLE = 0x1.8p23f + 127;

    /** The same with n + 2·127, for two factors 2ᵐ·2ⁿ⁻ᵐ where 2ⁿ itself can be too large or too small. */
    public static final float WHOLE_TWICE = 0x1.8p23f + 254;

    /** Where the exponent field begins. */
    public static final int EXPONENT = 23;

    /** ρ(z) = z(R1 + z·R2); the error is below 2⁻²⁸. */
    public static final float R1 = 0.3333325f;

    public static final float R2 = -0.02213403f;

    /** ln(1 + y) = 2f + f·z(S0 + z(S1 + …)) with f = y/(2 + y), z = f², 0 ≤ y ≤ 1; the error is below 2⁻²⁷·2f. */
    public static final float S0 = 0.6666641f;

    public static final float S1 = 0.40021706f;
    public static final float S2 = 0.2799902f;
    public static final float S3 = 0.28025138f;

    /** The slope of the leaky ReLU below 0. */
    public static final float LEAK = 0.01f;

    /** Below it e to the power is 0. */
    public static final float LEAST = -110;

    /** Above it e to the power is infinite. */
    public static final float MOST = 95;

    /** Beyond it in size tanh is 1. */
    public static final float TANH_MOST = 15;

    /** Below it e to the power is nothing beside 1. */
    public static final float EXPM1_LEAST = -20;

    private FloatFunctions() {}

    /** eˣ. */
    public static float exp(float x) {
        float y = x < LEAST ? LEAST : x > MOST ? MOST : x;
        float t = y * LOG2_E + WHOLE_TWICE;
        float n = t - WHOLE_TWICE;
        int both = Float.floatToRawIntBits(t);
        int first = both >>> 1;
        float v = y - n * LN2_HIGH - n * LN2_LOW;
        float u = 0.5f * v;
        return (v / (rho(u * u) - u + 1) + 1) * power(first) * power(both - first);
    }

    /** eˣ − 1 for x ≤ 0. */
    public static float expm1(float x) {
        float y = x < EXPM1_LEAST ? EXPM1_LEAST : x;
        float t = y * LOG2_E + WHOLE;
        float n = t - WHOLE;
        float w = power(Float.floatToRawIntBits(t));
        float v = y - n * LN2_HIGH - n * LN2_LOW;
        float u = 0.5f * v;
        return v / (rho(u * u) - u + 1) * w - (1 - w);
    }

    public static float tanh(float x) {
        float size = Math.abs(x);
        float a = size > TANH_MOST ? TANH_MOST : size;
        float t = a * (-2 * LOG2_E) + WHOLE;
        float n = t - WHOLE;
        float w = power(Float.floatToRawIntBits(t));
        float u = a + n * (0.5f * LN2_HIGH) + n * (0.5f * LN2_LOW);
        float rho = rho(u * u);
        float minus = 1 - w;
        float plus = 1 + w;
        float up = rho * minus + u * plus + minus;
        float down = rho * plus + u * minus + plus;
        return Math.copySign(up / down, x);
    }

    /** 1/(1 + e⁻ˣ), whose relative error is small for large negative x too. */
    public static float logistic(float x) {
        float y = -Math.abs(x);
        y = y < LEAST ? LEAST : y;
        float t = y * LOG2_E + WHOLE_TWICE;
        float n = t - WHOLE_TWICE;
        int both = Float.floatToRawIntBits(t);
        int first = both >>> 1;
        float v = y - n * LN2_HIGH - n * LN2_LOW;
        float u = 0.5f * v;
        float d = rho(u * u) - u + 1;
        float e = (d + v) * power(first) * power(both - first);
        return (x < 0 ? e : d) / (d + e);
    }

    /** ln(1 + eˣ). */
    public static float softplus(float x) {
        float y = -Math.abs(x);
        y = y < LEAST ? LEAST : y;
        float t = y * LOG2_E + WHOLE_TWICE;
        float n = t - WHOLE_TWICE;
        int both = Float.floatToRawIntBits(t);
        int first = both >>> 1;
        float v = y - n * LN2_HIGH - n * LN2_LOW;
        float u = 0.5f * v;
        float d = rho(u * u) - u + 1;
        float e = (d + v) * power(first) * power(both - first);
        float f = e / (d + d + e);
        float z = f * f;
        float p = ((z * S3 + S2) * z + S1) * z + S0;
        return f * (z * p) + (f + f) + (x < 0 ? 0 : x);
    }

    /** ρ(z), z = u². */
    static float rho(float z) {
        return (z * R2 + R1) * z;
    }

    /** The power of two whose exponent field those lowest bits are. */
    static float power(int bits) {
        return Float.intBitsToFloat(bits << EXPONENT);
    }
}

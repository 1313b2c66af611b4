package backprop.math.kernel;

/**
 * Functions of one number in float64 from basic operations alone, so that every processor gives the same bits, one number at a time or
 * a vector of them. Largest errors that were found, in units in the last place, over 10⁷ arguments and more: exp 1.2, expm1 1.5,
 * tanh 2.7, logistic 2.4, softplus 2.8, log 2.0; where a result is subnormal, one more.
 *
 * <p>All of them take x = n·ln 2 + 2u with a whole n, |u| ≤ ¼ ln 2, and u·coth u = 1 + ρ(u²) with a polynomial ρ; then
 * e²ᵘ = (1 + ρ + u)/(1 + ρ − u), and with d = 1 + ρ − u and w = 2ⁿ
 * <ul>
 *   <li>eˣ = w(1 + 2u/d),
 *   <li>eˣ − 1 = w·2u/d − (1 − w),
 *   <li>σ(x) = w(d + 2u)/(d + w(d + 2u)),
 *   <li>tanh ½x = ((w − 1)(1 + ρ) + (w + 1)u)/((w + 1)(1 + ρ) + (w − 1)u).
 * </ul>
 * ln 2 is subtracted in two parts, whose first times n is exact (Cody and Waite, 1980). Polynomials are minimax ones (Remez).
 */
public final class DoubleFunctions {
    public static final double LOG2_E = 1.4426950408889634;
    public static final double LN2_HIGH = 0x1.62e42fefa3p-1;
    public static final double LN2_LOW = 0x1.3de6af278ece6p-42;

    /** A number plus this is rounded to the whole n, and the sum's lowest bits are n + 1023: the exponent field of 2ⁿ. */
    public static final double WHOLE = 0x1.8p52 + 1023;

    /** The same with n + 2·1023, for two factors 2ᵐ·2ⁿ⁻ᵐ where 2ⁿ itself can be too large or too small. */
    public static final double WHOLE_TWICE = 0x1.8p52 + 2046;

    /** Where the exponent field begins. */
    public static final int EXPONENT = 52;

    /** ρ(z) = z(R1 + z(R2 + …)); the error is below 2⁻⁶⁰. */
    public static final double R1 = 0.33333333333333204;

    public static final double R2 = -0.02222222222161219;
    public static final double R3 = 0.002116402022846998;
    public static final double R4 = -2.1163394797017978e-4;
    public static final double R5 = 2.1187258265907228e-5;

    /** ln(1 + y) = 2f + f·z(S0 + z(S1 + …)) with f = y/(2 + y), z = f², 0 ≤ y ≤ 1; the error is below 2⁻⁵⁹·2f. */
    public static final double S0 = 0.6666666666666631;

    public static final double S1 = 0.4000000000015739;
    public static final double S2 = 0.28571428547833816;
    public static final double S3 = 0.2222222397106138;
    public static final double S4 = 0.18181743875464515;
    public static final double S5 = 0.15386561025721443;
    public static final double S6 = 0.1330095853308316;
    public static final double S7 = 0.12106209470809356;
    public static final double S8 = 0.08339546449964;
    public static final double S9 = 0.17019632934859308;

    /** ln m = 2f + f·z(T0 + z(T1 + …)) with f = (m − 1)/(m + 1), z = f², √½ ≤ m ≤ √2; the error is below 2⁻⁵⁹·2f. */
    private static final double T0 = 0.6666666666666734;

    private static final double T1 = 0.39999999999414343;
    private static final double T2 = 0.28571428742471283;
    private static final double T3 = 0.22222198563743287;
    private static final double T4 = 0.1818356485853328;
    private static final double T5 = 0.1531403591781663;
    private static final double T6 = 0.14796105779055982;

    /** The bits of √½. */
    private static final long ROOT_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);

    /** The slope of the leaky ReLU below 0. */
    public static final double LEAK = 0.01;

    /** Below it e to the power is 0. */
    public static final double LEAST = -760;

    /** Above it e to the power is infinite. */
    public static final double MOST = 720;

    /** Beyond it in size tanh is 1. */
    public static final double TANH_MOST = 30;

    /** Below it e to the power is nothing beside 1. */
    public static final double EXPM1_LEAST = -40;

    private DoubleFunctions() {}

    /** eˣ. */
    public static double exp(double x) {
        double y = x < LEAST ? LEAST : x > MOST ? MOST : x;
        double t = y * LOG2_E + WHOLE_TWICE;
        double n = t - WHOLE_TWICE;
        long both = Double.doubleToRawLongBits(t);
        long first = both >>> 1;
        double v = y - n * LN2_HIGH - n * LN2_LOW;
        double u = 0.5 * v;
        return (v / (rho(u * u) - u + 1) + 1) * power(first) * power(both - first);
    }

    /** eˣ − 1 for x ≤ 0. */
    public static double expm1(double x) {
        double y = x < EXPM1_LEAST ? EXPM1_LEAST : x;
        double t = y * LOG2_E + WHOLE;
        double n = t - WHOLE;
        double w = power(Double.doubleToRawLongBits(t));
        double v = y - n * LN2_HIGH - n * LN2_LOW;
        double u = 0.5 * v;
        return v / (rho(u * u) - u + 1) * w - (1 - w);
    }

    public static double tanh(double x) {
        double size = Math.abs(x);
        double a = size > TANH_MOST ? TANH_MOST : size;
        double t = a * (-2 * LOG2_E) + WHOLE;
        double n = t - WHOLE;
        double w = power(Double.doubleToRawLongBits(t));
        double u = a + n * (0.5 * LN2_HIGH) + n * (0.5 * LN2_LOW);
        double rho = rho(u * u);
        double minus = 1 - w;
        double plus = 1 + w;
        double up = rho * minus + u * plus + minus;
        double down = rho * plus + u * minus + plus;
        return Math.copySign(up / down, x);
    }

    /** 1/(1 + e⁻ˣ), whose relative error is small for large negative x too. */
    public static double logistic(double x) {
        double y = -Math.abs(x);
        y = y < LEAST ? LEAST : y;
        double t = y * LOG2_E + WHOLE_TWICE;
        double n = t - WHOLE_TWICE;
        long both = Double.doubleToRawLongBits(t);
        long first = both >>> 1;
        double v = y - n * LN2_HIGH - n * LN2_LOW;
        double u = 0.5 * v;
        double d = rho(u * u) - u + 1;
        double e = (d + v) * power(first) * power(both - first);
        return (x < 0 ? e : d) / (d + e);
    }

    /** ln(1 + eˣ). */
    public static double softplus(double x) {
        double y = -Math.abs(x);
        y = y < LEAST ? LEAST : y;
        double t = y * LOG2_E + WHOLE_TWICE;
        double n = t - WHOLE_TWICE;
        long both = Double.doubleToRawLongBits(t);
        long first = both >>> 1;
        double v = y - n * LN2_HIGH - n * LN2_LOW;
        double u = 0.5 * v;
        double d = rho(u * u) - u + 1;
        double e = (d + v) * power(first) * power(both - first);
        double f = e / (d + d + e);
        double z = f * f;
        double p = ((((((((z * S9 + S8) * z + S7) * z + S6) * z + S5) * z + S4) * z + S3) * z + S2) * z + S1) * z + S0;
        return f * (z * p) + (f + f) + (x < 0 ? 0 : x);
    }

    /** ln x. */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        // x = 2ⁿ·m with m from √½ to √2.
        int n = (int) ((bits - ROOT_HALF) >> EXPONENT);
        double m = Double.longBitsToDouble(bits - ((long) n << EXPONENT));
        double f = (m - 1) / (m + 1);
        double z = f * f;
        double p = (((((z * T6 + T5) * z + T4) * z + T3) * z + T2) * z + T1) * z + T0;
        return f * (z * p) + n * LN2_LOW + (f + f) + n * LN2_HIGH;
    }

    /** ρ(z), z = u². */
    static double rho(double z) {
        return ((((z * R5 + R4) * z + R3) * z + R2) * z + R1) * z;
    }

    /** The power of two whose exponent field those lowest bits are. */
    static double power(long bits) {
        return Double.longBitsToDouble(bits << EXPONENT);
    }
}

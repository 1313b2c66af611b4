package backprop.math;

/**
 * The standard normal distribution, in strict arithmetic. The error is a few units in the last place relative to the value, in
 * the lower tail too.
 */
public final class NormalDistribution {
    /** Below it in size the series is the faster and accurate one, above it the continued fraction. */
    private static final double NEAR = 3;

    private static final double SQRT_2_PI = StrictMath.sqrt(2 * StrictMath.PI);
    /** Beyond it e^(−z²/2) is 0 in double precision. */
    private static final double FAR = 39;

    private NormalDistribution() {}

    /** φ(z) = e^(−z²/2)/√(2π). */
    public static double density(double z) {
        return StrictMath.exp(-z * z / 2) / SQRT_2_PI;
    }

    /** Φ(z), the probability of a value below z. NaN for NaN. */
    public static double below(double z) {
        if (Double.isNaN(z)) {
            return z;
        }
        double size = Math.abs(z);
        if (size < NEAR && z > -1) {
            return 0.5 + density(z) * series(z);
        }
        double tail = size > FAR ? 0 : upperTail(size);
        return z > 0 ? 1 - tail : tail;
    }

    /** z + z³/3 + z⁵/(3·5) + …, all of one sign: Φ(z) − ½ = φ(z) times it. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /** 1 − Φ(z) for z ≥ 1: φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))), from far enough inside outwards. */
    private static double upperTail(double z) {
        double fraction = z;
        for (int k = (int) (400 / (z * z)) + 20; k > 0; k--) {
            fraction = z + k / fraction;
        }
        return density(z) / fraction;
    }
}

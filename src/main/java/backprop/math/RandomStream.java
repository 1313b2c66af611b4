package backprop.math;

import java.nio.charset.StandardCharsets;

/**
 * A named, seeded stream of random numbers. The numbers depend on the seed and the names alone: not on the JDK, nor on how
 * much other streams have drawn, so that shuffling cannot disturb the start.
 *
 * <p>Generator: SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long key;
    private long state;
    private double spareGaussian = Double.NaN;

    private RandomStream(long key) {
        this.key = key;
        this.state = key;
    }

    /** The root stream of an experiment. */
    public static RandomStream seeded(long seed) {
        return new RandomStream(mix(seed + GOLDEN_GAMMA));
    }

    /** An independent stream, the same for the same name, however much this one has drawn. */
    public RandomStream fork(String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return new RandomStream(mix(key ^ mix(hash)));
    }

    /** Where the stream stands: what a checkpoint keeps. */
    public State state() {
        return new State(state, spareGaussian);
    }

    /** Goes on from where a stream of the same name and seed stood. */
    public void restore(State saved) {
        state = saved.counter();
        spareGaussian = saved.spareGaussian();
    }

    /**
     * Where a stream stands.
     *
     * @param counter of the generator
     * @param spareGaussian a normal number drawn but not yet handed out; NaN for none
     */
    public record State(long counter, double spareGaussian) {}

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1), with 53 random bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in {0, …, bound−1}, without bias. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound must be positive, not " + bound + ".");
        }
        long bits;
        long value;
        do {
            bits = nextLong() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return (int) value;
    }

    /** Standard normal, by Marsaglia's polar method in strict arithmetic. */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spareGaussian = v * factor;
        return u * factor;
    }

    /** Puts the values in a random order (Fisher and Yates). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}

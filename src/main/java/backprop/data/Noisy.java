package backprop.data;

/** Examples that would lie exactly where their definition puts them, but for noise. */
public sealed interface Noisy extends MadeUp permits Moons, Circles, Spirals, Xor, Plane, Sine {

    /** Standard deviation of the normal noise, on each coordinate or, where numbers are predicted, on these. */
    double noise();

    @Override
    Noisy withCount(int newCount);

    /** @throws IllegalArgumentException if it is below 0 or not finite */
    Noisy withNoise(double newNoise);
}

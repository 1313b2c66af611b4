package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * A wave to predict from one input: y = sin(π·cycles·x) + noise·e, e ~ N(0, 1), x uniform in [−1, 1), so that so many whole waves
 * lie between −1 and 1.
 *
 * @param count points altogether
 * @param cycles whole waves, above 0
 * @param noise standard deviation of the normal noise on y
 */
public record Sine(int count, double cycles, double noise) implements Noisy {
    public Sine {
        Made.requireCount(count, 1);
        Made.requirePositive("number of waves", cycles);
        Made.requireNoise(noise);
    }

    @Override
    public Sine withCount(int newCount) {
        return new Sine(newCount, cycles, noise);
    }

    @Override
    public Sine withNoise(double newNoise) {
        return new Sine(count, cycles, newNoise);
    }

    public Sine withCycles(double newCycles) {
        return new Sine(count, newCycles, noise);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix x = Precision.FLOAT64.matrix(count, 1);
        Matrix y = Precision.FLOAT64.matrix(count, 1);
        RandomStream places = random.fork("x");
        RandomStream noises = random.fork("noise");
        for (int row = 0; row < count; row++) {
            double at = Made.uniform(places, 1);
            x.set(row, at);
            y.set(row, StrictMath.sin(Math.PI * cycles * at) + noise * noises.nextGaussian());
        }
        return RawData.undivided(Dataset.ofValues(x, y));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofValues(1, 1));
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * A number to predict that is linear in the inputs: y = x·w + b + noise·e, e ~ N(0, 1); the coordinates of x are uniform in [−1, 1); w and b
 * are drawn once from the seed, uniform in [−1, 1). With two inputs it is a plane over a square, as in TensorFlow's Playground.
 *
 * @param count points altogether
 * @param inputs coordinates of a point, D
 * @param noise standard deviation of the normal noise on y
 */
public record Plane(int count, int inputs, double noise) implements Noisy {
    public Plane {
        Made.requireCount(count, 1);
        Made.requireInputs(inputs, count);
        Made.requireNoise(noise);
    }

    @Override
    public Plane withCount(int newCount) {
        return new Plane(newCount, inputs, noise);
    }

    @Override
    public Plane withNoise(double newNoise) {
        return new Plane(count, inputs, newNoise);
    }

    public Plane withInputs(int newInputs) {
        return new Plane(count, newInputs, noise);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        RandomStream slopes = random.fork("plane");
        double[] w = new double[inputs];
        for (int col = 0; col < inputs; col++) {
            w[col] = Made.uniform(slopes, 1);
        }
        double b = Made.uniform(slopes, 1);
        Matrix x = Precision.FLOAT64.matrix(count, inputs);
        Matrix y = Precision.FLOAT64.matrix(count, 1);
        RandomStream places = random.fork("x");
        RandomStream noises = random.fork("noise");
        for (int row = 0; row < count; row++) {
            double sum = b;
            for (int col = 0; col < inputs; col++) {
                double value = Made.uniform(places, 1);
                x.set(row * inputs + col, value);
                sum += value * w[col];
            }
            y.set(row, sum + noise * noises.nextGaussian());
        }
        return RawData.undivided(Dataset.ofValues(x, y));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofValues(inputs, 1));
    }
}

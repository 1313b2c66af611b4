package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.List;
import java.util.Optional;

/**
 * Two interleaved half-moons: class “-1” is the upper half of the unit circle, (cos θ, sin θ); class “1” the lower half moved in,
 * (1 − cos θ, ½ − sin θ); θ evenly spaced over 0..π, half of the points each, in random order (document 5, as scikit-learn
 * makes them).
 *
 * @param count points altogether
 * @param noise standard deviation of the normal noise on each coordinate
 */
public record Moons(int count, double noise) implements Noisy {
    public Moons {
        Made.requireCount(count, 2);
        Made.requireNoise(noise);
    }

    @Override
    public Moons withCount(int newCount) {
        return new Moons(newCount, noise);
    }

    @Override
    public Moons withNoise(double newNoise) {
        return new Moons(count, newNoise);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix x = Precision.FLOAT64.matrix(count, 2);
        int[] labels = new int[count];
        int[] order = Made.order(count, random.fork("order"));
        RandomStream noises = random.fork("noise");
        int upper = count / 2;
        for (int i = 0; i < count; i++) {
            boolean first = i < upper;
            int steps = Math.max(1, (first ? upper : count - upper) - 1);
            double theta = Math.PI * (first ? i : i - upper) / steps;
            double cos = StrictMath.cos(theta);
            double sin = StrictMath.sin(theta);
            int row = order[i];
            x.set(2 * row, (first ? cos : 1 - cos) + noise * noises.nextGaussian());
            x.set(2 * row + 1, (first ? sin : 0.5 - sin) + noise * noises.nextGaussian());
            labels[row] = first ? 0 : 1;
        }
        return RawData.undivided(new Dataset(x, new Targets.Classes(labels, 2), List.of("-1", "1"), Optional.empty()));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(2, 2));
    }
}

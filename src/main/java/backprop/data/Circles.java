package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * Two circles about the origin: class 0 is the unit circle, (cos θ, sin θ), class 1 the same times {@code factor}; on each circle θ is
 * evenly spaced over [0, 2π), 2π left out; half of the points each, an odd one on the inner circle, in random order (as
 * scikit-learn's {@code make_circles}).
 *
 * @param count points altogether
 * @param noise standard deviation of the normal noise on each coordinate
 * @param factor radius of the inner circle, 0 or more and below 1
 */
public record Circles(int count, double noise, double factor) implements Noisy {
    public Circles {
        Made.requireCount(count, 2);
        Made.requireNoise(noise);
        if (!(factor >= 0 && factor < 1)) {
            throw new IllegalArgumentException(
                    "The inner circle's radius must be 0 or more and below 1, not " + factor + ".");
        }
    }

    @Override
    public Circles withCount(int newCount) {
        return new Circles(newCount, noise, factor);
    }

    @Override
    public Circles withNoise(double newNoise) {
        return new Circles(count, newNoise, factor);
    }

    public Circles withFactor(double newFactor) {
        return new Circles(count, noise, newFactor);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix x = Precision.FLOAT64.matrix(count, 2);
        int[] labels = new int[count];
        int[] order = Made.order(count, random.fork("order"));
        RandomStream noises = random.fork("noise");
        int outer = count / 2;
        for (int i = 0; i < count; i++) {
            boolean inside = i >= outer;
            double theta = 2 * Math.PI * (inside ? i - outer : i) / (inside ? count - outer : outer);
            double radius = inside ? factor : 1;
            int row = order[i];
            x.set(2 * row, radius * StrictMath.cos(theta) + noise * noises.nextGaussian());
            x.set(2 * row + 1, radius * StrictMath.sin(theta) + noise * noises.nextGaussian());
            labels[row] = inside ? 1 : 0;
        }
        return RawData.undivided(Dataset.ofClasses(x, labels, 2));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(2, 2));
    }
}

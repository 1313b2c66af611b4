package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * Exclusive or on a square: points uniform in [−1, 1]²; class 0 where x₁x₂ &gt; 0, class 1 where x₁x₂ &lt; 0, half of the points
 * each, an odd one of class 0, in random order. Noise moves a point after it has got its class.
 *
 * @param count points altogether
 * @param noise standard deviation of the normal noise on each coordinate
 */
public record Xor(int count, double noise) implements Noisy {
    public Xor {
        Made.requireCount(count, 2);
        Made.requireNoise(noise);
    }

    @Override
    public Xor withCount(int newCount) {
        return new Xor(newCount, noise);
    }

    @Override
    public Xor withNoise(double newNoise) {
        return new Xor(count, newNoise);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix x = Precision.FLOAT64.matrix(count, 2);
        int[] classOf = Made.evenClasses(count, 2);
        int[] labels = new int[count];
        int[] order = Made.order(count, random.fork("order"));
        RandomStream places = random.fork("x");
        RandomStream noises = random.fork("noise");
        for (int i = 0; i < count; i++) {
            // Never 0, so that every product has a sign.
            double first = 1 - places.nextDouble();
            double second = 1 - places.nextDouble();
            double sign = places.nextInt(2) == 0 ? 1 : -1;
            int row = order[i];
            x.set(2 * row, sign * first + noise * noises.nextGaussian());
            x.set(2 * row + 1, (classOf[i] == 0 ? sign : -sign) * second + noise * noises.nextGaussian());
            labels[row] = classOf[i];
        }
        return RawData.undivided(Dataset.ofClasses(x, labels, 2));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(2, 2));
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * Interleaved spirals about the origin, a class each: the points of arm k of K lie at r(cos θ, sin θ), θ = 2π(turns·r + k/K), with r = 1/n,
 * 2/n, …, 1 for its n points; as many points on each arm as can be, the first arms one more, in random order.
 *
 * @param count points altogether, one of each arm at least
 * @param arms K, 2 or more
 * @param turns how often an arm winds about the origin, above 0
 * @param noise standard deviation of the normal noise on each coordinate
 */
public record Spirals(int count, int arms, double turns, double noise) implements Noisy {
    public Spirals {
        Made.requireCount(count, 2);
        Made.requireClasses("arms", arms, count);
        Made.requirePositive("number of turns", turns);
        Made.requireNoise(noise);
    }

    @Override
    public Spirals withCount(int newCount) {
        return new Spirals(newCount, arms, turns, noise);
    }

    @Override
    public Spirals withNoise(double newNoise) {
        return new Spirals(count, arms, turns, newNoise);
    }

    public Spirals withArms(int newArms) {
        return new Spirals(count, newArms, turns, noise);
    }

    public Spirals withTurns(double newTurns) {
        return new Spirals(count, arms, newTurns, noise);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Matrix x = Precision.FLOAT64.matrix(count, 2);
        int[] armOf = Made.evenClasses(count, arms);
        int[] labels = new int[count];
        int[] order = Made.order(count, random.fork("order"));
        RandomStream noises = random.fork("noise");
        int first = 0;
        for (int i = 0; i < count; i++) {
            int arm = armOf[i];
            first = i > 0 && armOf[i - 1] != arm ? i : first;
            int points = count / arms + (arm < count % arms ? 1 : 0);
            double r = (double) (i - first + 1) / points;
            double theta = 2 * Math.PI * (turns * r + (double) arm / arms);
            int row = order[i];
            x.set(2 * row, r * StrictMath.cos(theta) + noise * noises.nextGaussian());
            x.set(2 * row + 1, r * StrictMath.sin(theta) + noise * noises.nextGaussian());
            labels[row] = arm;
        }
        return RawData.undivided(Dataset.ofClasses(x, labels, arms));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(2, arms));
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * Points of the plane, x ~ N(0, I₂); class 1 where xᵀQx > 0.6, Q = [[1, −0.05], [1, 0.4]], else class 0: outside and inside an
 * ellipse, about 44 % and 56 % (document 3's synthetic set; its definition is assumed).
 *
 * @param train points of its training part
 * @param test points of its own test part; 0 for none
 */
public record Ellipse(int train, int test) implements DataSource {
    /** The most points that there can be. */
    public static final int MAX = Made.MAX;

    private static final double BOUND = 0.6;

    public Ellipse {
        Made.requireCount(train, 1);
        Made.requireCount(test, 0);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        Dataset forTraining = points(train, random.fork("train"));
        return test == 0
                ? RawData.undivided(forTraining)
                : RawData.divided(forTraining, points(test, random.fork("test")));
    }

    private static Dataset points(int n, RandomStream random) {
        Matrix x = Precision.FLOAT64.matrix(n, 2);
        int[] labels = new int[n];
        for (int row = 0; row < n; row++) {
            double x0 = random.nextGaussian();
            double x1 = random.nextGaussian();
            x.set(2 * row, x0);
            x.set(2 * row + 1, x1);
            labels[row] = x0 * x0 + (1 - 0.05) * x0 * x1 + 0.4 * x1 * x1 > BOUND ? 1 : 0;
        }
        return Dataset.ofClasses(x, labels, 2);
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(2, 2));
    }
}

package backprop.data;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * A normal cloud for each class: x = c + spread·e, e ~ N(0, I), about a centre c whose coordinates are uniform in [−box, box); as many
 * points of each class as can be, the first classes one more, in random order. The centres depend on the seed, the classes,
 * the inputs and the box alone.
 *
 * @param count points altogether, one of each class at least
 * @param classes K, 2 or more
 * @param inputs coordinates of a point
 * @param spread standard deviation of a cloud along each coordinate, 0 or more
 * @param box how far from 0 a centre's coordinate can be
 */
public record Blobs(int count, int classes, int inputs, double spread, double box) implements MadeUp {
    public Blobs {
        Made.requireCount(count, 2);
        Made.requireClasses("classes", classes, count);
        Made.requireInputs(inputs, count);
        Made.requireNotNegative("spread", spread);
        Made.requirePositive("box", box);
    }

    @Override
    public Blobs withCount(int newCount) {
        return new Blobs(newCount, classes, inputs, spread, box);
    }

    public Blobs withClasses(int newClasses) {
        return new Blobs(count, newClasses, inputs, spread, box);
    }

    public Blobs withInputs(int newInputs) {
        return new Blobs(count, classes, newInputs, spread, box);
    }

    public Blobs withSpread(double newSpread) {
        return new Blobs(count, classes, inputs, newSpread, box);
    }

    public Blobs withBox(double newBox) {
        return new Blobs(count, classes, inputs, spread, newBox);
    }

    @Override
    public RawData load(RandomStream random, Progress progress) {
        double[] centres = new double[classes * inputs];
        RandomStream places = random.fork("centres");
        for (int i = 0; i < centres.length; i++) {
            centres[i] = Made.uniform(places, box);
        }
        Matrix x = Precision.FLOAT64.matrix(count, inputs);
        int[] classOf = Made.evenClasses(count, classes);
        int[] labels = new int[count];
        int[] order = Made.order(count, random.fork("order"));
        RandomStream clouds = random.fork("noise");
        for (int i = 0; i < count; i++) {
            int row = order[i];
            labels[row] = classOf[i];
            for (int col = 0; col < inputs; col++) {
                x.set(row * inputs + col, centres[classOf[i] * inputs + col] + spread * clouds.nextGaussian());
            }
        }
        return RawData.undivided(Dataset.ofClasses(x, labels, classes));
    }

    @Override
    public Optional<DataShape> shape() {
        return Optional.of(DataShape.ofClasses(inputs, classes));
    }
}

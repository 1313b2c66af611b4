package backprop.report;

import backprop.figure.Values;
import backprop.figure.ValuesMemory;
import backprop.metrics.BatchColumns;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a history's columns for the last drawing: of a column that has grown since, only the new end is worked
 * on. One belongs to one chart.
 */
public final class CurveMemory {
    private final ValuesMemory values = new ValuesMemory();
    private IdentityHashMap<Object, Made> last = new IdentityHashMap<>();
    private IdentityHashMap<Object, Made> now = new IdentityHashMap<>();

    /** A column made of another one, element by element. */
    private abstract static class Made {
        final double[] column;
        int size;

        Made(int capacity) {
            column = new double[capacity];
        }

        abstract boolean isFor(double one, double other);

        abstract double next(int i);

        void grow(int to) {
            for (; size < to; size++) {
                column[size] = next(size);
            }
        }
    }

    private static final class Smoothed extends Made {
        private final double[] of;
        private final double weight;
        private final MovingAverage average;

        Smoothed(double[] of, double weight) {
            super(of.length);
            this.of = of;
            this.weight = weight;
            average = new MovingAverage(weight);
        }

        @Override
        boolean isFor(double one, double other) {
            return one == weight;
        }

        @Override
        double next(int i) {
            return average.next(of[i]);
        }
    }

    /** Where batches stand, counted in those of the training part; another part's are spread over the epoch. */
    private static final class Places extends Made {
        private final BatchColumns of;
        private final double own;
        private final double training;

        Places(BatchColumns of, double own, double training) {
            super(of.epoch().length);
            this.of = of;
            this.own = own;
            this.training = training;
        }

        @Override
        boolean isFor(double one, double other) {
            return one == own && other == training;
        }

        @Override
        double next(int i) {
            return (of.epoch()[i] - 1) * training + of.batch()[i] * training / own;
        }
    }

    /** To be called before each drawing. */
    void begin() {
        values.begin();
        last = now;
        now = new IdentityHashMap<>();
    }

    Values values(double[] column, int size) {
        return values.adopt(column, size);
    }

    Values smoothed(double[] column, int size, double weight) {
        Made known = known(column);
        return made(column, known != null && known.isFor(weight, 0) ? known : new Smoothed(column, weight), size);
    }

    /**
     * The x of a part's batches.
     *
     * @param own how many batches an epoch of that part has
     * @param training how many one of the training part has
     */
    Values places(BatchColumns batches, int own, int training) {
        Made known = known(batches.epoch());
        Made made = known != null && known.isFor(own, training) ? known : new Places(batches, own, training);
        return made(batches.epoch(), made, batches.size());
    }

    private @Nullable Made known(Object key) {
        return now.containsKey(key) ? now.get(key) : last.get(key);
    }

    private Values made(Object key, Made made, int size) {
        made.grow(size);
        now.put(key, made);
        return values.adopt(made.column, size);
    }
}

package backprop.training;

import backprop.data.Part;
import backprop.math.Matrix;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.metrics.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far two runs of one experiment are apart, epoch by epoch: the second is held against the first while it goes on. The
 * relative difference of two numbers is |a − b| / max(|a|, |b|), of two arrays max|a − b| / max(|a|, |b|), the maxima over the whole
 * array, so that an element close to 0 counts no more than its array's size. It is 0 where both are 0; where both are NaN, or the same
 * infinity, they are equal; where only one of two is finite, it is infinite. May be read by other threads.
 */
public final class Agreement implements ParameterListener {
    private final History first;
    private final ParameterTrace trace;
    private final History second;

    /** By epoch; a row is made when its epoch's parameters or losses come, and not again. Guards itself and what follows. */
    private final TreeMap<Integer, Row> rows = new TreeMap<>();

    /** How many of the second run's results are in the rows. */
    private int compared;

    /** The first of the first run's results that is of no earlier epoch than those. */
    private int next;

    /**
     * One epoch.
     *
     * @param loss the largest relative difference of any part's loss; NaN where it was not recorded after this epoch
     * @param arrays the relative difference of each parameter after this epoch; empty where the first run's were not kept
     */
    public record Row(int epoch, double loss, Map<String, Double> arrays) {
        public Row {
            arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
        }

        /** The largest of all parameters; NaN without any. */
        public double ofArrays() {
            double most = Double.NaN;
            for (double difference : arrays.values()) {
                most = larger(most, difference);
            }
            return most;
        }

        /** The largest of loss and parameters. */
        public double largest() {
            return larger(loss, ofArrays());
        }
    }

    /**
     * @param first the run that is over
     * @param trace what is kept of its parameters; they are let go as they are compared
     * @param second the run that goes on, which is to tell its parameters to this
     */
    public Agreement(History first, ParameterTrace trace, History second) {
        this.first = first;
        this.trace = trace;
        this.second = second;
    }

    @Override
    public void parameters(int epoch, Map<String, Matrix> values) {
        trace.take(epoch).ifPresent(before -> {
            Map<String, Double> row = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                Matrix other = before.get(name);
                if (other != null) {
                    row.put(name, difference(other, value));
                }
            });
            synchronized (rows) {
                Row known = rows.get(epoch);
                rows.put(epoch, new Row(epoch, known == null ? Double.NaN : known.loss(), row));
            }
        });
    }

    /** The epochs of which there is something to compare, in order. */
    public List<Row> rows() {
        synchronized (rows) {
            compareNewLosses();
            return List.copyOf(rows.values());
        }
    }

    /** The first of the epochs in which they are furthest apart; empty before there is one. */
    public static Optional<Row> worst(List<Row> rows) {
        return rows.stream()
                .filter(row -> !Double.isNaN(row.largest()))
                .reduce((one, other) -> other.largest() > one.largest() ? other : one);
    }

    private void compareNewLosses() {
        Columns a = first.columns();
        Columns b = second.columns();
        for (; compared < b.size(); compared++) {
            while (next < a.size() && a.epoch()[next] < b.epoch()[compared]) {
                next++;
            }
            if (next < a.size() && a.epoch()[next] == b.epoch()[compared]) {
                int epoch = (int) b.epoch()[compared];
                Row known = rows.get(epoch);
                Map<String, Double> arrays = known == null ? Map.of() : known.arrays();
                rows.put(epoch, new Row(epoch, loss(a, next, b, compared), arrays));
            }
        }
    }

    private static double loss(Columns a, int i, Columns b, int j) {
        double largest = Double.NaN;
        for (Part part : Part.values()) {
            Optional<double[]> one = a.column(part, Metric.LOSS);
            Optional<double[]> other = b.column(part, Metric.LOSS);
            if (one.isPresent() && other.isPresent()) {
                largest = larger(largest, difference(one.get()[i], other.get()[j]));
            }
        }
        return largest;
    }

    static double difference(double a, double b) {
        return ratio(gap(a, b), Math.max(Math.abs(a), Math.abs(b)));
    }

    static double difference(Matrix a, Matrix b) {
        double gap = 0;
        double size = 0;
        for (int i = 0; i < a.size(); i++) {
            gap = Math.max(gap, gap(a.get(i), b.get(i)));
            size = Math.max(size, Math.max(finite(a.get(i)), finite(b.get(i))));
        }
        return ratio(gap, size);
    }

    private static double gap(double a, double b) {
        if (Double.isFinite(a) && Double.isFinite(b)) {
            return Math.abs(a - b);
        }
        return Double.compare(a, b) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    private static double ratio(double gap, double size) {
        return gap == 0 || gap == Double.POSITIVE_INFINITY ? gap : gap / size;
    }

    /** The larger of those that are numbers; NaN without one. */
    private static double larger(double a, double b) {
        return Double.isNaN(a) || b > a ? b : a;
    }
}

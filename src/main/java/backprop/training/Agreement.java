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
import java.util.stream.DoubleStream;

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
    private final TreeMap<Integer, Map<String, Double>> arrays = new TreeMap<>();

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
            return Agreement.largest(arrays.values().stream().mapToDouble(d -> d));
        }

        /** The largest of loss and parameters. */
        public double largest() {
            return Agreement.largest(DoubleStream.of(loss, ofArrays()));
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
            synchronized (arrays) {
                arrays.put(epoch, row);
            }
        });
    }

    /** The epochs of which there is something to compare, in order. */
    public List<Row> rows() {
        TreeMap<Integer, Row> rows = new TreeMap<>();
        synchronized (arrays) {
            arrays.forEach((epoch, row) -> rows.put(epoch, new Row(epoch, Double.NaN, row)));
        }
        losses().forEach((epoch, loss) -> {
            Row row = rows.get(epoch);
            rows.put(epoch, new Row(epoch, loss, row == null ? Map.of() : row.arrays()));
        });
        return List.copyOf(rows.values());
    }

    /** The first of the epochs in which they are furthest apart; empty before there is one. */
    public static Optional<Row> worst(List<Row> rows) {
        return rows.stream()
                .filter(row -> !Double.isNaN(row.largest()))
                .reduce((one, other) -> other.largest() > one.largest() ? other : one);
    }

    private Map<Integer, Double> losses() {
        Columns a = first.columns();
        Columns b = second.columns();
        Map<Integer, Double> differences = new TreeMap<>();
        int i = 0;
        for (int j = 0; j < b.size(); j++) {
            while (i < a.size() && a.epoch()[i] < b.epoch()[j]) {
                i++;
            }
            if (i < a.size() && a.epoch()[i] == b.epoch()[j]) {
                differences.put((int) b.epoch()[j], loss(a, i, b, j));
            }
        }
        return differences;
    }

    private static double loss(Columns a, int i, Columns b, int j) {
        double largest = Double.NaN;
        for (Part part : Part.values()) {
            Optional<double[]> one = a.column(part, Metric.LOSS);
            Optional<double[]> other = b.column(part, Metric.LOSS);
            if (one.isPresent() && other.isPresent()) {
                largest = largest(DoubleStream.of(largest, difference(one.get()[i], other.get()[j])));
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

    /** The largest that is a number; NaN without one. */
    private static double largest(DoubleStream values) {
        return values.filter(value -> !Double.isNaN(value)).max().orElse(Double.NaN);
    }
}

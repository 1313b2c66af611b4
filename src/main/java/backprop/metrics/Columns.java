package backprop.metrics;

import backprop.data.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The results of a run so far, a column a value.
 *
 * @param size how many elements of each array are results; these never change, what lies behind them may
 * @param kept which metric each column of {@code values} is
 * @param values a column for each of {@code kept}
 */
public record Columns(
        int size, List<Monitor> kept, double[] epoch, double[][] values, double[] learningRate, double[] seconds) {
    private static final int FIRST_CAPACITY = 64;

    static Columns empty(List<Monitor> kept) {
        return new Columns(
                0,
                List.copyOf(kept),
                new double[FIRST_CAPACITY],
                new double[kept.size()][FIRST_CAPACITY],
                new double[FIRST_CAPACITY],
                new double[FIRST_CAPACITY]);
    }

    /** The results' values of a metric, in the array's first {@link #size} elements; empty if it is not kept. */
    public Optional<double[]> column(Part part, Metric metric) {
        int i = kept.indexOf(new Monitor(part, metric));
        return i < 0 ? Optional.empty() : Optional.of(values[i]);
    }

    /** Whether there is anything of that part. */
    public boolean has(Part part) {
        return kept.stream().anyMatch(monitor -> monitor.part() == part);
    }

    Columns with(EpochResult result) {
        if (size == epoch.length) {
            return resized(2 * size).with(result);
        }
        epoch[size] = result.epoch();
        for (int i = 0; i < values.length; i++) {
            values[i][size] = result.value(kept.get(i));
        }
        learningRate[size] = result.learningRate();
        seconds[size] = result.seconds();
        return new Columns(size + 1, kept, epoch, values, learningRate, seconds);
    }

    private Columns resized(int capacity) {
        return new Columns(
                size,
                kept,
                Arrays.copyOf(epoch, capacity),
                Arrays.stream(values)
                        .map(column -> Arrays.copyOf(column, capacity))
                        .toArray(double[][]::new),
                Arrays.copyOf(learningRate, capacity),
                Arrays.copyOf(seconds, capacity));
    }

    EpochResult result(int i) {
        return new EpochResult(
                (int) epoch[i],
                part(Part.TRAIN, i),
                part(Part.VALIDATION, i),
                part(Part.TEST, i),
                learningRate[i],
                seconds[i]);
    }

    private PartMetrics part(Part part, int i) {
        return new PartMetrics(
                value(part, Metric.LOSS, i),
                value(part, Metric.ACCURACY, i),
                value(part, Metric.MSE, i),
                value(part, Metric.MAE, i),
                value(part, Metric.R2, i));
    }

    private double value(Part part, Metric metric, int i) {
        return column(part, metric).map(column -> column[i]).orElse(Double.NaN);
    }
}

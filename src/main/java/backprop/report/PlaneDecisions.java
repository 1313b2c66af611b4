package backprop.report;

import backprop.data.Scaler;
import backprop.data.Targets;
import backprop.experiment.PreparedExperiment;
import backprop.figure.Range;
import backprop.figure.Regions;
import backprop.figure.Values;
import backprop.loss.Loss;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Network;
import java.util.Arrays;
import java.util.Set;

/** What a network of two inputs says of points in the plane, given as the data have them, before scaling. */
final class PlaneDecisions {
    private static final int ROWS = 150;
    private static final int COLUMNS = 200;
    private static final double HALF = 0.5;

    private final Scaler scaler;
    private final Precision precision;
    private final Network network;
    private final Loss loss;
    private final int classes;

    /** @param network is not touched: a twin of it works */
    PlaneDecisions(PreparedExperiment prepared, Network network, int classes) {
        scaler = prepared.preparation().scaler();
        precision = network.precision();
        this.network = network.twin();
        loss = prepared.spec().loss().kind().create(Set.of());
        this.classes = classes;
    }

    /** The class of each point. */
    int[] classes(double[] xs, double[] ys) {
        Matrix outputs = outputs(xs, ys);
        int[] said = new int[xs.length];
        Arrays.setAll(said, row -> kind(outputs, row));
        return said;
    }

    /** A grid over a part of the plane, row by row, so that the network's buffers stay small. */
    Regions regions(Range x, Range y, String line) {
        double[] kinds = new double[ROWS * COLUMNS];
        double[] margins = new double[kinds.length];
        double[] xs = new double[COLUMNS];
        double[] ys = new double[COLUMNS];
        Arrays.setAll(xs, column -> x.from() + (column + HALF) / COLUMNS * x.span());
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(ys, y.to() - (row + HALF) / ROWS * y.span());
            Matrix outputs = outputs(xs, ys);
            for (int column = 0; column < COLUMNS; column++) {
                double margin = margin(outputs, column);
                int cell = row * COLUMNS + column;
                kinds[cell] = Double.isNaN(margin) ? -1 : kind(outputs, column);
                margins[cell] = Double.isNaN(margin) ? 0 : Math.min(1, margin);
            }
        }
        return new Regions(x, y, ROWS, COLUMNS, Values.copyOf(kinds), Values.copyOf(margins), line);
    }

    /** Probabilities, or what else the loss makes of the outputs [N×K]. */
    private Matrix outputs(double[] xs, double[] ys) {
        Matrix points = precision.matrix(xs.length, 2);
        for (int i = 0; i < xs.length; i++) {
            points.set(2 * i, scaler.of(xs[i], 0));
            points.set(2 * i + 1, scaler.of(ys[i], 1));
        }
        Matrix z = network.forward(points);
        Matrix said = precision.matrix(z.rows(), z.cols());
        loss.forward(z, new Targets.Classes(new int[xs.length], classes), said);
        return said;
    }

    private static int kind(Matrix outputs, int row) {
        if (outputs.cols() == 1) {
            return outputs.get(row) >= HALF ? 1 : 0;
        }
        return outputs.argmax(row);
    }

    /** By how much the greatest exceeds the next; NaN if one is not a number. */
    private static double margin(Matrix outputs, int row) {
        int k = outputs.cols();
        if (k == 1) {
            return Math.abs(2 * outputs.get(row) - 1);
        }
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int col = 0; col < k; col++) {
            double value = outputs.get(row, col);
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            second = Math.max(second, Math.min(first, value));
            first = Math.max(first, value);
        }
        return first - second;
    }
}

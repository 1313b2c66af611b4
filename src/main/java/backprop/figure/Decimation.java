package backprop.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings a curve to the pixels: of each column of pixels only the first, lowest, highest and last point are kept, so
 * that a curve of any length costs as much as the surface is wide and no peak is lost. Values that the axes cannot
 * show break the curve.
 */
final class Decimation {
    /** Pixels up and down for each pixel along, from which a line is restless. */
    private static final double RESTLESS = 5;

    private final Values positions;
    private final Values values;
    private final AxisMap x;
    private final AxisMap y;
    private final List<Run> runs = new ArrayList<>();
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    private int first = -1;
    private int lowest;
    private int highest;
    private int last;

    /** Points in pixels that are joined; one point alone is a dot. */
    record Run(Values xs, Values ys) {
        /** Whether a line through these points would be too short to be seen. */
        boolean isDot() {
            int end = xs.size() - 1;
            return end == 0 || (end < 4 && Math.abs(xs.get(end) - xs.get(0)) < 1 && spread() < 1);
        }

        /** Whether the line goes up and down so often that its parts fill the space between them. */
        boolean isRestless() {
            double length = 0;
            for (int i = 1; i < ys.size(); i++) {
                length += Math.abs(ys.get(i) - ys.get(i - 1));
            }
            double wide = xs.get(xs.size() - 1) - xs.get(0);
            return xs.size() > wide && length > RESTLESS * wide && length > RESTLESS * spread();
        }

        private double spread() {
            double low = ys.get(0);
            double high = low;
            for (int i = 1; i < ys.size(); i++) {
                low = Math.min(low, ys.get(i));
                high = Math.max(high, ys.get(i));
            }
            return high - low;
        }
    }

    private Decimation(Values positions, Values values, AxisMap x, AxisMap y) {
        this.positions = positions;
        this.values = values;
        this.x = x;
        this.y = y;
    }

    /** The parts of a curve between its gaps. */
    static List<Run> runs(Series curve, AxisMap x, AxisMap y) {
        return runs(curve.x(), curve.y(), x, y);
    }

    /** The parts of a line through any points between its gaps. */
    static List<Run> runs(Values positions, Values values, AxisMap x, AxisMap y) {
        Decimation decimation = new Decimation(positions, values, x, y);
        decimation.walk();
        return decimation.runs;
    }

    private void walk() {
        double from = x.scale().forward(x.range().from());
        double span = x.scale().forward(x.range().to()) - from;
        double length = x.end() - x.start();
        double right = Math.ceil(Math.max(x.start(), x.end())) + 1;
        double left = Math.floor(Math.min(x.start(), x.end())) - 1;
        double column = Double.NaN;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            double position = positions.get(i);
            if (!y.scale().shows(value) || !x.scale().shows(position)) {
                breakRun();
                continue;
            }
            double pixel = Math.floor(x.start() + (x.scale().forward(position) - from) / span * length);
            double here = Math.max(left, Math.min(right, pixel));
            if (first >= 0 && here == column) {
                lowest = value < values.get(lowest) ? i : lowest;
                highest = value > values.get(highest) ? i : highest;
                last = i;
            } else {
                flush();
                column = here;
                first = i;
                lowest = i;
                highest = i;
                last = i;
            }
        }
        breakRun();
    }

    private void flush() {
        if (first >= 0) {
            keep(first);
            keep(Math.min(lowest, highest));
            keep(Math.max(lowest, highest));
            keep(last);
            first = -1;
        }
    }

    private void keep(int index) {
        double px = x.pixel(positions.get(index));
        double py = y.pixel(values.get(index));
        if (size > 0 && xs[size - 1] == px && ys[size - 1] == py) {
            return;
        }
        if (size == xs.length) {
            xs = java.util.Arrays.copyOf(xs, 2 * size);
            ys = java.util.Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = px;
        ys[size] = py;
        size++;
    }

    private void breakRun() {
        flush();
        if (size > 0) {
            runs.add(new Run(
                    Values.copyOf(java.util.Arrays.copyOf(xs, size)),
                    Values.copyOf(java.util.Arrays.copyOf(ys, size))));
            size = 0;
        }
    }
}

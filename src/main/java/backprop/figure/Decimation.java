package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a curve to the pixels: of each column of pixels only the first, lowest, highest and last point are kept, so
 * that a curve of any length costs as much as the surface is wide and no peak is lost. Values that the axes cannot
 * show break the curve.
 */
final class Decimation implements Peaks.Visitor {
    /** Pixels up and down for each pixel along, from which a line is restless. */
    private static final double RESTLESS = 5;

    /** Points a column, of the four at most that are kept, from which a restless line fills its columns. */
    private static final double DENSE = 3.5;

    private final Values positions;
    private final Values values;
    private final AxisMap x;
    private final AxisMap y;
    private final double from;
    private final double span;
    private final double left;
    private final double right;
    private final List<Run> runs = new ArrayList<>();
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    private int first = -1;
    private int lowest;
    private int highest;
    private int last;
    private double column;
    private int steps;

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

        /** Whether nearly every column of pixels holds so many points that a line through them would fill it. */
        boolean isDense() {
            return xs.size() >= DENSE * (xs.get(xs.size() - 1) - xs.get(0)) && isRestless();
        }

        /** What such a line fills: from the lowest to the highest point of each column, at least a pixel. */
        Mark.Area filled(Rgba colour, Box clip) {
            int size = xs.size();
            double[] left = new double[size];
            double[] top = new double[size];
            double[] bottom = new double[size];
            int columns = 0;
            for (int i = 0; i < size; i++) {
                double column = Math.floor(xs.get(i));
                if (columns == 0 || left[columns - 1] != column) {
                    left[columns] = column;
                    top[columns] = ys.get(i);
                    bottom[columns] = ys.get(i);
                    columns++;
                } else {
                    top[columns - 1] = Math.min(top[columns - 1], ys.get(i));
                    bottom[columns - 1] = Math.max(bottom[columns - 1], ys.get(i));
                }
            }
            double[] x = new double[4 * columns];
            double[] y = new double[4 * columns];
            for (int i = 0; i < columns; i++) {
                double more = Math.max(0, 1 - (bottom[i] - top[i])) / 2;
                double right = i + 1 < columns ? left[i + 1] : left[i] + 1;
                int back = x.length - 1 - 2 * i;
                x[2 * i] = left[i];
                x[2 * i + 1] = right;
                x[back] = left[i];
                x[back - 1] = right;
                Arrays.fill(y, 2 * i, 2 * i + 2, top[i] - more);
                Arrays.fill(y, back - 1, back + 1, bottom[i] + more);
            }
            return new Mark.Area(Values.copyOf(x), Values.copyOf(y), colour, clip);
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
        from = x.scale().forward(x.range().from());
        span = x.scale().forward(x.range().to()) - from;
        left = Math.floor(Math.min(x.start(), x.end())) - 1;
        right = Math.ceil(Math.max(x.start(), x.end())) + 1;
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

    /** How many points and blocks of points are looked at. */
    static int steps(Series curve, AxisMap x, AxisMap y) {
        Decimation decimation = new Decimation(curve.x(), curve.y(), x, y);
        decimation.walk();
        return decimation.steps;
    }

    private void walk() {
        int i = x.scale() == Scale.LOG ? positions.upTo(0) : 0;
        while (i < positions.size()) {
            column = column(i);
            int end = columnEnd(i);
            steps += values.walk(i, end, y.scale(), this);
            flush();
            i = end;
        }
        breakRun();
    }

    /** The column of pixels of a point; all that lie outside are in one beside the surface. */
    private double column(int i) {
        steps++;
        double position = x.scale().forward(positions.get(i));
        double pixel = Math.floor(x.start() + (position - from) / span * (x.end() - x.start()));
        return Math.max(left, Math.min(right, pixel));
    }

    /** The place behind the last point in the same column as this one: first in strides, then by halving. */
    private int columnEnd(int i) {
        int size = positions.size();
        int in = i;
        int stride = 1;
        while (in + stride < size && column(in + stride) == column) {
            in += stride;
            stride *= 2;
        }
        int out = Math.min(size, in + stride);
        while (out - in > 1) {
            int middle = (in + out) >>> 1;
            if (column(middle) == column) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    @Override
    public void piece(int pieceFirst, int pieceLast, int pieceLowest, int pieceHighest) {
        boolean begins = first < 0;
        first = begins ? pieceFirst : first;
        lowest = begins || values.get(pieceLowest) < values.get(lowest) ? pieceLowest : lowest;
        highest = begins || values.get(pieceHighest) > values.get(highest) ? pieceHighest : highest;
        last = pieceLast;
    }

    @Override
    public void gap() {
        breakRun();
    }

    /** Beside the surface only the point next to it matters, for the line that leads there. */
    private void flush() {
        if (first < 0) {
            return;
        }
        if (column == left) {
            keep(last);
        } else if (column == right) {
            keep(first);
        } else {
            keep(first);
            keep(Math.min(lowest, highest));
            keep(Math.max(lowest, highest));
            keep(last);
        }
        first = -1;
    }

    private void keep(int index) {
        double px = x.pixel(positions.get(index));
        double py = y.pixel(values.get(index));
        if (size > 0 && xs[size - 1] == px && ys[size - 1] == py) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = px;
        ys[size] = py;
        size++;
    }

    private void breakRun() {
        flush();
        if (size > 1) {
            cut(0, 1);
            cut(size - 1, size - 2);
        }
        if (size > 0) {
            runs.add(new Run(Values.copyOf(Arrays.copyOf(xs, size)), Values.copyOf(Arrays.copyOf(ys, size))));
            size = 0;
        }
    }

    /** Moves an end that lies beside the surface along its line to where that enters. */
    private void cut(int end, int neighbour) {
        double edge = Math.max(left, Math.min(right, xs[end]));
        if (edge != xs[end] && xs[neighbour] != xs[end]) {
            ys[end] += (ys[neighbour] - ys[end]) * (edge - xs[end]) / (xs[neighbour] - xs[end]);
            xs[end] = edge;
        }
    }
}

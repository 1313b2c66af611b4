package backprop.pictures;

/**
 * How the pixels along one side are made of those of the original. Fewer: each is the mean of the area it covers. More:
 * each lies between the two nearest (bilinear), pixels being taken at their middles. As many: each is its own.
 */
final class Axis {
    private final int[] start;
    private final double[][] weights;

    private Axis(int size) {
        start = new int[size];
        weights = new double[size][];
    }

    static Axis of(int from, int to) {
        Axis axis = new Axis(to);
        for (int i = 0; i < to; i++) {
            if (from >= to) {
                axis.area(i, from, to);
            } else {
                axis.between(i, from, to);
            }
        }
        return axis;
    }

    /** In units of which an original pixel has {@code to}, and a new one {@code from}. */
    private void area(int i, long from, long to) {
        long low = i * from;
        long high = low + from;
        int first = (int) (low / to);
        int last = (int) ((high - 1) / to);
        start[i] = first;
        weights[i] = new double[last - first + 1];
        for (int k = first; k <= last; k++) {
            weights[i][k - first] = (double) (Math.min(high, (k + 1) * to) - Math.max(low, k * to)) / from;
        }
    }

    private void between(int i, long from, long to) {
        long twice = (2L * i + 1) * from - to;
        long left = Math.floorDiv(twice, 2 * to);
        double right = Math.floorMod(twice, 2 * to) / (2.0 * to);
        if (left < 0 || left >= from - 1) {
            start[i] = left < 0 ? 0 : (int) from - 1;
            weights[i] = new double[] {1};
        } else {
            start[i] = (int) left;
            weights[i] = new double[] {1 - right, right};
        }
    }

    int size() {
        return start.length;
    }

    /** The first original pixel that pixel {@code i} is made of. */
    int start(int i) {
        return start[i];
    }

    /** One past the last. */
    int end(int i) {
        return start[i] + weights[i].length;
    }

    double weight(int i, int original) {
        return weights[i][original - start[i]];
    }

    void apply(double[] original, double[] out) {
        for (int i = 0; i < start.length; i++) {
            double sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                sum += weights[i][k] * original[start[i] + k];
            }
            out[i] = sum;
        }
    }
}

package backprop.training;

import backprop.metrics.PartMetrics;

/** The mean of batches' metrics, each counted once however many examples it has. */
final class Mean {
    private final double[] sums = new double[5];
    private int count;

    void add(PartMetrics m) {
        sums[0] += m.loss();
        sums[1] += m.accuracy();
        sums[2] += m.mse();
        sums[3] += m.mae();
        sums[4] += m.r2();
        count++;
    }

    PartMetrics get() {
        return new PartMetrics(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count, sums[4] / count);
    }

    /** The sums and the count: what a checkpoint keeps. */
    double[] state() {
        return new double[] {sums[0], sums[1], sums[2], sums[3], sums[4], count};
    }

    void restore(double[] state) {
        System.arraycopy(state, 0, sums, 0, sums.length);
        count = (int) state[sums.length];
    }
}

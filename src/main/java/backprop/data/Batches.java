package backprop.data;

import backprop.math.RandomStream;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Serves the batches of a training part, epoch after epoch. The batch it hands out is overwritten by the next. */
public final class Batches {
    private final Dataset data;
    private final BatchSpec spec;
    private final RandomStream shuffle;
    private final int[] order;
    private final DMatrixRMaj x = new DMatrixRMaj(0, 0);
    private int[] labels = new int[0];

    /** @param shuffle the stream of the orders; not drawn from unless the spec shuffles */
    public Batches(Dataset data, BatchSpec spec, RandomStream shuffle) {
        this.data = data;
        this.spec = spec;
        this.shuffle = shuffle;
        this.order = new int[data.size()];
        Arrays.setAll(order, i -> i);
    }

    /** Batches an epoch has. */
    public int count() {
        return spec.count(data.size());
    }

    /** Whether the only batch is the training part as it stands, so that its forward pass also measures it. */
    public boolean isWholeInOrder() {
        return count() == 1 && !spec.shuffled();
    }

    /** Draws the order of the next epoch; to be called once before its first batch. */
    public void nextEpoch() {
        if (spec.shuffled()) {
            shuffle.shuffle(order);
        }
    }

    /** Makes batch {@code index} (0..count−1) the one that {@link #features} and {@link #labels} show. */
    public void select(int index) {
        if (isWholeInOrder()) {
            return;
        }
        int size = spec.isFull() ? data.size() : Math.min(spec.size(), data.size());
        int from = index * size;
        int n = Math.min(size, data.size() - from);
        int d = data.inputs();
        x.reshape(n, d);
        labels = labels.length == n ? labels : new int[n];
        for (int row = 0; row < n; row++) {
            int example = order[from + row];
            System.arraycopy(data.features().data, example * d, x.data, row * d, d);
            labels[row] = data.labels()[example];
        }
    }

    /** X of the selected batch [n×D]. */
    public DMatrixRMaj features() {
        return isWholeInOrder() ? data.features() : x;
    }

    /** The classes of the selected batch, n. */
    public int[] labels() {
        return isWholeInOrder() ? data.labels() : labels;
    }
}

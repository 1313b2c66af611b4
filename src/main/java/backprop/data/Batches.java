package backprop.data;

import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.Arrays;

/** Serves the batches of a training part, epoch after epoch. The batch it hands out is overwritten by the next. */
public final class Batches {
    private final Dataset data;
    private final BatchSpec spec;
    private final RandomStream shuffle;
    private final int[] order;
    private final Matrix x;
    private Targets targets;

    /** @param shuffle the stream of the orders; not drawn from unless the spec shuffles */
    public Batches(Dataset data, BatchSpec spec, RandomStream shuffle) {
        this.data = data;
        this.spec = spec;
        this.shuffle = shuffle;
        this.order = new int[data.size()];
        Arrays.setAll(order, i -> i);
        this.x = data.features().precision().buffer();
        this.targets = data.targets();
    }

    /** Batches an epoch has. */
    public int count() {
        return spec.count(data.size());
    }

    /** Whether the only batch is the training part as it stands, so that its forward pass also measures it. */
    public boolean isWholeInOrder() {
        return !spec.shuffled() && (spec.isFull() || spec.size() >= data.size());
    }

    /** Draws the order of the next epoch; to be called once before its first batch. */
    public void nextEpoch() {
        if (spec.shuffled()) {
            shuffle.shuffle(order);
        }
    }

    /** Makes batch {@code index} (0..count−1) the one that {@link #features} and {@link #targets} show. */
    public void select(int index) {
        if (isWholeInOrder()) {
            return;
        }
        int size = spec.isFull() ? data.size() : Math.min(spec.size(), data.size());
        int from = index * size;
        int n = Math.min(size, data.size() - from);
        x.reshape(n, data.inputs());
        for (int row = 0; row < n; row++) {
            x.setRow(row, data.features(), order[from + row]);
        }
        targets = data.targets().select(Arrays.copyOfRange(order, from, from + n));
    }

    /** X of the selected batch [n×D]. */
    public Matrix features() {
        return isWholeInOrder() ? data.features() : x;
    }

    /** The targets of the selected batch, n. */
    public Targets targets() {
        return targets;
    }

    /** The order of the current epoch, as an array of its own: what a checkpoint keeps. */
    public int[] order() {
        return order.clone();
    }

    /** Goes back to an order that {@link #order} gave. */
    public void restore(int[] saved) {
        if (saved.length != order.length) {
            throw new IllegalArgumentException(
                    "The order has %d examples, but the training part has %d.".formatted(saved.length, order.length));
        }
        System.arraycopy(saved, 0, order, 0, order.length);
    }
}

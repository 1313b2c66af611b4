package backprop.data;

import backprop.math.Matrix;
import backprop.math.RandomStream;
import java.util.Arrays;

/**
 * Serves the batches of a training part, epoch after epoch. The batch it hands out, features and targets, is overwritten by the
 * next: the arrays are made once, for the two sizes that batches can have.
 */
public final class Batches {
    private final Matrix features;
    private final Targets targets;
    private final BatchSpec spec;
    private final RandomStream shuffle;
    private final int[] order;
    private final int size;
    private final int count;
    private final boolean wholeInOrder;
    private final Matrix x;
    private final Targets most;
    private final Targets last;
    private Targets selected;

    /** @param shuffle the stream of the orders; not drawn from unless the spec shuffles */
    public Batches(Dataset data, BatchSpec spec, RandomStream shuffle) {
        this(data.features(), data.targets(), spec, shuffle);
    }

    private Batches(Matrix features, Targets targets, BatchSpec spec, RandomStream shuffle) {
        int examples = targets.size();
        this.features = features;
        this.targets = targets;
        this.spec = spec;
        this.shuffle = shuffle;
        order = new int[examples];
        Arrays.setAll(order, i -> i);
        size = spec.isFull() ? examples : Math.min(spec.size(), examples);
        count = spec.count(examples);
        wholeInOrder = !spec.shuffled() && size == examples;
        x = features.precision().buffer();
        int left = Math.min(size, examples - (count - 1) * size);
        most = wholeInOrder ? targets : room(targets, size);
        last = left == size ? most : room(targets, left);
        selected = most;
    }

    /** The rows of a matrix [N×K] with their N targets, in batches of that size, in their own order. */
    public static Batches inOrder(Matrix rows, Targets targets, BatchSpec spec) {
        return new Batches(rows, targets, spec.withShuffled(false), RandomStream.seeded(0));
    }

    /** So many targets of the same kind, to be overwritten. */
    private static Targets room(Targets like, int n) {
        return like.select(new int[n]);
    }

    /** Batches an epoch has. */
    public int count() {
        return count;
    }

    /** Whether the only batch is the training part as it stands, so that its forward pass also measures it. */
    public boolean isWholeInOrder() {
        return wholeInOrder;
    }

    /** Draws the order of the next epoch; to be called once before its first batch. */
    public void nextEpoch() {
        if (spec.shuffled()) {
            shuffle.shuffle(order);
        }
    }

    /** Makes batch {@code index} (0..count−1) the one that {@link #features} and {@link #targets} show. */
    public void select(int index) {
        if (wholeInOrder) {
            return;
        }
        selected = index == count - 1 ? last : most;
        int from = index * size;
        x.reshape(selected.size(), features.cols());
        for (int row = 0, n = selected.size(); row < n; row++) {
            x.setRow(row, features, order[from + row]);
        }
        copyTargets(from);
    }

    private void copyTargets(int from) {
        if (targets instanceof Targets.Classes all && selected instanceof Targets.Classes some) {
            int[] labels = some.labels();
            for (int row = 0; row < labels.length; row++) {
                labels[row] = all.labels()[order[from + row]];
            }
        } else if (targets instanceof Targets.Values all && selected instanceof Targets.Values some) {
            for (int row = 0, n = some.size(); row < n; row++) {
                some.y().setRow(row, all.y(), order[from + row]);
            }
        }
    }

    /** X of the selected batch [n×D]. */
    public Matrix features() {
        return wholeInOrder ? features : x;
    }

    /** The targets of the selected batch, n; as its features overwritten by the next. */
    public Targets targets() {
        return selected;
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

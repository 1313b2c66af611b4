package backprop.data;

/**
 * How the training part is cut into batches.
 *
 * @param size examples a batch; {@link #FULL} for all at once
 * @param shuffled whether each epoch visits the examples in a new random order
 */
public record BatchSpec(int size, boolean shuffled, LastBatch last) {
    /** The size that means the whole training part. */
    public static final int FULL = 0;

    public BatchSpec {
        if (size < 0) {
            throw new IllegalArgumentException("A batch has at least one example, not " + size + ".");
        }
    }

    /** The whole training part in its own order. */
    public static BatchSpec full() {
        return new BatchSpec(FULL, false, LastBatch.KEPT);
    }

    public boolean isFull() {
        return size == FULL;
    }

    /** Batches an epoch has for so many examples; at least one. */
    public int count(int examples) {
        if (isFull() || size >= examples) {
            return 1;
        }
        return last == LastBatch.DROPPED ? examples / size : (examples + size - 1) / size;
    }

    public BatchSpec withSize(int newSize) {
        return new BatchSpec(newSize, shuffled, last);
    }

    public BatchSpec withShuffled(boolean newShuffled) {
        return new BatchSpec(size, newShuffled, last);
    }

    public BatchSpec withLast(LastBatch newLast) {
        return new BatchSpec(size, shuffled, newLast);
    }
}

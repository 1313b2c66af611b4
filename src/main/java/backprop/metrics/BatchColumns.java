package backprop.metrics;

import java.util.Arrays;

/**
 * The results of one part's batches so far, a column a value.
 *
 * @param size how many elements of each array are results; these never change, what lies behind them may
 */
public record BatchColumns(int size, int[] epoch, int[] batch, double[] loss, double[] accuracy) {
    static final BatchColumns EMPTY = new BatchColumns(0, new int[0], new int[0], new double[0], new double[0]);

    private static final int FIRST_CAPACITY = 64;

    BatchColumns with(BatchResult result) {
        if (size == loss.length) {
            int capacity = Math.max(FIRST_CAPACITY, 2 * size);
            return new BatchColumns(
                            size,
                            Arrays.copyOf(epoch, capacity),
                            Arrays.copyOf(batch, capacity),
                            Arrays.copyOf(loss, capacity),
                            Arrays.copyOf(accuracy, capacity))
                    .with(result);
        }
        epoch[size] = result.epoch();
        batch[size] = result.batch();
        loss[size] = result.loss();
        accuracy[size] = result.accuracy();
        return new BatchColumns(size + 1, epoch, batch, loss, accuracy);
    }
}

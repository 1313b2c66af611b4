package backprop.training;

/** When an epoch's metrics are taken. */
public enum MetricsTiming {
    /** Before the epoch's updates: epoch 0 shows the untrained network (documents 1 and 4). */
    BEFORE,
    /**
     * While the epoch goes on: the mean of the batches' values, of the training part each before its update, of the other parts
     * after the epoch (document 2).
     */
    DURING,
    /** After them: the textbook form. */
    AFTER
}

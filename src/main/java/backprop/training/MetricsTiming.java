package backprop.training;

/** When an epoch's metrics are taken. */
public enum MetricsTiming {
    /** Before the epoch's updates: epoch 0 shows the untrained network (documents 1 and 4). */
    BEFORE,
    /** After them: the textbook form. */
    AFTER
}

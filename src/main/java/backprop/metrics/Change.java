package backprop.metrics;

/**
 * A setting that was changed in the middle of a run.
 *
 * @param epoch complete epochs when it was changed
 * @param batch batches done of the next one
 * @param from NaN for none
 * @param to NaN for none
 */
public record Change(int epoch, int batch, Setting setting, double from, double to) {

    /** What can be changed while a run is paused. */
    public enum Setting {
        LEARNING_RATE,
        MOMENTUM,
        /** The bound of the clip. */
        CLIP
    }
}

package backprop.training;

/** What a {@link Trainer} is doing. */
public enum TrainerState {
    /** At the start: nothing has been trained. */
    READY,
    RUNNING,
    /** Between two batches, waiting to go on. */
    PAUSED,
    /** The run is over; {@link TrainingProgress#stopReason} says why. */
    FINISHED
}

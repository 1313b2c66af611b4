package backprop.training;

import backprop.data.Part;
import backprop.metrics.BatchResult;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import java.util.Optional;

/**
 * One run of training, advanced by its owner, whatever engine does the work. For one thread; {@link #history} may be read by
 * others.
 */
public interface TrainingRun extends AutoCloseable {

    /** How far to go at once. */
    enum Pace {
        /** Exactly one batch. */
        BATCH,
        /** A batch, or a few, but not beyond the end of the epoch. */
        EPOCH,
        /** A batch, or as many as suits the engine; never for more than a moment, unless a batch takes longer. */
        END
    }

    /** What has been recorded so far. */
    History history();

    /** The network as it is now, without the loss's own last stage. Not to be kept: later steps may change it. */
    Network network();

    /** Why the run is over; empty while it is not. */
    Optional<StopReason> stopReason();

    /** Epochs completed, 0..{@link TrainingSpec#epochs}. */
    int epochsDone();

    /** Batches done in the current epoch. */
    int batchesDone();

    int batchesPerEpoch();

    /** Examples whose gradients have been used so far. */
    long examplesDone();

    /** Training time so far, in seconds, pauses left out. */
    double seconds();

    /** How often the judged part has been measured: whether {@link #predictions} are new. */
    long measurements();

    /** The part that {@link #predictions} are of: test, else validation, else training. */
    Part judged();

    /** What the network said of the judged part when it was last measured; after divergence, with the last good weights. */
    Predictions predictions();

    /**
     * Goes on.
     *
     * @return the last batch that was done
     * @throws IllegalStateException if the run is over
     */
    BatchResult advance(Pace pace);

    /**
     * Measures the judged part if the network has changed since, so that somebody who stops in the middle of an epoch sees the
     * network as it is. The history and all later results stay as they would be without it.
     */
    void refreshPredictions();

    /** Ends the run where it is. */
    void cancel();

    /** Whether {@link #change} can be asked for. */
    default boolean isTunable() {
        return true;
    }

    /**
     * Goes on with another learning rate, momentum or clip; every change is recorded in the history.
     *
     * @param to the same rule with other settings
     * @throws IllegalArgumentException if it is another rule
     * @throws UnsupportedOperationException if the engine cannot
     */
    void change(OptimizerSpec to, Clip clip);

    /**
     * Has the parameters told after every epoch whose number is a multiple of {@code every}. The time that it takes is not
     * training time. To be called before the first batch.
     */
    void watchParameters(int every, ParameterListener listener);

    /** What trains it. */
    EngineFacts facts();

    /** Everything that is needed to go on from here, bit for bit. */
    Checkpoint checkpoint();

    /**
     * Has a step that is being done end at once, if it waits for another process: it fails then. May be called from any thread; the
     * run is of no use afterwards but to be closed.
     */
    default void abort() {}

    /** Gives back what the run holds outside the memory; it cannot go on. To be called more than once does no harm. */
    @Override
    default void close() {}
}

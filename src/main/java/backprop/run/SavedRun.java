package backprop.run;

import backprop.training.Checkpoint;
import backprop.training.StopReason;
import java.util.Optional;

/**
 * A run as it stood when it was left, and what it is a run of.
 *
 * @param experiment the text of its experiment file
 * @param dataHash of the parts it trained on and was judged by
 * @param over why it is over; empty if it can go on
 */
public record SavedRun(Checkpoint checkpoint, String experiment, String dataHash, Optional<StopReason> over) {}

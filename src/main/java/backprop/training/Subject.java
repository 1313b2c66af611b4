package backprop.training;

import backprop.data.Parts;
import backprop.loss.LossSpec;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.network.Slip;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Schedule;
import java.util.Set;

/**
 * What a run trains, on what, and by which rules: the parts of an experiment, ready to start.
 *
 * @param network without the loss's own last stage, at its start
 * @param parts scaled, in the network's precision
 * @param slips that the run makes
 * @param shuffle the stream of the epochs' orders
 */
public record Subject(
        Network network,
        Parts parts,
        LossSpec loss,
        OptimizerSpec optimizer,
        Schedule schedule,
        Set<Slip> slips,
        RandomStream shuffle) {
    public Subject {
        slips = Set.copyOf(slips);
    }
}

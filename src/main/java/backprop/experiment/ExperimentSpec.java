package backprop.experiment;

import backprop.data.DataShape;
import backprop.loss.LossSpec;
import backprop.math.ShapeMismatchException;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Schedule;
import backprop.training.TrainingSpec;
import java.util.Optional;
import java.util.Set;

/**
 * An experiment: everything that its numbers depend on, as one immutable value.
 *
 * @param name as its author calls it
 * @param seed of the streams that training draws from (init, shuffle, dropout)
 * @param start overrides the layers' own starts
 * @param slips of published code that it makes
 */
public record ExperimentSpec(
        String name,
        Origin origin,
        long seed,
        DataSpec data,
        NetworkSpec network,
        Optional<WeightsFile> start,
        LossSpec loss,
        OptimizerSpec optimizer,
        Schedule schedule,
        TrainingSpec training,
        Set<Slip> slips) {

    /** The largest seed, so that one can be read out and typed. */
    public static final long MAX_SEED = 999_999_999L;

    /** @throws ShapeMismatchException if the network's ends do not fit the data */
    public ExperimentSpec {
        slips = Set.copyOf(slips);
        requireSeed(seed);
        if (slips.contains(Slip.SOFTMAX_UNSHIFTED) && slips.contains(Slip.SOFTMAX_WHOLE_MAXIMUM)) {
            throw new IllegalArgumentException(
                    "Softmax is either shifted by the whole maximum or not at all: keep one of the two slips.");
        }
        data.source().shape().ifPresent(shape -> requireFit(shape, network, loss));
    }

    static void requireSeed(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("A seed is a whole number from 0 to 999,999,999, not " + seed + ".");
        }
    }

    /**
     * Checks that a network and a loss fit data.
     *
     * @throws ShapeMismatchException naming both shapes
     */
    public static void requireFit(DataShape data, NetworkSpec network, LossSpec loss) {
        if (network.inputs() != data.inputs()) {
            throw new ShapeMismatchException(
                    "Input layer: the examples have %d features (N×%d), but the network has %d inputs (N×%d). Give it %d."
                            .formatted(
                                    data.inputs(), data.inputs(), network.inputs(), network.inputs(), data.inputs()));
        }
        if (!data.fits(network.outputs())) {
            String what = data.classes() > 0 ? data.classes() + " classes" : data.values() + " numbers to predict";
            throw new ShapeMismatchException(
                    "Output layer: the data have %s, but the network has %d outputs (N×%d). Give the last dense layer %d units."
                            .formatted(what, network.outputs(), network.outputs(), data.outputs()));
        }
        if (!loss.kind().fits(data, network.outputs())) {
            throw new IllegalArgumentException(LossAdvice.of(loss.kind(), data, network.outputs()));
        }
    }

    public ExperimentSpec withName(String newName) {
        return new ExperimentSpec(
                newName, origin, seed, data, network, start, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withOrigin(Origin newOrigin) {
        return new ExperimentSpec(
                name, newOrigin, seed, data, network, start, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withSeed(long newSeed) {
        return new ExperimentSpec(
                name, origin, newSeed, data, network, start, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withData(DataSpec newData) {
        return new ExperimentSpec(
                name, origin, seed, newData, network, start, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withNetwork(NetworkSpec newNetwork) {
        return new ExperimentSpec(
                name, origin, seed, data, newNetwork, start, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withStart(Optional<WeightsFile> newStart) {
        return new ExperimentSpec(
                name, origin, seed, data, network, newStart, loss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withLoss(LossSpec newLoss) {
        return new ExperimentSpec(
                name, origin, seed, data, network, start, newLoss, optimizer, schedule, training, slips);
    }

    public ExperimentSpec withOptimizer(OptimizerSpec newOptimizer) {
        return new ExperimentSpec(
                name, origin, seed, data, network, start, loss, newOptimizer, schedule, training, slips);
    }

    public ExperimentSpec withSchedule(Schedule newSchedule) {
        return new ExperimentSpec(
                name, origin, seed, data, network, start, loss, optimizer, newSchedule, training, slips);
    }

    public ExperimentSpec withTraining(TrainingSpec newTraining) {
        return new ExperimentSpec(
                name, origin, seed, data, network, start, loss, optimizer, schedule, newTraining, slips);
    }

    public ExperimentSpec withSlips(Set<Slip> newSlips) {
        return new ExperimentSpec(
                name, origin, seed, data, network, start, loss, optimizer, schedule, training, newSlips);
    }

    /** The same experiment on other data with a network and a loss that fit them, changed together. */
    public ExperimentSpec with(DataSpec newData, NetworkSpec newNetwork, LossSpec newLoss) {
        return new ExperimentSpec(
                name, origin, seed, newData, newNetwork, start, newLoss, optimizer, schedule, training, slips);
    }
}

package backprop.experiment;

import backprop.math.Shape;
import backprop.math.ShapeMismatchException;
import backprop.network.NetworkSpec;
import backprop.optimizer.OptimizerSpec;
import backprop.training.TrainingSpec;

/**
 * An experiment: everything that its numbers depend on, as one immutable value.
 *
 * @param name as its author calls it
 * @param document which of the five documents it is from, 1..5
 * @param seed of the streams that training draws from (init, shuffle)
 */
public record ExperimentSpec(
        String name,
        int document,
        long seed,
        DataSpec data,
        NetworkSpec network,
        OptimizerSpec optimizer,
        TrainingSpec training) {

    /** The largest seed, so that one can be read out and typed. */
    public static final long MAX_SEED = 999_999_999L;

    /** @throws ShapeMismatchException if the network's ends do not fit the data */
    public ExperimentSpec {
        if (network.inputs() != data.source().inputs()) {
            throw new ShapeMismatchException(
                    "Input layer",
                    "data",
                    new Shape(1, data.source().inputs()),
                    "1×" + network.inputs(),
                    "network's inputs",
                    new Shape(1, network.inputs()));
        }
        if (network.outputs() != data.source().classes()) {
            throw new ShapeMismatchException(
                    "Output layer",
                    "set of classes",
                    new Shape(1, data.source().classes()),
                    "1×" + network.outputs(),
                    "network's outputs",
                    new Shape(1, network.outputs()));
        }
    }

    public ExperimentSpec withSeed(long newSeed) {
        return new ExperimentSpec(name, document, newSeed, data, network, optimizer, training);
    }

    public ExperimentSpec withData(DataSpec newData) {
        return new ExperimentSpec(name, document, seed, newData, network, optimizer, training);
    }

    public ExperimentSpec withNetwork(NetworkSpec newNetwork) {
        return new ExperimentSpec(name, document, seed, data, newNetwork, optimizer, training);
    }

    public ExperimentSpec withOptimizer(OptimizerSpec newOptimizer) {
        return new ExperimentSpec(name, document, seed, data, network, newOptimizer, training);
    }

    public ExperimentSpec withTraining(TrainingSpec newTraining) {
        return new ExperimentSpec(name, document, seed, data, network, optimizer, newTraining);
    }
}

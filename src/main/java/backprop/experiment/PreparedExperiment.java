package backprop.experiment;

import backprop.data.DataException;
import backprop.data.Dataset;
import backprop.data.Split;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.training.TrainingLoop;

/**
 * An experiment with its data loaded, split and scaled.
 *
 * @param train X [N×D], scaled
 * @param test X [N×D], scaled
 */
public record PreparedExperiment(ExperimentSpec spec, Dataset train, Dataset test) {

    /** @throws DataException if the data cannot be read */
    public static PreparedExperiment prepare(ExperimentSpec spec) throws DataException {
        return prepare(spec, spec.data().source().load());
    }

    /** @param data the experiment's data, as read */
    public static PreparedExperiment prepare(ExperimentSpec spec, Dataset data) {
        RandomStream stream = RandomStream.seeded(spec.data().splitSeed()).fork("split");
        Split split =
                Split.stratified(data.labels(), data.classes(), spec.data().testFraction(), stream);
        Dataset scaled = data.dividedBy(spec.data().divisor());
        return new PreparedExperiment(spec, scaled.select(split.train()), scaled.select(split.test()));
    }

    /** A run at the very same start each time: the same parameters, the same order of examples. */
    public TrainingLoop newRun() {
        RandomStream root = RandomStream.seeded(spec.seed());
        Network network = new Network(spec.network(), root.fork("init"));
        return new TrainingLoop(spec.training(), network, spec.optimizer(), train, test, root.fork("shuffle"));
    }
}

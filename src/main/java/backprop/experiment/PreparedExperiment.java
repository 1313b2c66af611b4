package backprop.experiment;

import backprop.data.DataShape;
import backprop.data.Parts;
import backprop.data.Preparation;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.training.Subject;
import backprop.training.TrainingLoop;
import java.util.Map;

/**
 * An experiment with its data loaded, divided and scaled.
 *
 * @param preparation the data as divided, and what was learnt from the training part
 * @param parts scaled, in the run's precision
 * @param start arrays that override the layers' own starts, by parameter name; empty for none
 */
public record PreparedExperiment(ExperimentSpec spec, Preparation preparation, Parts parts, Map<String, Matrix> start) {

    /** @throws DataException if the data or the start cannot be read, or the network does not fit them */
    public static PreparedExperiment prepare(ExperimentSpec spec) throws DataException {
        return prepare(spec, spec.data().load(Progress.NONE));
    }

    /**
     * @param data the experiment's data, as read
     * @throws DataException if there are not so many examples, or the network does not fit them
     */
    public static PreparedExperiment prepare(ExperimentSpec spec, RawData data) throws DataException {
        try {
            ExperimentSpec.requireFit(DataShape.of(data), spec.network(), spec.loss());
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
        Preparation preparation = Preparation.of(
                data, spec.data().preparation(), RandomStream.seeded(spec.data().seed()));
        Watched.require(spec, preparation);
        PreparedExperiment prepared = new PreparedExperiment(
                spec,
                preparation,
                preparation.parts(spec.training().precision()),
                spec.start().isPresent() ? Weights.read(spec.start().get()) : Map.of());
        if (spec.start().isPresent()) {
            Weights.apply(
                    prepared.start(), prepared.ownStart(), spec.start().get().path());
        }
        return prepared;
    }

    /** The same data, as they are divided, for a run of another seed. */
    public PreparedExperiment withSeed(long seed) {
        return new PreparedExperiment(spec.withSeed(seed), preparation, parts, start);
    }

    /** The network at the very same start each time, without the loss's own last stage. */
    public Network newNetwork() {
        Network network = ownStart();
        network.parameters().forEach(parameter -> {
            Matrix given = start.get(parameter.name());
            if (given != null) {
                network.set(parameter, given);
            }
        });
        return network;
    }

    private Network ownStart() {
        return ownStart(spec);
    }

    /** An experiment's network as its layers begin, without a given start and without the loss's own last stage. */
    static Network ownStart(ExperimentSpec spec) {
        RandomStream root = RandomStream.seeded(spec.seed());
        return new Network(
                spec.network().without(spec.loss().kind().ownStage()),
                spec.training().precision(),
                spec.slips(),
                root.fork("init"),
                root.fork("dropout"));
    }

    /** A run at the very same start each time: the same parameters, the same order of examples. */
    public TrainingLoop newRun() {
        return new TrainingLoop(spec.training(), subject());
    }

    private Subject subject() {
        return new Subject(
                newNetwork(),
                parts,
                spec.loss(),
                spec.optimizer(),
                spec.schedule(),
                spec.slips(),
                RandomStream.seeded(spec.seed()).fork("shuffle"));
    }
}

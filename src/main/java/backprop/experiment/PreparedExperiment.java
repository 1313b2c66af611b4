package backprop.experiment;

import backprop.data.DataShape;
import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.data.RawData;
import backprop.data.Scaler;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.training.Subject;
import backprop.training.TrainingLoop;
import java.util.Map;

/**
 * An experiment with its data loaded, divided and scaled.
 *
 * @param parts scaled, in the run's precision
 * @param start arrays that override the layers' own starts, by parameter name; empty for none
 */
public record PreparedExperiment(ExperimentSpec spec, Parts parts, Map<String, Matrix> start) {

    /** @throws DataException if the data or the start cannot be read, or the network does not fit them */
    public static PreparedExperiment prepare(ExperimentSpec spec) throws DataException {
        RandomStream made = RandomStream.seeded(spec.data().seed()).fork("make");
        return prepare(spec, spec.data().source().load(made));
    }

    /**
     * @param data the experiment's data, as read
     * @throws DataException if there are not so many examples, or the network does not fit them
     */
    public static PreparedExperiment prepare(ExperimentSpec spec, RawData data) throws DataException {
        try {
            ExperimentSpec.requireFit(DataShape.of(data.train()), spec.network(), spec.loss());
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
        Parts parts =
                data.split(spec.data().split(), RandomStream.seeded(spec.data().seed()));
        Watched.require(spec, parts);
        Scaler scaler = spec.data().scaling().fit(parts.train().features());
        Precision precision = spec.training().precision();
        Parts scaled = new Parts(
                scaled(parts.train(), scaler, precision),
                parts.validation().map(part -> scaled(part, scaler, precision)),
                parts.test().map(part -> scaled(part, scaler, precision)));
        PreparedExperiment prepared = new PreparedExperiment(
                spec,
                scaled,
                spec.start().isPresent() ? Weights.read(spec.start().get()) : Map.of());
        if (spec.start().isPresent()) {
            Weights.apply(
                    prepared.start(), prepared.ownStart(), spec.start().get().path());
        }
        return prepared;
    }

    private static Dataset scaled(Dataset part, Scaler scaler, Precision precision) {
        return part.withFeatures(scaler.apply(part.features())).as(precision);
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

    /** The network as its layers begin, without the given start. */
    private Network ownStart() {
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

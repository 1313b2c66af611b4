package backprop.cli;

import backprop.data.Amount;
import backprop.data.DataFile;
import backprop.data.DataShape;
import backprop.data.Part;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.SplitSpec;
import backprop.experiment.Adapted;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.WeightsFile;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.text.Strings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose an experiment with its data, its start and its length. */
final class ChosenExperiment {
    private final Strings strings = Strings.of("terminal");

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--weights", paramLabel = "FILE")
    private @Nullable Path weights;

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    private @Nullable RawData ownData;

    /** Whether any of the options is given. */
    boolean isGiven() {
        return options.areGiven() || weights != null || data != null || seed != null || epochs != null;
    }

    boolean isPublished() {
        return options.isPublished();
    }

    /**
     * The experiment of that id, or in that file, with what the options change, and its data read.
     *
     * @param out is told when the network is adapted to data of one's own
     * @throws ParameterException if there is no such id, or the options do not fit it
     */
    PreparedExperiment prepare(String idOrFile, CommandLine command, PrintStream out)
            throws DataException, ExperimentFileException {
        ExperimentSpec spec = spec(idOrFile, command, out);
        RawData read = ownData;
        return read == null ? PreparedExperiment.prepare(spec) : PreparedExperiment.prepare(spec, read);
    }

    private ExperimentSpec spec(String idOrFile, CommandLine command, PrintStream out)
            throws DataException, ExperimentFileException {
        ExperimentSpec spec = options.named(idOrFile, command);
        Path own = data;
        if (own != null) {
            spec = spec.withData(withSource(spec.data(), own));
        }
        Path start = weights;
        if (start != null) {
            spec = spec.withStart(
                    Optional.of(new WeightsFile(start.toAbsolutePath().normalize(), Optional.empty())));
        }
        spec = options.changed(spec, command);
        if (own != null) {
            spec = onOwnData(spec, command, out);
        }
        try {
            spec = seed == null ? spec : spec.withSeed(seed);
            return epochs == null ? spec : spec.withTraining(spec.training().withEpochs(epochs));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    /** The file in place of the experiment's own source; its layout is spelt out where a part of it is to be changed. */
    private DataSpec withSource(DataSpec spec, Path own) throws DataException {
        DataFile file = DataFile.of(own);
        return spec.withSource(options.change("data.source.layout.") ? file.spelledOut() : file);
    }

    /** Its ends fit the data; what {@code --set} says stays said. */
    private ExperimentSpec onOwnData(ExperimentSpec spec, CommandLine command, PrintStream out) throws DataException {
        RawData read = spec.data().load(Progress.NONE);
        ownData = read;
        try {
            ExperimentSpec.requireFit(DataShape.of(read), spec.network(), spec.loss());
        } catch (IllegalArgumentException e) {
            ExperimentSpec adapted =
                    options.changed(Adapted.to(spec, spec.data().source(), read), command);
            out.println(strings.get(
                    "adapted", adapted.network().inputs(), adapted.network().outputs()));
            return adapted;
        }
        return Adapted.withoutForeignTargets(spec.withData(divided(spec.data())));
    }

    /** Divided as the file divides itself, if it does. */
    private DataSpec divided(DataSpec spec) throws DataException {
        boolean own = spec.split() instanceof SplitSpec.Own || options.change("data.split");
        return !own && spec.source() instanceof DataFile file && file.hasOwnTest()
                ? spec.withSplit(new SplitSpec.Own(Amount.rest(), Amount.none(), Part.TRAIN, Amount.rest()))
                : spec;
    }
}

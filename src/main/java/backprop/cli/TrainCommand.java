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
import backprop.run.RunFolder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop train}: trains an experiment, or goes on with a run. */
@Command(name = "train", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXPERIMENT")
    private @Nullable String experiment;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--weights", paramLabel = "FILE")
    private @Nullable Path weights;

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--stop-after", paramLabel = "N")
    private @Nullable Integer stopAfter;

    @Option(names = "--resume", paramLabel = "DIR")
    private @Nullable Path resume;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--quiet")
    private boolean quiet;

    private @Nullable RawData ownData;

    @Spec
    private CommandSpec command = CommandSpec.create();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        if (stopAfter != null && stopAfter < 1) {
            throw wrong("stopAfterNothing");
        }
        int epochsNow = stopAfter == null ? Integer.MAX_VALUE : stopAfter;
        boolean rewrites = console.terminal() && !quiet;
        Path former = resume;
        if (former != null) {
            requireNothingBesideResume();
            RunFolder folder = RunFolder.of(former);
            RunFolder.Restored run = folder.restore();
            return new TerminalRun(console, rewrites, run.prepared(), run.loop(), Optional.of(folder)).train(epochsNow);
        }
        ExperimentSpec spec = experiment();
        if (stopAfter != null && out == null) {
            throw wrong("stopAfterNowhere");
        }
        RawData read = ownData;
        PreparedExperiment prepared =
                read == null ? PreparedExperiment.prepare(spec) : PreparedExperiment.prepare(spec, read);
        Optional<RunFolder> folder = out == null ? Optional.empty() : Optional.of(RunFolder.create(out, force));
        if (folder.isPresent()) {
            folder.get().begin(prepared);
        }
        return new TerminalRun(console, rewrites, prepared, prepared.newRun(), folder).train(epochsNow);
    }

    private ParameterException wrong(String key) {
        return new ParameterException(command.commandLine(), strings.get(key));
    }

    private void requireNothingBesideResume() {
        boolean others = experiment != null
                || options.areGiven()
                || out != null
                || weights != null
                || data != null
                || seed != null
                || epochs != null;
        if (others) {
            throw wrong("resumeAlone");
        }
    }

    private ExperimentSpec experiment() throws DataException, ExperimentFileException {
        String name = experiment;
        if (name == null) {
            throw wrong("noExperiment");
        }
        ExperimentSpec spec = options.named(name, command.commandLine());
        Path own = data;
        if (own != null) {
            spec = spec.withData(withSource(spec.data(), own));
        }
        Path start = weights;
        if (start != null) {
            spec = spec.withStart(
                    Optional.of(new WeightsFile(start.toAbsolutePath().normalize(), Optional.empty())));
        }
        spec = options.changed(spec);
        if (own != null) {
            spec = onOwnData(spec);
        }
        try {
            spec = seed == null ? spec : spec.withSeed(seed);
            return epochs == null ? spec : spec.withTraining(spec.training().withEpochs(epochs));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The file in place of the experiment's own source; its layout is spelt out where a part of it is to be changed. */
    private DataSpec withSource(DataSpec spec, Path own) throws DataException {
        DataFile file = DataFile.of(own);
        return spec.withSource(options.change("data.source.layout.") ? file.spelledOut() : file);
    }

    /** Its ends fit the data; what {@code --set} says stays said. */
    private ExperimentSpec onOwnData(ExperimentSpec spec) throws DataException, ExperimentFileException {
        RawData read = spec.data().load(Progress.NONE);
        ownData = read;
        try {
            ExperimentSpec.requireFit(DataShape.of(read), spec.network(), spec.loss());
        } catch (IllegalArgumentException e) {
            ExperimentSpec adapted =
                    options.changed(Adapted.to(spec, spec.data().source(), read));
            console.out()
                    .println(strings.get(
                            "adapted",
                            adapted.network().inputs(),
                            adapted.network().outputs()));
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

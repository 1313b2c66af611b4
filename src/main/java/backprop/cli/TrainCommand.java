package backprop.cli;

import backprop.experiment.Engine;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.run.RunFolder;
import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.TorchEngine;
import backprop.training.EngineException;
import backprop.training.TrainingRun;
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
    private ChosenExperiment chosen = new ChosenExperiment();

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXPERIMENT")
    private @Nullable String experiment;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--stop-after", paramLabel = "N")
    private @Nullable Integer stopAfter;

    @Option(names = "--resume", paramLabel = "DIR")
    private @Nullable Path resume;

    @Option(names = "--repeats", paramLabel = "N")
    private @Nullable Integer repeats;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--quiet")
    private boolean quiet;

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
        Path former = resume;
        if (former != null) {
            requireNothingBesideResume();
            RunFolder folder = RunFolder.of(former);
            RunFolder.Restored run = restored(folder);
            return train(run.prepared(), run.loop(), Optional.of(folder), epochsNow);
        }
        String name = experiment;
        if (name == null) {
            throw wrong("noExperiment");
        }
        if (stopAfter != null && out == null) {
            throw wrong("stopAfterNowhere");
        }
        if (stopAfter != null && engines.engine() == EngineChoice.BOTH) {
            throw wrong("bothWhole");
        }
        requireRepeatsThatCanBe();
        if (engines.engine() == EngineChoice.BOTH && out != null) {
            RunFolder.requireNoRun(out);
        }
        if (engines.areAtOdds()) {
            throw wrong("pythonForNothing");
        }
        Optional<Python> python = engines.pythonIfAskedFor();
        PreparedExperiment prepared = chosen.prepare(name, command.commandLine(), console.out());
        if (engines.engine() == EngineChoice.BOTH) {
            return compare(prepared, python.orElseThrow());
        }
        if (engines.isByPythonAlone()) {
            console.out().println(strings.get("pythonAlone"));
        }
        Path study = out;
        if (repeats != null && study != null) {
            return repeat(prepared, repeats, study, python);
        }
        Optional<RunFolder> folder = out == null ? Optional.empty() : Optional.of(RunFolder.create(out, force));
        Engine engine =
                python.isPresent() ? new TorchEngine(python.get(), folder.map(RunFolder::path)) : Engine.analytic();
        TrainingRun run = engine.newRun(prepared);
        if (folder.isPresent()) {
            folder.get().begin(prepared);
        }
        return train(prepared, run, folder, epochsNow);
    }

    /** PyTorch starts for it. */
    private RunFolder.Restored restored(RunFolder folder) throws DataException, ExperimentFileException {
        try {
            return folder.restore(engines::python);
        } catch (EngineException e) {
            throw engines.told(e);
        }
    }

    private int train(PreparedExperiment prepared, TrainingRun run, Optional<RunFolder> folder, int epochsNow)
            throws DataException, IOException {
        boolean rewrites = console.terminal() && !quiet;
        try (run) {
            return new TerminalRun(console, rewrites, prepared, run, folder).train(epochsNow);
        } catch (EngineException e) {
            throw engines.told(e);
        }
    }

    private int repeat(PreparedExperiment prepared, int count, Path into, Optional<Python> python)
            throws DataException, ExperimentFileException, IOException {
        requireSeed(prepared, count);
        boolean rewrites = console.terminal() && !quiet;
        try {
            return new RepeatedTraining(console, rewrites, into, force, python).train(prepared, count, engines::python);
        } catch (EngineException e) {
            throw engines.told(e);
        }
    }

    /** That the last repeat's seed can be one. */
    private void requireSeed(PreparedExperiment first, int count) {
        try {
            first.withSeed(first.spec().seed() + count - 1);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void requireRepeatsThatCanBe() {
        if (repeats == null) {
            return;
        }
        if (repeats < 1) {
            throw wrong("repeatsNothing");
        }
        if (out == null) {
            throw wrong("repeatsNowhere");
        }
        if (stopAfter != null || engines.engine() == EngineChoice.BOTH) {
            throw wrong("repeatsWhole");
        }
    }

    private int compare(PreparedExperiment prepared, Python python) throws DataException, IOException {
        boolean rewrites = console.terminal() && !quiet;
        try {
            return new EngineComparison(console, rewrites, prepared, Optional.ofNullable(out), force).train(python);
        } catch (EngineException e) {
            throw engines.told(e);
        }
    }

    private ParameterException wrong(String key) {
        return new ParameterException(command.commandLine(), strings.get(key));
    }

    private void requireNothingBesideResume() {
        if (experiment != null || chosen.isGiven() || engines.isChosen() || out != null || repeats != null) {
            throw wrong("resumeAlone");
        }
    }
}

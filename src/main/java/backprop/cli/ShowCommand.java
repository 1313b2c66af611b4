package backprop.cli;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop show}: an experiment as its file has it. */
@Command(name = "show", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Parameters(index = "0", paramLabel = "EXPERIMENT")
    private String experiment = "";

    @Spec
    private CommandSpec command = CommandSpec.create();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ExperimentFileException {
        ExperimentSpec spec = options.changed(options.named(experiment, command.commandLine()), command.commandLine());
        console.out().print(ExperimentFiles.text(spec, Path.of("").toAbsolutePath()));
        console.out().flush();
        return ExitCode.OK;
    }
}

package backprop.cli;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.onnx.OnnxModel;
import backprop.run.ProgramVersion;
import backprop.run.RunFolder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop export}: a trained network as a file for other programs. */
@Command(name = "export", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path run = Path.of("");

    @Option(names = "--onnx")
    private boolean onnx;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--force")
    private boolean force;

    @Spec
    private CommandSpec command = CommandSpec.create();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        if (!onnx) {
            throw new ParameterException(command.commandLine(), strings.get("exportAsWhat"));
        }
        RunFolder folder = RunFolder.of(run);
        Path file = out == null ? Path.of(folder.path().getFileName() + OnnxModel.SUFFIX) : out;
        if (!force && Files.exists(file)) {
            throw new IOException(strings.get("exportThere", file));
        }
        RunFolder.Trained trained = folder.trained();
        new OnnxModel(trained.spec(), trained.network(), ProgramVersion.text()).write(file);
        console.out().println(strings.get("exported", file.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }
}

package backprop.cli;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.file.NewFolder;
import backprop.onnx.OnnxModel;
import backprop.program.Dialect;
import backprop.program.Program;
import backprop.program.ProgramName;
import backprop.run.ProgramVersion;
import backprop.run.RunFolder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop export}: an experiment as a Python program, or a trained network as a file for other programs. */
@Command(name = "export", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Mixin
    private ChosenExperiment experiment = new ChosenExperiment();

    @Parameters(index = "0", paramLabel = "EXPERIMENT|RUN")
    private String what = "";

    @Option(names = "--numpy")
    private boolean numpy;

    @Option(names = "--pytorch")
    private boolean pytorch;

    @Option(names = "--onnx")
    private boolean onnx;

    @Option(names = "--out", paramLabel = "PATH")
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
        long forms = Stream.of(numpy, pytorch, onnx).filter(form -> form).count();
        if (forms != 1) {
            throw wrong(forms == 0 ? "exportAsWhat" : "exportAsOne");
        }
        if (onnx) {
            model();
        } else {
            program(numpy ? Dialect.NUMPY : Dialect.PYTORCH);
        }
        return ExitCode.OK;
    }

    private ParameterException wrong(String key) {
        return new ParameterException(command.commandLine(), strings.get(key));
    }

    private void model() throws DataException, ExperimentFileException, IOException {
        if (experiment.isGiven()) {
            throw wrong("onnxAlone");
        }
        RunFolder folder = RunFolder.of(Path.of(what));
        Path file = out == null ? Path.of(folder.path().getFileName() + OnnxModel.SUFFIX) : out;
        if (!force && Files.exists(file)) {
            throw new IOException(strings.get("exportThere", file));
        }
        RunFolder.Trained trained = folder.trained();
        new OnnxModel(trained.spec(), trained.network(), ProgramVersion.text()).write(file);
        console.out().println(strings.get("exported", file.toAbsolutePath().normalize()));
    }

    private void program(Dialect dialect) throws DataException, ExperimentFileException, IOException {
        Path folder = out == null ? Path.of("") : out;
        String name = ProgramName.of(what, experiment.isPublished(), dialect);
        Path file = folder.resolve(name + ".py");
        Path data = folder.resolve(name + ".npz");
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(strings.get("notAFolder", folder));
        }
        if (!force && (Files.exists(file) || Files.exists(data))) {
            throw new IOException(strings.get("programThere", folder.resolve(name)));
        }
        PreparedExperiment prepared = experiment.prepare(what, command.commandLine(), console.out());
        Program program = Program.of(prepared, dialect);
        NewFolder.make(folder);
        program.write(folder, name);
        console.out().println(strings.get("exportedProgram", file, data));
        console.out().println(strings.get("runIt", file));
    }
}

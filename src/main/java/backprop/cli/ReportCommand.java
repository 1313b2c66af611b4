package backprop.cli;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.report.bundle.ReportedRun;
import backprop.report.bundle.RunProvenance;
import backprop.report.bundle.RunReport;
import backprop.report.page.PageFormat;
import backprop.report.page.PageWriter;
import backprop.run.RunFolder;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop report}: a saved run as a report. */
@Command(name = "report", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final String USUAL = "report.html";

    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "RUN")
    private Path run = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        Path file = out == null ? Path.of(USUAL) : out;
        requireFormat(file);
        List<ReportedRun> runs = runs();
        List<Agreement.Row> apart =
                runs.size() == 1 ? List.of() : AgreementTable.read(run.resolve(AgreementTable.NAME));
        PageWriter.write(new RunReport(runs, apart).page(), RunProvenance.of(runs), file)
                .forEach(written -> console.out()
                        .println(
                                strings.get("exported", written.toAbsolutePath().normalize())));
        return ExitCode.OK;
    }

    /** The run in the folder, or, in one of both engines, both. */
    private List<ReportedRun> runs() throws DataException {
        Path analytic = run.resolve(EngineComparison.ANALYTIC);
        Path torch = run.resolve(EngineComparison.TORCH);
        if (!RunFolder.of(run).hasRun()
                && RunFolder.of(analytic).hasRun()
                && RunFolder.of(torch).hasRun()) {
            return List.of(
                    read(analytic).named(strings.get("both.short.analytic")),
                    read(torch).named(strings.get("both.short.torch")));
        }
        return List.of(read(run));
    }

    private static ReportedRun read(Path folder) throws DataException {
        return ReportedRun.of(RunFolder.of(folder).result());
    }

    private void requireFormat(Path file) {
        try {
            PageFormat.of(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}

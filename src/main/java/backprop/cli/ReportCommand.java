package backprop.cli;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.report.bundle.ReportedRun;
import backprop.report.bundle.RunProvenance;
import backprop.report.bundle.RunReport;
import backprop.report.page.PageWriter;
import backprop.run.RunFolder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backprop report}: a saved run as a report. */
@Command(name = "report", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final String USUAL = "report.html";

    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path run = Path.of("");

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        Path file = out == null ? Path.of(USUAL) : out;
        ReportedRun reported = ReportedRun.of(RunFolder.of(run).result());
        try {
            PageWriter.write(RunReport.of(reported), RunProvenance.of(reported), file)
                    .forEach(written -> console.out()
                            .println(strings.get(
                                    "exported", written.toAbsolutePath().normalize())));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return ExitCode.OK;
    }
}

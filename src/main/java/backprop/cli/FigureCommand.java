package backprop.cli;

import backprop.data.Part;
import backprop.experiment.json.ExperimentFileException;
import backprop.figure.Chart;
import backprop.figure.FigureFile;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.json.SavedFigure;
import backprop.figure.json.SavedFigureFile;
import backprop.file.DataException;
import backprop.report.ChartMode;
import backprop.report.bundle.DrawnRun;
import backprop.report.bundle.ReportedCourse;
import backprop.report.bundle.ReportedRun;
import backprop.report.bundle.RunFigure;
import backprop.report.bundle.RunProvenance;
import backprop.run.RunFolder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** {@code backprop figure}: draws a figure of saved runs, or a saved figure with another look. */
@Command(name = "figure", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", paramLabel = "FIGURE", descriptionKey = "FIGURE")
    private String name = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "RUN", descriptionKey = "RUN")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--part", paramLabel = "PART")
    private @Nullable String part;

    @Option(names = "--per-batch")
    private boolean perBatch;

    @Option(names = "--smoothing", paramLabel = "0..1", defaultValue = "0")
    private double smoothing;

    @Option(names = "--linear")
    private boolean linear;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--keep")
    private boolean keep;

    @Mixin
    private PictureOptions picture = new PictureOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    FigureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        Path saved = Path.of(name);
        if (SavedFigureFile.accepts(saved)) {
            drawAgain(saved);
        } else {
            draw(word().of("FIGURE", RunFigure.values(), name));
        }
        return ExitCode.OK;
    }

    /** With the look that it had, but for what the options say. */
    private void drawAgain(Path saved) throws DataException, IOException {
        if (!folders.isEmpty() || part != null || perBatch || smoothing != 0 || linear) {
            throw misused(strings.get("figureSaved", saved));
        }
        Path file = target(SavedFigureFile.name(saved));
        SavedFigure figure = SavedFigureFile.read(saved);
        PictureSpec look = picture.spec(figure.look(), isDots(file));
        write(new SavedFigure(figure.chart(), look, figure.provenance()), file);
    }

    private void draw(RunFigure kind) throws DataException, ExperimentFileException, IOException {
        if (folders.isEmpty()) {
            throw misused(strings.get("figureOfWhat", name));
        }
        ChartMode mode = mode();
        Optional<Part> shown = part == null ? Optional.empty() : Optional.of(word().of("--part", Part.values(), part));
        Path file = target(Word.of(kind));
        PictureSpec look = picture.spec(PicturePreset.FULL_PAGE.spec(), isDots(file));
        requireThatItCanBe(kind, mode, shown);
        List<DrawnRun> runs = runs(kind);
        Chart chart = drawn(kind, runs, mode, shown);
        write(new SavedFigure(chart, look, RunProvenance.of(runs)), file);
    }

    private void requireThatItCanBe(RunFigure kind, ChartMode mode, Optional<Part> shown) {
        try {
            kind.requireThatItCanBe(folders.size(), mode, shown);
        } catch (IllegalArgumentException e) {
            throw misused(String.valueOf(e.getMessage()));
        }
    }

    private Path target(String base) {
        Path file = out == null ? Path.of(base + ".png") : out;
        if (!FigureFile.accepts(file) && !SavedFigureFile.accepts(file)) {
            throw misused(strings.get("figureEnding", file));
        }
        return file;
    }

    private static boolean isDots(Path file) {
        return PictureFormat.PNG.isOf(file);
    }

    private static boolean isDrawn(Path file) {
        return Arrays.stream(PictureFormat.values()).anyMatch(format -> format.isOf(file));
    }

    private void write(SavedFigure figure, Path file) throws IOException {
        if (isDrawn(file)) {
            picture.checkRoom(figure);
        }
        figure.write(file);
        say(file);
        if (isDrawn(file) && picture.isLegendElsewhere(figure)) {
            console.out().println(strings.get("figureLegend"));
        }
        if (keep && !SavedFigureFile.accepts(file)) {
            Path beside = SavedFigureFile.beside(file, figure);
            figure.write(beside);
            say(beside);
        }
    }

    private void say(Path written) {
        console.out().println(strings.get("exported", written.toAbsolutePath().normalize()));
    }

    private ChartMode mode() {
        try {
            return new ChartMode(!linear, perBatch, smoothing);
        } catch (IllegalArgumentException e) {
            throw misused(String.valueOf(e.getMessage()));
        }
    }

    private static Chart drawn(RunFigure kind, List<DrawnRun> runs, ChartMode mode, Optional<Part> shown)
            throws DataException {
        try {
            return kind.described(runs, mode, shown);
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Several runs have names: their experiments', or, where two have the same, their folders'. */
    private List<DrawnRun> runs(RunFigure kind) throws DataException {
        if (kind.needsData()) {
            List<DrawnRun> runs = new ArrayList<>();
            for (Path folder : folders) {
                runs.add(ReportedRun.of(RunFolder.of(folder).result()));
            }
            return runs;
        }
        List<ReportedCourse> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(ReportedCourse.of(RunFolder.of(folder).course()));
        }
        List<String> own = runs.stream().map(run -> run.of().spec().name()).toList();
        List<String> names = own.stream().distinct().count() == own.size() ? own : ShortPaths.of(folders);
        for (int i = 0; runs.size() > 1 && i < runs.size(); i++) {
            runs.set(i, runs.get(i).named(names.get(i)));
        }
        return List.copyOf(runs);
    }

    private Word word() {
        return new Word(command.commandLine());
    }

    private ParameterException misused(String reason) {
        return new ParameterException(command.commandLine(), reason);
    }
}

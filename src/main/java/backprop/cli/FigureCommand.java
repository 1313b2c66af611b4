package backprop.cli;

import backprop.data.Part;
import backprop.experiment.json.ExperimentFileException;
import backprop.figure.Chart;
import backprop.figure.FigureFile;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.file.DataException;
import backprop.report.ChartMode;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backprop figure}: draws a figure of a saved run. */
@Command(name = "figure", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RUN")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--part", paramLabel = "PART")
    private @Nullable String part;

    @Option(names = "--per-batch")
    private boolean perBatch;

    @Option(names = "--smoothing", paramLabel = "0..1", defaultValue = "0")
    private double smoothing;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--preset", paramLabel = "PRESET", defaultValue = "full-page")
    private String preset = "full-page";

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT")
    private @Nullable String size;

    @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "CM")
    private LengthUnit unit = LengthUnit.CM;

    @Option(names = "--dpi", paramLabel = "N")
    private @Nullable Integer dpi;

    @Option(names = "--font", paramLabel = "PT")
    private @Nullable Double font;

    @Option(names = "--line", paramLabel = "FACTOR")
    private @Nullable Double line;

    @Option(names = "--legend", paramLabel = "PLACE")
    private @Nullable String legend;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--caption", paramLabel = "TEXT")
    private @Nullable String caption;

    @Option(names = "--greys")
    private boolean greys;

    @Option(names = "--transparent")
    private boolean transparent;

    @Option(names = "--linear")
    private boolean linear;

    @Spec
    private CommandSpec command = CommandSpec.create();

    FigureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException, ExperimentFileException, IOException {
        RunFigure figure = named(RunFigure.values(), name);
        PictureSpec spec = spec();
        Path file = out == null ? Path.of(word(figure) + ".png") : out;
        if (!FigureFile.accepts(file)) {
            throw new ParameterException(command.commandLine(), strings.get("figureEnding", file));
        }
        Optional<Part> shown = part == null ? Optional.empty() : Optional.of(named(Part.values(), part));
        List<ReportedRun> runs = runs();
        FigureFile.write(drawn(figure, runs, shown), spec, RunProvenance.of(runs.get(0)), file);
        console.out().println(strings.get("exported", file.toAbsolutePath().normalize()));
        return ExitCode.OK;
    }

    private Chart drawn(RunFigure figure, List<ReportedRun> runs, Optional<Part> shown) throws DataException {
        try {
            return figure.of(runs, new ChartMode(!linear, perBatch, smoothing), shown);
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Several runs have names: their experiments', or, where two have the same, their folders'. */
    private List<ReportedRun> runs() throws DataException, ExperimentFileException {
        List<ReportedRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(ReportedRun.of(RunFolder.of(folder).result()));
        }
        long names = runs.stream()
                .map(run -> run.experiment().spec().name())
                .distinct()
                .count();
        for (int i = 0; runs.size() > 1 && i < runs.size(); i++) {
            Path folder = folders.get(i).toAbsolutePath().normalize();
            String own = runs.get(i).experiment().spec().name();
            runs.set(i, runs.get(i).named(names == runs.size() ? own : String.valueOf(folder.getFileName())));
        }
        return runs;
    }

    private PictureSpec spec() {
        try {
            PictureSpec spec = named(PicturePreset.values(), preset)
                    .spec()
                    .withGreys(greys)
                    .withTransparent(transparent)
                    .withCaption(caption == null ? "" : caption)
                    .withTitle(Optional.ofNullable(title));
            spec = size == null ? spec : sized(spec, size);
            spec = dpi == null ? spec : spec.withDpi(dpi);
            spec = font == null ? spec : spec.withFontSize(font);
            spec = line == null ? spec : spec.withLineWidth(line);
            return legend == null ? spec : spec.withLegend(named(LegendPlace.values(), legend));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private PictureSpec sized(PictureSpec spec, String text) {
        String[] sides = text.toLowerCase(Locale.ROOT).split("[x×]", -1);
        try {
            if (sides.length == 2) {
                return spec.withSize(Double.parseDouble(sides[0].strip()), Double.parseDouble(sides[1].strip()), unit);
            }
        } catch (NumberFormatException e) {
            // Said below, as any other text that is no size.
        }
        throw new IllegalArgumentException(strings.get("figureSize", text));
    }

    /** The constant of that name, written as in {@code report-column}. */
    private <E extends Enum<E>> E named(E[] all, String text) {
        return Arrays.stream(all)
                .filter(constant -> word(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        strings.get(
                                "figureName",
                                text,
                                String.join(
                                        ", ",
                                        Arrays.stream(all)
                                                .map(FigureCommand::word)
                                                .toList()))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package backprop.cli;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.figure.CsvWriter;
import backprop.figure.Figure;
import backprop.figure.PngWriter;
import backprop.file.DataException;
import backprop.metrics.EpochResult;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCurves;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Trains an experiment where there is no window: lines of progress, the final values, the charts as files. */
public final class TerminalTraining {
    private static final int LINES = 10;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int SCALE = 2;

    private final Strings strings = Strings.of("terminal");
    private final PrintStream out;
    private final Path folder;

    /** @param folder where a folder with the results is made */
    public TerminalTraining(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Trains to the end and writes the charts.
     *
     * @throws DataException if the data cannot be read
     * @throws IOException if the charts cannot be written; the message says which file and why
     */
    public void run(ExperimentSpec spec) throws DataException, IOException {
        String form = strings.get(
                Deviation.of(spec).isEmpty() ? Deviation.isTextbook(spec) ? "textbook" : "own" : "published");
        out.println(strings.get(
                "start", spec.name(), form, spec.seed(), spec.training().epochs()));
        TrainingLoop loop = PreparedExperiment.prepare(spec).newRun();
        int epochs = spec.training().epochs();
        int every = Math.max(1, epochs / LINES);
        while (loop.stopReason().isEmpty()) {
            int before = loop.epochsDone();
            loop.step();
            int done = loop.epochsDone();
            if (done > before && done % every == 0 && done < epochs) {
                loop.history().last().ifPresent(last -> progress(last, loop, epochs));
            }
        }
        finish(spec, form, loop);
    }

    private void progress(EpochResult last, TrainingLoop loop, int epochs) {
        double left = loop.seconds() * (epochs - loop.epochsDone()) / loop.epochsDone();
        out.println(strings.get("progress", loop.epochsDone(), epochs, values(last), Numerals.duration(left)));
    }

    private String values(EpochResult result) {
        return strings.get(
                "values",
                result.train().loss(),
                result.test().loss(),
                100 * result.train().accuracy(),
                100 * result.test().accuracy());
    }

    private void finish(ExperimentSpec spec, String form, TrainingLoop loop) throws IOException {
        StopReason reason = loop.stopReason().orElse(StopReason.COMPLETED);
        String how =
                strings.get(reason.name(), loop.epochsDone(), spec.training().epochs(), loop.seconds());
        out.println(loop.history()
                .last()
                .map(last -> strings.get("end", how, values(last)))
                .orElse(how));
        RunCurves curves = new RunCurves(
                loop.history(),
                true,
                spec.training().epochs(),
                loop.stopReason(),
                spec.training().stop().logitBound());
        write(spec, form, curves);
    }

    private void write(ExperimentSpec spec, String form, RunCurves curves) throws IOException {
        String name =
                (spec.name() + " seed " + spec.seed()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Path results = folder.resolve("backprop-results")
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(results);
        out.println(strings.get("charts"));
        for (ChartKind kind : ChartKind.values()) {
            if (!ChartFigures.has(kind, curves)) {
                continue;
            }
            Figure bare = new ChartFigures().figure(kind, curves, null, kind == ChartKind.LOSS);
            Figure figure = bare.withSubtitle(strings.get("subtitle", bare.subtitle(), spec.name(), form, spec.seed()));
            String file = kind.name().toLowerCase(Locale.ROOT);
            Path image = results.resolve(file + ".png");
            Map<String, String> metadata = Map.of("Title", figure.title(), "Description", spec.name());
            PngWriter.of(WIDTH, HEIGHT, SCALE).write(figure, metadata, image);
            out.println("  " + image);
            Path data = results.resolve(file + ".csv");
            CsvWriter.write(figure, data);
            out.println("  " + data);
        }
    }
}

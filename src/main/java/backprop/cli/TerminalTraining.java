package backprop.cli;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.file.NewFolder;
import backprop.metrics.EpochResult;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Trains an experiment where there is no window: lines of progress, the final values, the charts as files. */
public final class TerminalTraining {
    private static final int LINES = 10;

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
        RunWords words = new RunWords(spec);
        out.println(words.start());
        Instant began = Instant.now();
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingLoop loop = prepared.newRun();
        int epochs = spec.training().epochs();
        int every = Math.max(1, epochs / LINES);
        while (loop.stopReason().isEmpty()) {
            int before = loop.epochsDone();
            loop.step();
            int done = loop.epochsDone();
            if (done > before && done % every == 0 && done < epochs) {
                loop.history().last().ifPresent(last -> progress(words, last, loop, epochs));
            }
        }
        out.println(words.end(loop.stopReason().orElse(StopReason.COMPLETED), loop));
        Path results = results(spec);
        out.println(strings.get("charts"));
        for (Path file : words.charts(prepared, loop, began, results)) {
            out.println("  " + file);
        }
    }

    private void progress(RunWords words, EpochResult last, TrainingLoop loop, int epochs) {
        double left = loop.seconds() * (epochs - loop.epochsDone()) / loop.epochsDone();
        out.println(strings.get("progress", loop.epochsDone(), epochs, words.values(last), Numerals.duration(left)));
    }

    /** The folder for the charts, which is made. */
    private Path results(ExperimentSpec spec) throws IOException {
        String name =
                (spec.name() + " seed " + spec.seed()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Path results = folder.resolve("backprop-results")
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        NewFolder.make(results);
        return results;
    }
}

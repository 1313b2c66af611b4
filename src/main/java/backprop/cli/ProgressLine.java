package backprop.cli;

import backprop.metrics.EpochResult;
import backprop.metrics.PartMetrics;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.TrainerState;
import backprop.training.TrainingProgress;
import backprop.training.TrainingRun;
import java.io.PrintStream;
import java.util.Optional;

/** One line that says how far a training is, rewritten at most ten times a second. */
final class ProgressLine {
    private static final long EVERY = 100_000_000;
    private static final double PERCENT = 100;

    private final Strings strings = Strings.of("terminal");
    private final PrintStream out;
    private final int epochs;
    private long shownAt = System.nanoTime();
    private int length;

    ProgressLine(PrintStream out, int epochs) {
        this.out = out;
        this.epochs = epochs;
    }

    void show(TrainingRun loop) {
        long now = System.nanoTime();
        if (now - shownAt >= EVERY) {
            shownAt = now;
            rewrite(text(loop));
        }
    }

    /** Takes the line away. */
    void clear() {
        if (length > 0) {
            rewrite("");
            out.print('\r');
            out.flush();
        }
    }

    private void rewrite(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, length - text.length())));
        out.flush();
        length = text.length();
    }

    private String text(TrainingRun loop) {
        TrainingProgress progress = new TrainingProgress(
                TrainerState.RUNNING,
                epochs,
                loop.epochsDone(),
                loop.batchesPerEpoch(),
                loop.batchesDone(),
                loop.examplesDone(),
                loop.seconds(),
                Optional.empty(),
                Optional.empty());
        String how = strings.get(
                "line", progress.epochsDone(), epochs, progress.examplesPerSecond(), left(progress.secondsLeft()));
        return loop.history()
                .last()
                .map(last -> strings.get("line.values", how, values(last, loop)))
                .orElse(how);
    }

    private String values(EpochResult last, TrainingRun loop) {
        PartMetrics judged = last.part(loop.judged());
        return Double.isNaN(judged.accuracy())
                ? strings.get("line.numbers", last.train().loss(), judged.r2())
                : strings.get("line.classes", last.train().loss(), PERCENT * judged.accuracy());
    }

    private static String left(double seconds) {
        return Double.isFinite(seconds) ? Numerals.duration(seconds) : "?";
    }
}

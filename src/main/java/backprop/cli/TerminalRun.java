package backprop.cli;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.run.RunFolder;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains one run, tells how it goes, and saves it when it is over or left. */
final class TerminalRun {
    private static final long SAVE_EVERY_NANOS = 60_000_000_000L;

    private final Strings strings = Strings.of("terminal");
    private final Console console;
    private final PrintStream out;
    private final boolean rewrites;
    private final PreparedExperiment prepared;
    private final TrainingRun loop;
    private final Optional<RunFolder> folder;
    private final RunWords words;
    private final boolean terse;
    private long savedAt = System.nanoTime();

    /** @param rewrites whether a line of progress is shown and rewritten */
    TerminalRun(
            Console console,
            boolean rewrites,
            PreparedExperiment prepared,
            TrainingRun loop,
            Optional<RunFolder> folder) {
        this(console, rewrites, prepared, loop, folder, false);
    }

    /**
     * @param rewrites whether a line of progress is shown and rewritten
     * @param terse whether only its end is told, in a line
     */
    TerminalRun(
            Console console,
            boolean rewrites,
            PreparedExperiment prepared,
            TrainingRun loop,
            Optional<RunFolder> folder,
            boolean terse) {
        this.terse = terse;
        this.console = console;
        this.out = console.out();
        this.rewrites = rewrites;
        this.prepared = prepared;
        this.loop = loop;
        this.folder = folder;
        this.words = new RunWords(prepared.spec());
    }

    /**
     * Trains on to the end, or until so many epochs are done from here on, or until somebody interrupts; then writes the files.
     *
     * @return the exit code
     */
    int train(int epochsNow) throws DataException, IOException {
        try (Interruption.Heeding heeding = console.interruption().heed()) {
            if (!terse) {
                out.println(
                        loop.epochsDone() + loop.batchesDone() == 0
                                ? words.start()
                                : strings.get("resumed", words.start(), loop.epochsDone()));
            }
            step((long) loop.epochsDone() + epochsNow);
            boolean interrupted =
                    loop.stopReason().isEmpty() && console.interruption().isRequested();
            Optional<StopReason> reason = loop.stopReason();
            out.println(reason.isPresent() ? words.end(reason.get(), loop) : words.left(interrupted, loop));
            if (!terse) {
                words.engine(loop).ifPresent(out::println);
            }
            if (reason.isPresent() && !terse) {
                words.restored(loop).ifPresent(out::println);
                words.outcomes(loop).forEach(line -> out.println("  " + line));
            }
            if (folder.isPresent()) {
                save(folder.get());
            }
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
        }
    }

    private void step(long lastEpoch) throws DataException, IOException {
        ExperimentSpec spec = prepared.spec();
        TrainingRun.Pace pace = lastEpoch < spec.training().epochs() ? TrainingRun.Pace.EPOCH : TrainingRun.Pace.END;
        ProgressLine line = new ProgressLine(out, spec.training().epochs());
        while (loop.stopReason().isEmpty()
                && loop.epochsDone() < lastEpoch
                && !console.interruption().isRequested()) {
            loop.advance(pace);
            keepSafe();
            if (rewrites) {
                line.show(loop);
            }
        }
        line.clear();
    }

    /** Saves now and then, so that little is lost with the machine. */
    private void keepSafe() throws DataException, IOException {
        if (folder.isPresent()
                && System.nanoTime() - savedAt > SAVE_EVERY_NANOS
                && loop.stopReason().isEmpty()) {
            folder.get().write(prepared, loop);
            savedAt = System.nanoTime();
        }
    }

    /** So that its charts are of the very experiment that stands beside them. */
    private PreparedExperiment asRun(RunFolder to) throws DataException {
        return new PreparedExperiment(
                to.asRun(prepared.spec()), prepared.preparation(), prepared.parts(), prepared.start());
    }

    private void save(RunFolder to) throws DataException, IOException {
        Instant date = Instant.now();
        List<Path> files = new ArrayList<>(to.write(prepared, loop, date));
        files.addAll(words.charts(asRun(to), loop, date, to.path()));
        if (terse) {
            return;
        }
        out.println(strings.get("files", to.path()));
        files.forEach(file -> out.println("  " + file.getFileName()));
        if (loop.stopReason().isEmpty()) {
            out.println(strings.get("goOn", to.path()));
        }
    }
}

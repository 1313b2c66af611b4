package backprop.cli;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.run.FoundRun;
import backprop.run.RunFolder;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.TorchEngine;
import backprop.training.TrainingRun;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Trains an experiment several times, from its seed on, each into a folder of its own, {@code seed-7}. Repeats that are there already
 * are passed over, and one that was left goes on: so an interrupted study loses nothing.
 */
final class RepeatedTraining {
    /** What a shell takes as it is. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:-]*");

    private final Strings strings = Strings.of("terminal");
    private final Console console;
    private final PrintStream out;
    private final boolean rewrites;
    private final Path folder;
    private final boolean force;
    private final Optional<Python> python;

    /**
     * @param rewrites whether a line of progress is shown and rewritten
     * @param folder in which the repeats get theirs
     * @param force whether repeats that are there are trained anew
     * @param python that trains; empty for the analytic engine
     */
    RepeatedTraining(Console console, boolean rewrites, Path folder, boolean force, Optional<Python> python) {
        this.console = console;
        this.out = console.out();
        this.rewrites = rewrites;
        this.folder = folder;
        this.force = force;
        this.python = python;
    }

    /** @param number from 1 on, among all */
    private record Repeat(int number, PreparedExperiment prepared, Path path, FoundRun found) {
        long seed() {
            return prepared.spec().seed();
        }
    }

    /**
     * @param first with the first seed; those after it are one more each
     * @param again the Python for a repeat that was left by PyTorch
     * @return the exit code
     */
    int train(PreparedExperiment first, int count, Supplier<Python> again)
            throws DataException, ExperimentFileException, IOException {
        RunFolder.requireNoRun(folder);
        List<Repeat> all = repeats(first, count);
        if (force) {
            // None of them counts as done when an interrupted study goes on.
            for (Repeat repeat : all) {
                RunFolder.of(repeat.path()).clear();
            }
        }
        List<Repeat> left =
                all.stream().filter(repeat -> repeat.found() != FoundRun.OVER).toList();
        if (left.size() < count) {
            out.println(strings.get("repeats.there", count - left.size(), count));
        }
        long begun = System.nanoTime();
        for (int i = 0; i < left.size(); i++) {
            Repeat repeat = left.get(i);
            String what = strings.get("repeats.one", repeat.number(), count, repeat.seed());
            double seconds = (System.nanoTime() - begun) / 1e9;
            out.println(
                    i == 0
                            ? what
                            : strings.get("repeats.left", what, Numerals.duration(seconds / i * (left.size() - i))));
            int code = train(repeat, again);
            if (code != ExitCode.OK) {
                String key = force ? "repeats.interrupted.forced" : "repeats.interrupted";
                out.println(strings.get(key, count - left.size() + i, count));
                return code;
            }
        }
        out.println(
                count == 1
                        ? strings.get("repeats.doneAlone", all.get(0).path())
                        : strings.get("repeats.done", count, folder, allSeeds(folder.toString(), File.separator)));
        return ExitCode.OK;
    }

    /** The folders of all repeats as the system's shell takes them, which completes a star outside quotes alone. */
    static String allSeeds(String folder, String separator) {
        String within = folder.endsWith(separator) ? folder.substring(0, folder.length() - 1) : folder;
        boolean plain = PLAIN.matcher(within.replace(separator, "/")).matches();
        return (plain ? within : quoted(within, separator)) + separator + "seed-*";
    }

    private static String quoted(String text, String separator) {
        return separator.equals("/") ? "'" + text.replace("'", "'\\''") + "'" : '"' + text + '"';
    }

    /** What the folders cannot be is found out before the first is trained, and before anything in them is removed. */
    private List<Repeat> repeats(PreparedExperiment first, int count)
            throws DataException, ExperimentFileException, IOException {
        List<Repeat> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PreparedExperiment prepared =
                    first.withSeed(Math.addExact(first.spec().seed(), i));
            Path path = folder.resolve("seed-" + prepared.spec().seed());
            RunFolder there = RunFolder.of(path);
            FoundRun found = force ? FoundRun.NONE : there.state(prepared, python.isPresent());
            if (found == FoundRun.NONE) {
                there.requireRoom(true);
            }
            all.add(new Repeat(i + 1, prepared, path, found));
        }
        return all;
    }

    private int train(Repeat repeat, Supplier<Python> again)
            throws DataException, ExperimentFileException, IOException {
        if (repeat.found() == FoundRun.LEFT) {
            RunFolder there = RunFolder.of(repeat.path());
            RunFolder.Restored run = there.restore(again);
            return train(run.prepared(), run.loop(), there);
        }
        // What is there is the beginning of a repeat at most, or is to be replaced.
        RunFolder made = RunFolder.create(repeat.path(), true);
        TrainingRun run = python.isPresent()
                ? new TorchEngine(python.get(), Optional.of(made.path())).newRun(repeat.prepared())
                : repeat.prepared().newRun();
        made.begin(repeat.prepared());
        return train(repeat.prepared(), run, made);
    }

    private int train(PreparedExperiment prepared, TrainingRun run, RunFolder to) throws DataException, IOException {
        try (run) {
            return new TerminalRun(console, rewrites, prepared, run, Optional.of(to), true).train(Integer.MAX_VALUE);
        }
    }
}

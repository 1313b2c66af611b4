package backprop.cli;

import backprop.data.BatchSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.network.Parameter;
import backprop.run.DataHash;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private @Nullable String dataHash;

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
        OtherRepeats others = others(first, all);
        if (force) {
            // None of them counts as done when an interrupted study goes on.
            for (Repeat repeat : all) {
                RunFolder.of(repeat.path()).clear();
            }
            others.remove();
        }
        if (!others.folders().isEmpty()) {
            out.println(strings.get("repeats.removed", others.folders().size(), others.names()));
        }
        if (count > 1 && areAlike(first)) {
            out.println(strings.get("repeats.alike"));
        }
        List<Repeat> left =
                all.stream().filter(repeat -> repeat.found() != FoundRun.OVER).toList();
        if (left.size() < count) {
            out.println(strings.get("repeats.there", count - left.size(), count));
        }
        StudyPace pace = new StudyPace();
        for (int i = 0; i < left.size(); i++) {
            Repeat repeat = left.get(i);
            String what = strings.get("repeats.one", repeat.number(), count, repeat.seed());
            String time = Numerals.duration(pace.left(left.size() - i));
            out.println(i == 0 ? what : strings.get("repeats.left", what, time));
            int code = train(repeat, again, pace);
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
            FoundRun found = force ? FoundRun.NONE : found(there, prepared);
            if (found != FoundRun.OVER && Files.isSymbolicLink(path)) {
                throw new IOException(strings.get("repeats.link", path, Files.readSymbolicLink(path)));
            }
            if (found == FoundRun.NONE) {
                there.requireRoom(true);
            }
            all.add(new Repeat(i + 1, prepared, path, found));
        }
        return all;
    }

    /** Repeats of another experiment that lie beside the study's; without {@code --force} there must be none. */
    private OtherRepeats others(PreparedExperiment first, List<Repeat> all) throws IOException, DataException {
        Set<Path> own = all.stream().map(Repeat::path).collect(Collectors.toSet());
        OtherRepeats others = OtherRepeats.in(folder, own::contains, first, this::found);
        if (force) {
            others.requireRemovable();
        } else if (!others.folders().isEmpty()) {
            throw new IOException(strings.get(
                    "repeats.others", folder, others.names(), others.folders().size(), others.why()));
        }
        return others;
    }

    private FoundRun found(RunFolder there, PreparedExperiment wanted) throws DataException, ExperimentFileException {
        return there.state(wanted, python.isPresent(), () -> {
            if (dataHash == null) {
                dataHash = DataHash.of(wanted.parts());
            }
            return dataHash;
        });
    }

    /** Whether a seed changes nothing: neither the start, nor which examples a batch has, nor what is dropped. */
    private static boolean areAlike(PreparedExperiment first) {
        BatchSpec batches = first.spec().training().batches();
        long other = first.spec().seed() == 0 ? 1 : first.spec().seed() - 1;
        return (batches.isFull() || !batches.shuffled())
                && !first.spec().network().hasDropout()
                && startsAlike(
                        first.newNetwork().parameters(),
                        first.withSeed(other).newNetwork().parameters());
    }

    private static boolean startsAlike(List<Parameter> one, List<Parameter> other) {
        return IntStream.range(0, one.size())
                .allMatch(i -> Arrays.equals(
                        one.get(i).value().toArray(), other.get(i).value().toArray()));
    }

    private int train(Repeat repeat, Supplier<Python> again, StudyPace pace)
            throws DataException, ExperimentFileException, IOException {
        long begun = System.nanoTime();
        if (repeat.found() == FoundRun.LEFT) {
            RunFolder there = RunFolder.of(repeat.path());
            RunFolder.Restored run = there.restore(again);
            return train(run.prepared(), run.loop(), there, begun, pace);
        }
        // What is there is the beginning of a repeat at most, or is to be replaced.
        RunFolder made = RunFolder.create(repeat.path(), true);
        TrainingRun run = python.isPresent()
                ? new TorchEngine(python.get(), Optional.of(made.path())).newRun(repeat.prepared())
                : repeat.prepared().newRun();
        made.begin(repeat.prepared());
        return train(repeat.prepared(), run, made, begun, pace);
    }

    private int train(PreparedExperiment prepared, TrainingRun run, RunFolder to, long begun, StudyPace pace)
            throws DataException, IOException {
        double before = run.seconds();
        try (run) {
            TerminalRun training = new TerminalRun(console, rewrites, prepared, run, Optional.of(to), true);
            int code = training.train(Integer.MAX_VALUE);
            pace.done(run.history(), before, (System.nanoTime() - begun) / 1e9);
            return code;
        }
    }
}

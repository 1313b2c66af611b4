package backprop.run;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a run's folder.
 *
 * @param folder absolute
 */
record RunFiles(Path folder) {
    static final String EXPERIMENT = "experiment.json";
    static final String METRICS = "metrics.csv";
    static final String BATCHES = "batches.csv";
    static final String CONFUSION = "confusion.csv";
    static final String PREPARATION = "preparation.npz";
    static final String SPLIT = "split.npz";
    static final String INITIAL_WEIGHTS = "initial-weights.npz";
    static final String WEIGHTS = "weights.npz";
    static final String CHECKPOINT = "checkpoint.npz";
    static final String SUMMARY = "summary.json";

    /** Pictures, their data, and the figures that they are drawn of. */
    private static final Set<String> CHARTS = Stream.of("loss", "accuracy", "r2")
            .flatMap(name -> Stream.of(".png", ".csv", ".figure.json").map(ending -> name + ending))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FILES = Set.of(
            EXPERIMENT, METRICS, BATCHES, CONFUSION, PREPARATION, SPLIT, INITIAL_WEIGHTS, WEIGHTS, CHECKPOINT, SUMMARY);

    private static final int FEW = 3;

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether a run is there, or the start of one. */
    boolean hasRun() {
        return Files.isRegularFile(file(EXPERIMENT));
    }

    /**
     * That a run can be written there.
     *
     * @param overwrite whether a former run may be replaced
     * @throws IOException if there is a run, or anything else; the message says what to try
     */
    void requireRoom(boolean overwrite) throws IOException {
        List<String> there = names();
        List<String> strange = there.stream()
                .filter(name -> !FILES.contains(name) && !CHARTS.contains(name))
                .toList();
        if (!strange.isEmpty()) {
            String some = String.join(", ", strange.subList(0, Math.min(FEW, strange.size())));
            throw new IOException(
                    "%s holds files that are not a run's: %s%s. Choose another folder, a new or an empty one."
                            .formatted(folder, some, strange.size() > FEW ? " …" : ""));
        }
        if (!there.isEmpty() && !overwrite) {
            throw new IOException("%s holds a run already. Choose another folder, or overwrite that run with --force."
                    .formatted(folder));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    // What a crash may leave behind.
                    .filter(name -> !(name.startsWith(".") && name.endsWith(".tmp")))
                    .sorted()
                    .toList();
        }
    }

    /** Removes what a former run has left. */
    void removeOthers(List<Path> written) throws IOException {
        for (String name : names()) {
            boolean ours = FILES.contains(name) || CHARTS.contains(name);
            if (ours && !written.contains(file(name))) {
                Files.delete(file(name));
            }
        }
    }

    /**
     * That these files are there.
     *
     * @param what the folder holds without them
     * @throws DataException naming the first that is missing, and what to try
     */
    void require(String what, String... needed) throws DataException {
        for (String name : needed) {
            if (!Files.isRegularFile(file(name))) {
                throw new DataException("%s holds %s: %s".formatted(folder, what, whyNot(name)));
            }
        }
    }

    private String whyNot(String missing) {
        if (!Files.exists(folder)) {
            return "there is no such folder. Name a folder that a training wrote.";
        }
        if (!Files.isDirectory(folder)) {
            return "it is a file. Name the folder of a run.";
        }
        if (!Files.isReadable(folder)) {
            return "you may not read it. Ask for the right to, or read a copy.";
        }
        return "there is no %s. %s"
                .formatted(
                        missing,
                        hasRun() ? "Its training ended before it was saved: train it anew, with --force." : whatElse());
    }

    /** The same problem, of this folder: each run has a file of that name. */
    DataException named(ExperimentFileException problem) {
        return new DataException("%s: %s".formatted(folder, problem.getMessage()), problem);
    }

    /** What is said of a file whose contents do not fit the run. */
    static DataException damaged(Path file, RuntimeException why) {
        return new DataException("%s: %s Train anew.".formatted(file, why.getMessage()), why);
    }

    /** The runs within a folder, such as those of both engines, or what to look for. */
    private String whatElse() {
        List<String> runs = List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            runs = inside.filter(path -> Files.isRegularFile(path.resolve(EXPERIMENT)))
                    .map(path -> path.getFileName().toString())
                    .sorted(NaturalOrder.INSTANCE)
                    .toList();
        } catch (IOException e) {
            // There is nothing to name.
        }
        if (runs.isEmpty()) {
            return "Name a folder that a training wrote.";
        }
        return runs.size() <= FEW
                ? "It holds the folders of runs: name %s in it.".formatted(String.join(" or ", runs))
                : "It holds the folders of %d runs, such as %s: name one of them in it; a figure takes several."
                        .formatted(runs.size(), String.join(", ", runs.subList(0, FEW)));
    }
}

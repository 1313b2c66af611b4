package backprop.cli;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.run.FoundRun;
import backprop.run.RunFolder;
import backprop.text.NaturalOrder;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Repeats in a study's folder that are none of the study: their experiment, start, data or engine is another one, as where a former
 * study was longer, or they were begun and never saved. A figure of the whole folder would take them for part of it.
 *
 * @param folders in the order of their seeds
 * @param why what is another in the first; empty if there is none
 */
record OtherRepeats(List<Path> folders, String why) {
    private static final Pattern NAME = Pattern.compile("seed-(\\d{1,18})");

    /** Looks at a folder as that of a repeat of the study. */
    interface Judge {
        /** @throws DataException if it is another experiment's, or cannot be read; the message says why */
        FoundRun found(RunFolder there, PreparedExperiment wanted) throws DataException, ExperimentFileException;
    }

    /** @param first of the study, whose other repeats differ by the seed alone */
    static OtherRepeats in(Path study, Predicate<Path> ofTheCommand, PreparedExperiment first, Judge judge)
            throws IOException {
        List<Path> others = new ArrayList<>();
        String why = "";
        for (Path folder : repeats(study)) {
            Optional<String> different = ofTheCommand.test(folder) ? Optional.empty() : different(folder, first, judge);
            if (different.isPresent()) {
                why = others.isEmpty() ? different.get() : why;
                others.add(folder);
            }
        }
        return new OtherRepeats(others, why);
    }

    private static List<Path> repeats(Path study) throws IOException {
        if (!Files.isDirectory(study)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(study)) {
            // A link's run lies elsewhere, and is not the study's to remove.
            return all.filter(path -> !Files.isSymbolicLink(path)
                            && RunFolder.of(path).hasRun()
                            && NAME.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE))
                    .toList();
        }
    }

    private static Optional<String> different(Path folder, PreparedExperiment first, Judge judge) {
        RunFolder there = RunFolder.of(folder);
        if (!there.isSaved()) {
            return Optional.of(unsaved(folder));
        }
        Matcher name = NAME.matcher(folder.getFileName().toString());
        try {
            if (name.matches()) {
                judge.found(there, first.withSeed(Long.parseLong(name.group(1))));
            }
            return Optional.empty();
        } catch (DataException | ExperimentFileException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String unsaved(Path folder) {
        return Strings.of("terminal").get("repeats.unsaved", folder);
    }

    /** Their names: “seed-6, seed-7, seed-8 …”. */
    String names() {
        int few = Math.min(3, folders.size());
        List<String> names = folders.subList(0, few).stream()
                .map(path -> path.getFileName().toString())
                .toList();
        return String.join(", ", names) + (folders.size() > few ? " …" : "");
    }

    /** Removes their runs, and their folders; one that holds something else, as what a crash left behind, stays. */
    void remove() throws IOException {
        for (Path folder : folders) {
            RunFolder.of(folder).remove();
        }
    }

    /**
     * That each is for certain a run of another experiment, and nothing else.
     *
     * @throws IOException if one of them holds anything but its run, or was never saved
     * @throws DataException if one cannot be read, so that nobody knows whose it is
     */
    void requireRemovable() throws IOException, DataException {
        for (Path folder : folders) {
            RunFolder there = RunFolder.of(folder);
            there.requireRoom(true);
            if (!there.isSaved()) {
                throw new IOException(unsaved(folder));
            }
            there.course();
        }
    }
}

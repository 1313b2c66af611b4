package backprop.cli;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.text.NearestWord;
import backprop.text.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options by which several commands choose and change an experiment. */
final class ExperimentOptions {
    private final Strings strings = Strings.of("terminal");

    @Option(names = "--published")
    private boolean published;

    @Option(names = "--textbook")
    private boolean textbook;

    @Option(names = "--set", paramLabel = "PATH=VALUE")
    private List<String> assignments = new ArrayList<>();

    /** Whether a setting whose path starts so is changed. */
    boolean change(String path) {
        return assignments.stream().anyMatch(assignment -> assignment.startsWith(path));
    }

    boolean isPublished() {
        return published;
    }

    boolean areGiven() {
        return published || textbook || !assignments.isEmpty();
    }

    /**
     * The experiment of that id, or in that file, in the form that is asked for.
     *
     * @throws CommandLine.ParameterException if there is no such id
     */
    ExperimentSpec named(String idOrFile, CommandLine command) throws ExperimentFileException {
        if (published && textbook) {
            throw new CommandLine.ParameterException(command, strings.get("bothForms"));
        }
        Optional<ExperimentSpec> builtIn = BuiltInExperiments.find(idOrFile).map(BuiltIn::textbook);
        ExperimentSpec spec = builtIn.isPresent() ? builtIn.get() : ExperimentFiles.read(file(idOrFile, command));
        if (published && spec.origin().deviations().isEmpty()) {
            throw new CommandLine.ParameterException(command, strings.get("noPublishedForm", spec.name()));
        }
        return published ? Deviation.asPublished(spec) : textbook ? Deviation.textbook(spec) : spec;
    }

    private Path file(String name, CommandLine command) {
        Path file = Path.of(name);
        boolean meansFile = name.contains("/") || name.contains("\\") || name.endsWith(".json") || Files.exists(file);
        if (meansFile) {
            return file;
        }
        List<String> ids = BuiltInExperiments.all().stream().map(BuiltIn::id).toList();
        throw new CommandLine.ParameterException(
                command,
                NearestWord.to(name, ids)
                        .map(id -> strings.get("unknownIdNear", name, id))
                        .orElseGet(() -> strings.get("unknownId", name)));
    }

    /**
     * The experiment with what {@code --set} changes, in the order given; files are named relative to where one is.
     *
     * @throws CommandLine.ParameterException if a setting is none, or cannot be so
     */
    ExperimentSpec changed(ExperimentSpec spec, CommandLine command) {
        ExperimentSpec changed = spec;
        try {
            for (String assignment : assignments) {
                changed = ExperimentFiles.set(changed, assignment, Path.of("").toAbsolutePath());
            }
            return changed;
        } catch (ExperimentFileException e) {
            throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }
}

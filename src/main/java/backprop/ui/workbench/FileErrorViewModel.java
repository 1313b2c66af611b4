package backprop.ui.workbench;

import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.Place;
import backprop.experiment.json.SourceExcerpt;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file that could not be opened: what is wrong, where, and what to put there instead. */
final class FileErrorViewModel {
    private final Path file;
    private final ExperimentFileException error;
    private final Strings strings;

    FileErrorViewModel(Path file, ExperimentFileException error, Strings strings) {
        this.file = file;
        this.error = error;
        this.strings = strings;
    }

    Path file() {
        return file;
    }

    /** What kind of problem it is. */
    String heading() {
        return strings.get(error.problem().kind());
    }

    /** “moons.experiment.json, line 14, $.optimizer”. */
    String where() {
        return error.place()
                .map(place -> place.path().toString().equals("$")
                        ? strings.get("fileError.line", error.fileName(), place.line())
                        : strings.get("fileError.where", error.fileName(), place.line(), place.path()))
                .orElse(error.fileName());
    }

    /** The lines around it. */
    Optional<SourceExcerpt> excerpt() {
        return error.place().map(Place::excerpt);
    }

    /** What is wrong and what to try, in sentences. */
    String explanation() {
        String sentences = error.problem().sentences();
        return sentences.substring(0, 1).toUpperCase(Locale.ROOT) + sentences.substring(1);
    }

    /** The word to put in the place of the wrong one. */
    Optional<String> proposal() {
        return error.repairedText().isPresent() ? error.problem().proposal() : Optional.empty();
    }

    Optional<String> repairedText() {
        return error.repairedText();
    }

    /** Everything in one text, to be sent to somebody. */
    String message() {
        return String.valueOf(error.getMessage());
    }
}

package backprop.experiment.json;

import java.io.Serial;
import java.util.Optional;

/**
 * An experiment file that cannot be used. The message says where, what and what to try:
 * {@code mine.experiment.json, line 12, column 9, $.optimizer.learningrat: there is no key “learningrat”. Did you mean
 * “learningRate”?} The same is there in parts, for a window.
 */
public final class ExperimentFileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final transient Optional<Place> place;
    private final transient FileProblem problem;

    /** A problem at a place in the file. */
    public ExperimentFileException(Place place, FileProblem problem) {
        super(place + ": " + problem.sentences());
        this.fileName = place.source().fileName();
        this.place = Optional.of(place);
        this.problem = problem;
    }

    /** A problem with the file as a whole. */
    public ExperimentFileException(String fileName, FileProblem problem) {
        super(fileName + ": " + problem.sentences());
        this.fileName = fileName;
        this.place = Optional.empty();
        this.problem = problem;
    }

    public String fileName() {
        return fileName;
    }

    /** Where it is: line, column, path, the lines around it; empty if the file as a whole is meant. */
    public Optional<Place> place() {
        return place;
    }

    public FileProblem problem() {
        return problem;
    }

    /** The file's whole text with the proposed word in the place of the wrong one. */
    public Optional<String> repairedText() {
        return place.flatMap(at -> problem.proposal().map(at::textWith));
    }
}

package backprop.run;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.file.DataException;
import backprop.metrics.History;
import backprop.training.EngineFacts;
import backprop.training.HistoryState;
import backprop.training.StopReason;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * How a run went, whichever engine trained it: all that can be told of it without its data.
 *
 * @param examples how many each part has; a part that is not there is not named
 * @param ofClasses whether classes are predicted, not numbers
 * @param stop why it ended; empty if it can go on
 * @param epochsDone complete ones
 * @param seconds of training
 * @param date when it was saved, or, of one that was not, when it began; empty if it is not known
 */
public record RunCourse(
        ExperimentSpec spec,
        Map<Part, Integer> examples,
        boolean ofClasses,
        History history,
        Optional<StopReason> stop,
        int epochsDone,
        double seconds,
        EngineFacts facts,
        Optional<Instant> date) {
    public RunCourse {
        examples = Map.copyOf(examples);
    }

    static RunCourse read(RunFiles files) throws DataException, ExperimentFileException {
        SavedRun stand = CheckpointFile.read(files.file(RunFiles.CHECKPOINT));
        new LeftRun(files).requireSame(stand.experiment());
        return of(ExperimentFiles.read(files.file(RunFiles.EXPERIMENT)), stand, files);
    }

    /** @param spec of the run, with which its folder agrees */
    static RunCourse of(ExperimentSpec spec, SavedRun stand, RunFiles files)
            throws DataException, ExperimentFileException {
        SummaryPage page = SummaryPage.read(files.file(RunFiles.SUMMARY));
        Map<Part, Integer> examples = page.examples();
        History history = History.of(examples.keySet(), page.ofClasses());
        try {
            HistoryState.restore(stand.checkpoint(), history);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw RunFiles.damaged(files.file(RunFiles.CHECKPOINT), e);
        }
        return new RunCourse(
                spec,
                examples,
                page.ofClasses(),
                history,
                stand.over(),
                page.epochsDone(),
                page.seconds(),
                page.facts(),
                page.date());
    }

    /** The part that it is judged by: test, else validation, else training. */
    public Part judged() {
        return Part.judged(examples::containsKey);
    }
}

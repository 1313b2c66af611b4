package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.experiment.PreparedExperiment;
import backprop.metrics.BatchColumns;
import backprop.metrics.Change;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.report.RunCurves;
import backprop.training.StopReason;
import backprop.training.TrainingProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows of a run at one moment.
 *
 * @param run counts the runs that were opened, so that news of a former one can be told apart
 * @param history all results, also later ones
 */
record RunUpdate(
        long run, PreparedExperiment experiment, TrainingProgress progress, History history, Predictions predictions) {

    /** The part that is looked at: what {@link #predictions} are of. */
    Part judged() {
        return experiment.parts().judged();
    }

    /** The judged part's examples. */
    Dataset examples() {
        return experiment.parts().part(judged()).orElseThrow();
    }

    /** What is drawn of a run: another one only when something has been recorded. */
    record Records(
            long run,
            Columns results,
            List<BatchColumns> batches,
            List<Change> changes,
            boolean begun,
            Optional<StopReason> stop) {}

    /** What there is to be drawn now. */
    Records records() {
        List<BatchColumns> batches =
                Arrays.stream(Part.values()).map(history::batches).toList();
        return new Records(
                run, history.columns(), batches, history.changes(), progress.examplesDone() > 0, progress.stopReason());
    }

    /** The run as its charts see it. */
    RunCurves curves() {
        return new RunCurves(
                history,
                progress.examplesDone() > 0,
                progress.epochs(),
                progress.stopReason(),
                experiment.spec().training().stop().logitBound());
    }
}

package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.experiment.PreparedExperiment;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.report.RunCurves;
import backprop.training.TrainingProgress;

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

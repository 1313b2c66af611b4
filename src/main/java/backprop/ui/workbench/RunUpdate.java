package backprop.ui.workbench;

import backprop.data.BatchSpec;
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
import backprop.training.TrainerState;
import backprop.training.TrainingProgress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the screen shows of a run at one moment.
 *
 * @param run counts the runs that were opened, so that news of a former one can be told apart
 * @param leg which of its plan's tasks it is
 * @param history all results, also later ones
 */
record RunUpdate(
        long run,
        Leg leg,
        PreparedExperiment experiment,
        TrainingProgress progress,
        History history,
        Predictions predictions,
        Trained trained) {

    /** The same as a run that nothing is compared with any more. */
    RunUpdate slim() {
        RunUpdate before = leg.companion();
        if (before == null && trained.trace() == null) {
            return this;
        }
        Leg alone = new Leg(leg.plan(), leg.index(), before == null ? null : before.slim());
        return new RunUpdate(run, alone, experiment, progress, history, predictions, trained.slim());
    }

    /** Whether its leg has come to an end of its own, be it a bad one. */
    boolean isOver() {
        return progress.state() == TrainerState.FINISHED
                && !progress.stopReason().equals(Optional.of(StopReason.CANCELLED));
    }

    /** The legs of its plan that have begun, the first one first. */
    List<RunUpdate> legs() {
        RunUpdate before = leg.companion();
        return before == null ? List.of(this) : List.of(before, this);
    }

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
                        experiment.spec().training().stop().logitBound())
                .withBatches(batches());
    }

    /** How many batches each part has in an epoch. */
    private Map<Part, Integer> batches() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        BatchSpec spec = experiment.spec().training().batches();
        for (Part part : Part.values()) {
            experiment.parts().part(part).ifPresent(data -> counts.put(part, spec.count(data.size())));
        }
        return counts;
    }
}

package backprop.report.bundle;

import backprop.experiment.PreparedExperiment;
import backprop.math.Matrix;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.report.RunCurves;
import backprop.run.RunResult;
import backprop.training.EngineFacts;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as a report tells of it; it does not change when the run goes on.
 *
 * @param name of what trained it, to tell it from another run in the same report; empty where it stands alone
 * @param stop why it ended; empty if it can go on
 * @param epochsDone complete ones
 * @param seconds of training
 * @param firstWeights of the first layer [D×H], to be shown as images; empty if they are not known
 * @param date when the run ended or was last seen, if that is known
 */
public record ReportedRun(
        String name,
        PreparedExperiment experiment,
        History history,
        Predictions predictions,
        Optional<StopReason> stop,
        int epochsDone,
        double seconds,
        EngineFacts facts,
        Optional<Matrix> firstWeights,
        Optional<Instant> date) {

    /** A run that stands alone, as it is now. To be called on its training thread. */
    public static ReportedRun of(PreparedExperiment experiment, TrainingRun run, Optional<Instant> date) {
        run.refreshPredictions();
        return new ReportedRun(
                "",
                experiment,
                run.history(),
                run.predictions(),
                run.stopReason(),
                run.epochsDone(),
                run.seconds(),
                run.facts(),
                first(run.network()),
                date);
    }

    /** A saved run. */
    public static ReportedRun of(RunResult saved) {
        return new ReportedRun(
                "",
                saved.experiment(),
                saved.history(),
                saved.predictions(),
                saved.stop(),
                saved.epochsDone(),
                saved.seconds(),
                saved.facts(),
                first(saved.network()),
                saved.date());
    }

    private static Optional<Matrix> first(Network network) {
        return network.parameters().stream()
                .findFirst()
                .map(parameter -> parameter.value().copy());
    }

    /** The same run by a name. */
    public ReportedRun named(String by) {
        return new ReportedRun(
                by, experiment, history, predictions, stop, epochsDone, seconds, facts, firstWeights, date);
    }

    /** The run as its charts see it. */
    RunCurves curves() {
        return new RunCurves(
                        history,
                        epochsDone > 0 || history.size() > 0,
                        experiment.spec().training().epochs(),
                        stop,
                        experiment.spec().training().stop().logitBound())
                .named(name);
    }
}

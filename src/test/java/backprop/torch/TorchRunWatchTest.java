package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.math.Matrix;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.Agreement;
import backprop.training.ParameterTrace;
import backprop.training.StopRules;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parameters that a run on PyTorch tells on its way. */
class TorchRunWatchTest extends OnPyTorch {
    @Test
    void watchParameters_everySecondEpoch_tellsThoseOfTheOtherEngine() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TorchRuns.spec("digits-100", 5));
        Map<String, double[]> ours = new LinkedHashMap<>();
        Map<String, double[]> theirs = new LinkedHashMap<>();
        TrainingRun analytic = prepared.newRun();
        analytic.watchParameters(2, (epoch, values) -> keep(epoch, values, ours));
        TorchRuns.finish(analytic, Pace.END);
        try (TrainingRun run = runs.engine().newRun(prepared)) {
            run.watchParameters(2, (epoch, values) -> keep(epoch, values, theirs));
            TorchRuns.finish(run, Pace.END);
        }
        assertEquals(
                List.of("2 W1", "2 b1", "2 W2", "2 b2", "4 W1", "4 b1", "4 W2", "4 b2"), List.copyOf(ours.keySet()));
        assertEquals(List.copyOf(ours.keySet()), List.copyOf(theirs.keySet()));
        ours.forEach((name, values) ->
                TorchRuns.assertClose(values, theirs.getOrDefault(name, new double[0]), TorchRuns.TOLERANCE, name));
    }

    private static void keep(int epoch, Map<String, Matrix> values, Map<String, double[]> all) {
        values.forEach((name, value) -> all.put(epoch + " " + name, value.toArray()));
    }

    @Test
    void watchParameters_bestWeightsArePutBack_areThoseOfTheEpoch() throws Exception {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        ExperimentSpec spec = TorchRuns.stopping(
                TorchRuns.spec("digits-100-batches", 40),
                StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 1, 0.2, true))));
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingRun ours = prepared.newRun();
        ParameterTrace trace = new ParameterTrace(1 << 24);
        ours.watchParameters(1, trace);
        TorchRuns.finish(ours, Pace.END);
        try (TrainingRun theirs = runs.engine().newRun(prepared)) {
            Agreement agreement = new Agreement(ours.history(), trace, theirs.history());
            theirs.watchParameters(1, agreement);
            TorchRuns.finish(theirs, Pace.END);
            assertTrue(theirs.predictions().epoch() < theirs.epochsDone());
            assertEquals(theirs.epochsDone(), agreement.rows().size());
            assertTrue(Agreement.worst(agreement.rows()).orElseThrow().largest() < TorchRuns.TOLERANCE);
        }
    }
}

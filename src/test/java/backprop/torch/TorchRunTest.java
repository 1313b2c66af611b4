package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.math.Precision;
import backprop.metrics.Metric;
import backprop.training.EngineException;
import backprop.training.MetricsTiming;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PyTorch computes is what we compute. */
class TorchRunTest extends OnPyTorch {
    @ParameterizedTest
    @EnumSource(Pace.class)
    void run_batchesInShuffledOrder_isOurs(Pace pace) throws Exception {
        ExperimentSpec spec = TorchRuns.spec("digits-100-batches", 3);
        runs.assertSame(spec.withTraining(spec.training().withBatchMetrics(true)), pace);
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_metricsAtAnyTime_isOurs(MetricsTiming timing) throws Exception {
        ExperimentSpec spec = TorchRuns.spec("digits-100-batches", 2);
        spec = spec.withTraining(spec.training().withMetrics(timing).withBatchMetrics(true));
        runs.assertSame(spec, Pace.BATCH, Pace.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100", "digits-100-batches", "moons-momentum"})
    void run_published_isOurs(String id) throws Exception {
        ExperimentSpec spec = Deviation.asPublished(TorchRuns.spec(id, 4));
        for (Deviation slip : List.of(Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE)) {
            spec = slip.set(spec, false);
        }
        runs.assertSame(spec, Pace.END);
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_withDropout_isOurs(MetricsTiming timing) throws Exception {
        ExperimentSpec spec = TorchRuns.withDropout(TorchRuns.spec("digits-100-batches", 2));
        runs.assertSame(spec.withTraining(spec.training().withMetrics(timing)), Pace.BATCH, Pace.END);
    }

    @Test
    void run_float32_staysClose() throws Exception {
        ExperimentSpec spec = TorchRuns.spec("digits-100-batches", 3);
        PreparedExperiment prepared =
                PreparedExperiment.prepare(spec.withTraining(spec.training().withPrecision(Precision.FLOAT32)));
        TrainingRun ours = prepared.newRun();
        TorchRuns.finish(ours, Pace.END);
        try (TrainingRun theirs = runs.engine().newRun(prepared)) {
            TorchRuns.finish(theirs, Pace.END);
            assertEquals(Precision.FLOAT32, theirs.predictions().outputs().precision());
            TorchRuns.assertClose(
                    ours.history().column(Part.TEST, Metric.LOSS),
                    theirs.history().column(Part.TEST, Metric.LOSS),
                    1e-3,
                    "test loss");
        }
    }

    @Test
    void newRun_whatPyTorchCannotExpress_isRefusedAtOnce() throws Exception {
        ExperimentSpec spec = TorchRuns.spec("digits-100-batches", 1_000_000);
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TorchEngine engine = runs.engine();
        EngineException refused = assertThrows(EngineException.class, () -> engine.newRun(prepared));
        assertTrue(String.valueOf(refused.getMessage()).contains("epochs"), refused.getMessage());
    }
}

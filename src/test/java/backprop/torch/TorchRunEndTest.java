package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.optimizer.Sgd;
import backprop.training.EngineException;
import backprop.training.MetricsTiming;
import backprop.training.StopReason;
import backprop.training.StopRules;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a run on PyTorch ends, it ends as ours, and leaves what there is. */
class TorchRunEndTest extends OnPyTorch {
    @Test
    void run_thatStopsEarly_endsAsOurs() throws Exception {
        Monitor loss = new Monitor(Part.TEST, Metric.LOSS);
        ExperimentSpec digits = TorchRuns.spec("digits-100-batches", 40);
        runs.assertSame(
                TorchRuns.stopping(
                        digits,
                        StopRules.NONE.withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 1, 0.2, true)))),
                Pace.EPOCH);
        runs.assertSame(
                TorchRuns.stopping(digits, StopRules.NONE.withTarget(Optional.of(new StopRules.Target(loss, 0.4)))),
                Pace.END);
        runs.assertSame(
                TorchRuns.stopping(
                        TorchRuns.spec("digits-100", 40), StopRules.NONE.withLogitBound(OptionalDouble.of(21))),
                Pace.END);
    }

    private static ExperimentSpec withRate(ExperimentSpec spec, double rate) {
        return spec.withLoss(LossSpec.of(new LossKind.MeanSquaredError())).withOptimizer(new Sgd(rate));
    }

    @ParameterizedTest
    @EnumSource(MetricsTiming.class)
    void run_thatDivergesAtOnce_keepsItsStart(MetricsTiming timing) throws Exception {
        ExperimentSpec digits = TorchRuns.spec("digits-100-batches", 3);
        ExperimentSpec spec = withRate(digits.withTraining(digits.training().withMetrics(timing)), 1e9);
        TrainingRun run = PreparedExperiment.prepare(spec).newRun();
        TorchRuns.finish(run, Pace.END);
        assertEquals(Optional.of(StopReason.DIVERGED), run.stopReason());
        assertEquals(0, run.predictions().epoch());
        runs.assertSame(spec, Pace.END);
    }

    @Test
    void run_thatDivergesLater_keepsTheLastGoodWeights() throws Exception {
        ExperimentSpec digits = TorchRuns.spec("digits-100", 400);
        ExperimentSpec spec = withRate(digits, 50);
        TrainingRun run = PreparedExperiment.prepare(spec).newRun();
        TorchRuns.finish(run, Pace.END);
        assertEquals(Optional.of(StopReason.DIVERGED), run.stopReason());
        assertTrue(run.predictions().epoch() > 1);
        try (TrainingRun theirs = runs.engine().newRun(PreparedExperiment.prepare(spec))) {
            TorchRuns.finish(theirs, Pace.END);
            assertEquals(Optional.of(StopReason.DIVERGED), theirs.stopReason());
            assertEquals(run.predictions().epoch(), theirs.predictions().epoch());
            assertTrue(theirs.predictions().outputs().isFinite());
            assertTrue(theirs.network().parameters().stream()
                    .allMatch(parameter -> parameter.value().isFinite()));
        }
    }

    @Test
    void run_limitOfTime_endsByItWithTheBestWeights() throws Exception {
        // No epoch is better than the first by a hundred; and an epoch is one batch, so that a slow machine does two as
        // well.
        Monitor loss = new Monitor(Part.TRAIN, Metric.LOSS);
        StopRules rules = StopRules.NONE
                .withSeconds(OptionalDouble.of(0.3))
                .withEarlyStopping(Optional.of(new StopRules.EarlyStopping(loss, 60_000, 100, true)));
        ExperimentSpec moons = TorchRuns.stopping(TorchRuns.spec("moons-adam", 60_000), rules);
        ExperimentSpec spec = moons.withTraining(moons.training().withBatches(BatchSpec.full()));
        try (TrainingRun run = runs.engine().newRun(PreparedExperiment.prepare(spec))) {
            TorchRuns.finish(run, Pace.BATCH);
            assertEquals(Optional.of(StopReason.TIME), run.stopReason());
            assertTrue(run.epochsDone() > 1, "epochs " + run.epochsDone());
            assertTrue(run.predictions().epoch() < run.epochsDone());
        }
    }

    @Test
    void cancel_inTheMiddle_leavesWhatThereIsAndNoProcess() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TorchRuns.spec("digits-100-batches", 1000));
        try (TrainingRun run = runs.engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            run.cancel();
            assertEquals(Optional.of(StopReason.CANCELLED), run.stopReason());
            assertTrue(run.network().parameters().get(0).value().isFinite());
            assertTrue(TorchEngine.isOf(run.checkpoint()));
            assertThrows(IllegalStateException.class, () -> run.advance(Pace.BATCH));
        }
        assertTrue(ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void abort_whileABatchIsDone_endsTheStepAtOnce() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TorchRuns.spec("digits-100-batches", 1000));
        try (TrainingRun run = runs.engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            ProcessHandle child = ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .findAny()
                    .orElseThrow();
            Thread closing = new Thread(run::abort);
            closing.start();
            assertThrows(EngineException.class, () -> TorchRuns.finish(run, Pace.END));
            closing.join();
            child.onExit().get(1, TimeUnit.MINUTES);
        }
    }
}

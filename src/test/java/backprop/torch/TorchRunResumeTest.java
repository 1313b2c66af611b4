package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.metrics.Metric;
import backprop.training.Checkpoint;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run on PyTorch that goes on where it was left. */
class TorchRunResumeTest extends OnPyTorch {
    @ParameterizedTest
    @ValueSource(strings = {"digits-100-batches", "moons-adam", "digits-100"})
    void restored_fromItsCheckpoint_goesOnAsTheWholeRun(String id) throws Exception {
        ExperimentSpec spec = TorchRuns.spec(id, 3);
        spec = spec.withTraining(spec.training().withBatchMetrics(true));
        spec = id.equals("moons-adam") ? TorchRuns.withDropout(spec) : spec;
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TorchEngine engine = runs.engine();
        try (TrainingRun whole = engine.newRun(prepared);
                TrainingRun cut = engine.newRun(prepared)) {
            TorchRuns.finish(whole, Pace.END);
            cut.advance(Pace.EPOCH);
            cut.advance(Pace.BATCH);
            Checkpoint checkpoint = cut.checkpoint();
            assertTrue(TorchEngine.isOf(checkpoint));
            assertFalse(TorchEngine.isOf(prepared.newRun().checkpoint()));
            try (TrainingRun again = engine.restored(prepared, checkpoint)) {
                assertEquals(cut.epochsDone(), again.epochsDone());
                assertEquals(cut.batchesDone(), again.batchesDone());
                assertEquals(cut.history().size(), again.history().size());
                TorchRuns.finish(again, Pace.END);
                // PyTorch's own sums hang in their last bit on where the arrays lie in memory.
                TorchRuns.assertClose(
                        whole.history().column(Part.TRAIN, Metric.LOSS),
                        again.history().column(Part.TRAIN, Metric.LOSS),
                        TorchRuns.TOLERANCE,
                        "loss");
                TorchRuns.assertClose(
                        whole.history().batches(Part.TRAIN).loss(),
                        again.history().batches(Part.TRAIN).loss(),
                        TorchRuns.TOLERANCE,
                        "batch loss");
                TorchRuns.assertClose(
                        whole.predictions().outputs().toArray(),
                        again.predictions().outputs().toArray(),
                        TorchRuns.TOLERANCE,
                        "predictions");
            }
        }
    }

    @Test
    void restored_fromAHostileCheckpoint_runsNothingOfIt() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TorchRuns.spec("digits-100-batches", 2));
        Path proof = folder.resolve("proof");
        try (TrainingRun run = runs.engine().newRun(prepared)) {
            run.advance(Pace.BATCH);
            Checkpoint checkpoint = run.checkpoint();
            long[] structure = checkpoint.integers().getOrDefault("torch.structure", new long[0]);
            StringBuilder text = new StringBuilder();
            for (long each : structure) {
                text.append((char) each);
            }
            String code = "open(%s, 'w')".formatted("'" + proof + "'");
            String hostile = text.toString()
                    .replace("\"run\": {", "\"run\": {\"loop\": \"" + code + "\", \"ending\": \"" + code + "\", ")
                    .replace("\"program\": {", "\"program\": {\"measure\": \"" + code + "\", ");
            assertTrue(hostile.length() > text.length() + 3 * code.length(), hostile);
            checkpoint
                    .integers()
                    .put("torch.structure", hostile.chars().asLongStream().toArray());
            try (TrainingRun again = runs.engine().restored(prepared, checkpoint)) {
                TorchRuns.finish(again, Pace.END);
            }
        }
        assertTrue(Files.notExists(proof));
    }
}

package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Scaling;
import backprop.file.DataException;
import backprop.metrics.EpochResult;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Document 1's overflow: with raw pixels and H = 1000 most starts have a logit over 100 and stop at once. */
class RawPixelsTest {

    private static TrainingLoop start(long seed) throws DataException {
        ExperimentSpec digits = BuiltInExperiments.digits(1000);
        ExperimentSpec raw = digits.withData(digits.data().withScaling(new Scaling.None()));
        return PreparedExperiment.prepare(Deviation.asPublished(raw).withSeed(seed))
                .newRun();
    }

    @Test
    void firstStep_rawPixels_stopsAtTheLogitBoundAfterRecordingEpochZero() throws DataException {
        int stopped = 0;
        for (long seed = 1; seed <= 5; seed++) {
            TrainingLoop loop = start(seed);
            loop.step();
            assertEquals(1, loop.history().size());
            EpochResult recorded = loop.history().last().orElseThrow();
            assertEquals(0, recorded.epoch());
            assertTrue(Double.isFinite(recorded.train().loss()));
            if (loop.stopReason().equals(Optional.of(StopReason.LOGIT_BOUND))) {
                assertEquals(0, loop.epochsDone());
                assertEquals(0, loop.examplesDone());
                double[] predicted = loop.predictions().outputs().toArray();
                assertTrue(Arrays.stream(predicted).allMatch(Double::isFinite));
                stopped++;
            }
        }
        assertTrue(stopped >= 3, stopped + " of 5 starts stopped at epoch 0");
    }
}

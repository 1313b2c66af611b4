package backprop.training;

import static backprop.training.TinyRun.MINI;
import static backprop.training.TinyRun.finished;
import static backprop.training.TinyRun.loop;
import static backprop.training.TinyRun.results;
import static backprop.training.TinyRun.spec;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.LastBatch;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.PartMetrics;
import backprop.optimizer.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingLoopTest {

    @ParameterizedTest
    @EnumSource
    void step_sameExperimentTwice_givesBitIdenticalResults(MetricsTiming timing) {
        for (BatchSpec batches : List.of(BatchSpec.full(), MINI)) {
            TrainingLoop one = finished(loop(spec(20, batches, timing)));
            TrainingLoop two = finished(loop(spec(20, batches, timing)));
            assertEquals(20, one.history().size());
            assertEquals(results(one), results(two));
            assertArrayEquals(
                    one.predictions().outputs().toArray(),
                    two.predictions().outputs().toArray());
        }
    }

    @Test
    void step_otherShuffle_givesOtherResults() {
        TrainingSpec spec = spec(3, MINI, MetricsTiming.AFTER);
        Parts parts = Parts.of(TinyRun.TRAIN, TinyRun.TEST);
        TrainingLoop other = loop(spec, TinyRun.network(1), new Sgd(0.1), parts, 2);
        assertNotEquals(results(finished(loop(spec, new Sgd(0.1)))), results(finished(other)));
    }

    @ParameterizedTest
    @EnumSource
    void testPredictions_readBetweenTheBatches_disturbNothing(MetricsTiming timing) {
        for (BatchSpec batches : List.of(BatchSpec.full(), MINI)) {
            TrainingLoop watched = loop(spec(10, batches, timing));
            while (watched.stopReason().isEmpty()) {
                watched.predictions().outputs().fill(-1);
                watched.history().results();
                watched.step();
            }
            assertEquals(results(finished(loop(spec(10, batches, timing)))), results(watched));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "5, false", "5, true"})
    void metrics_afterAnEpoch_areThoseBeforeTheNext(int size, boolean shuffled) {
        BatchSpec batches = new BatchSpec(size, shuffled, LastBatch.KEPT);
        List<EpochResult> before = results(finished(loop(spec(12, batches, MetricsTiming.BEFORE))));
        List<EpochResult> after = results(finished(loop(spec(12, batches, MetricsTiming.AFTER))));
        assertEquals(0, before.get(0).epoch());
        assertEquals(12, after.get(11).epoch());
        assertEquals(before.subList(1, 12), after.subList(0, 11));
    }

    @Test
    void step_fullBatch_reportsTheLossThatTheEpochRecords() {
        TrainingLoop loop = loop(spec(4, BatchSpec.full(), MetricsTiming.BEFORE));
        for (int epoch = 0; epoch < 4; epoch++) {
            BatchResult batch = loop.step();
            PartMetrics recorded = loop.history().results().get(epoch).train();
            assertEquals(new BatchResult(Part.TRAIN, epoch + 1, 1, recorded.loss(), recorded.accuracy()), batch);
        }
    }

    @Test
    void step_miniBatches_areNumberedFromOneWithinTheEpoch() {
        TrainingLoop loop = loop(spec(2, MINI, MetricsTiming.AFTER));
        List<String> numbers = new ArrayList<>();
        while (loop.stopReason().isEmpty()) {
            BatchResult batch = loop.step();
            numbers.add(batch.epoch() + "." + batch.batch() + " " + loop.epochsDone() + "." + loop.batchesDone());
        }
        assertEquals(
                List.of(
                        "1.1 0.1", "1.2 0.2", "1.3 0.3", "1.4 0.4", "1.5 1.0", "2.1 1.1", "2.2 1.2", "2.3 1.3",
                        "2.4 1.4", "2.5 2.0"),
                numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE, 0, KEPT, 69",
        "AFTER, 0, KEPT, 69",
        "BEFORE, 5, KEPT, 69",
        "AFTER, 5, DROPPED, 60",
        "BEFORE, 40, DROPPED, 69",
    })
    void end_afterTheLastEpoch_keepsItsBooks(MetricsTiming timing, int size, LastBatch last, long examples) {
        TrainingLoop loop = finished(loop(spec(3, new BatchSpec(size, true, last), timing)));
        assertEquals(Optional.of(StopReason.COMPLETED), loop.stopReason());
        assertEquals(3, loop.epochsDone());
        assertEquals(0, loop.batchesDone());
        assertEquals(examples, loop.examplesDone());
        assertEquals(3, loop.history().size());
        assertEquals(3, loop.predictions().epoch());
        var refusal = assertThrows(IllegalStateException.class, loop::step);
        assertEquals("The run is over: COMPLETED.", refusal.getMessage());
    }

    @Test
    void end_metricsBefore_predictionsAreThoseOfTheFinalWeights() {
        TrainingLoop before = finished(loop(spec(3, MINI, MetricsTiming.BEFORE)));
        TrainingLoop after = finished(loop(spec(3, MINI, MetricsTiming.AFTER)));
        assertArrayEquals(
                after.predictions().outputs().toArray(),
                before.predictions().outputs().toArray());
    }

    @Test
    void new_beforeAnyStep_predictsWithTheStart() {
        TrainingLoop loop = loop(spec(3, MINI, MetricsTiming.AFTER));
        assertEquals(0, loop.predictions().epoch());
        assertEquals(0, loop.history().size());
        assertEquals(0, loop.seconds());
        double[] untrained = TinyRun.network(1).forward(TinyRun.TEST.features()).toArray();
        double[] predicted = loop.predictions().outputs().toArray();
        // Softmax keeps differences: ln(S₁/S₀) = z₁ − z₀.
        assertEquals(untrained[1] - untrained[0], Math.log(predicted[1] / predicted[0]), 1e-12);
    }

    @Test
    void cancel_inTheMiddle_keepsWhatWasRecorded() {
        TrainingLoop loop = loop(spec(10, MINI, MetricsTiming.AFTER));
        for (int i = 0; i < 2 * TinyRun.MINI_COUNT + 2; i++) {
            loop.step();
        }
        loop.cancel();
        assertEquals(Optional.of(StopReason.CANCELLED), loop.stopReason());
        assertEquals(2, loop.history().size());
        assertEquals(2, loop.epochsDone());
        assertEquals(2, loop.batchesDone());
        assertThrows(IllegalStateException.class, loop::step);
    }

    @Test
    void cancel_afterTheEnd_leavesTheReason() {
        TrainingLoop loop = finished(loop(spec(1, MINI, MetricsTiming.AFTER)));
        loop.cancel();
        assertEquals(Optional.of(StopReason.COMPLETED), loop.stopReason());
    }

    @Test
    void seconds_growWithEveryResult() {
        TrainingLoop loop = finished(loop(spec(5, MINI, MetricsTiming.AFTER)));
        double[] seconds = Arrays.copyOf(loop.history().columns().seconds(), 5);
        for (int i = 1; i < seconds.length; i++) {
            assertTrue(seconds[i] > seconds[i - 1]);
        }
        assertTrue(loop.seconds() >= seconds[4]);
    }
}

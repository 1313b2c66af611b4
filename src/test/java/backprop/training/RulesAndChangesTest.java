package backprop.training;

import static backprop.training.TinyRun.MINI;
import static backprop.training.TinyRun.finished;
import static backprop.training.TinyRun.results;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.metrics.BatchColumns;
import backprop.metrics.Change;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.optimizer.Clip;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesAndChangesTest {
    private static final Monitor TEST_LOSS = new Monitor(Part.TEST, Metric.LOSS);
    private static final Parts PARTS = Parts.of(TinyRun.TRAIN, TinyRun.TEST);

    private static TrainingLoop loop(TrainingSpec spec, double rate) {
        return TinyRun.loop(spec, TinyRun.network(1), new Sgd(rate), PARTS);
    }

    private static TrainingSpec spec(int epochs, StopRules stop) {
        return TinyRun.spec(epochs, MINI, MetricsTiming.AFTER).withStop(stop);
    }

    private static StopRules early(Monitor monitor, int patience, double minDelta, boolean best) {
        return StopRules.NONE.withEarlyStopping(
                Optional.of(new StopRules.EarlyStopping(monitor, patience, minDelta, best)));
    }

    /** The first epoch at which the loss has not improved by more than the least for so many epochs. */
    private static int expectedStop(List<EpochResult> free, int patience, double minDelta) {
        double best = Double.POSITIVE_INFINITY;
        int waited = 0;
        for (EpochResult result : free) {
            if (best - result.test().loss() > minDelta) {
                best = result.test().loss();
                waited = 0;
            } else if (++waited == patience) {
                return result.epoch();
            }
        }
        return -1;
    }

    @Test
    void earlyStopping_noImprovement_stopsWhenItsPatienceIsOut() {
        List<EpochResult> free = results(finished(loop(spec(60, StopRules.NONE), 0.5)));
        int expected = expectedStop(free, 3, 0.02);
        TrainingLoop stopped = finished(loop(spec(60, early(TEST_LOSS, 3, 0.02, false)), 0.5));
        assertTrue(expected > 3 && expected < 60, "stops at " + expected);
        assertEquals(Optional.of(StopReason.NO_IMPROVEMENT), stopped.stopReason());
        assertEquals(free.subList(0, expected), results(stopped));
        assertEquals(expected, stopped.predictions().epoch());
    }

    @Test
    void earlyStopping_restoringTheBest_endsWithItsWeights() {
        TrainingLoop stopped = finished(loop(spec(60, early(TEST_LOSS, 3, 0.02, true)), 0.5));
        int best = stopped.predictions().epoch();
        assertEquals(stopped.history().last().orElseThrow().epoch() - 3, best);
        TrainingLoop again = finished(loop(spec(best, StopRules.NONE), 0.5));
        assertArrayEquals(
                again.predictions().outputs().toArray(),
                stopped.predictions().outputs().toArray());
        assertArrayEquals(
                again.network().parameters().get(0).value().toArray(),
                stopped.network().parameters().get(0).value().toArray());
    }

    @Test
    void target_reached_stopsAfterThatEpochBothWays() {
        List<EpochResult> free = results(finished(loop(spec(30, StopRules.NONE), 0.1)));
        double loss = free.get(9).train().loss();
        StopRules byLoss = StopRules.NONE.withTarget(
                Optional.of(new StopRules.Target(new Monitor(Part.TRAIN, Metric.LOSS), loss)));
        TrainingLoop stopped = finished(loop(spec(30, byLoss), 0.1));
        assertEquals(Optional.of(StopReason.TARGET_REACHED), stopped.stopReason());
        EpochResult last = stopped.history().last().orElseThrow();
        assertTrue(last.train().loss() <= loss && last.epoch() <= 10);
        StopRules byAccuracy = StopRules.NONE.withTarget(
                Optional.of(new StopRules.Target(new Monitor(Part.TRAIN, Metric.ACCURACY), 0)));
        assertEquals(1, finished(loop(spec(30, byAccuracy), 0.1)).history().size());
    }

    @Test
    void seconds_up_stopsAfterTheBatch() {
        TrainingLoop stopped = finished(loop(spec(1000, StopRules.NONE.withSeconds(OptionalDouble.of(1e-9))), 0.1));
        assertEquals(Optional.of(StopReason.TIME), stopped.stopReason());
        assertEquals(1, stopped.batchesDone());
    }

    @Test
    void seconds_upWithinAnEpoch_predictionsAreOfTheWeightsOfNow() {
        StopRules atOnce = StopRules.NONE.withSeconds(OptionalDouble.of(1e-9));
        TrainingLoop stopped = finished(loop(spec(1000, atOnce), 0.1));
        TrainingLoop cut = loop(spec(1000, StopRules.NONE), 0.1);
        cut.step();
        cut.refreshPredictions();
        assertArrayEquals(
                cut.predictions().outputs().toArray(),
                stopped.predictions().outputs().toArray());
    }

    @ParameterizedTest
    @EnumSource
    void seconds_upAfterAnUpdateThatDiverged_isDivergence(MetricsTiming timing) {
        StopRules atOnce = StopRules.NONE.withSeconds(OptionalDouble.of(1e-9));
        TrainingLoop stopped = finished(loop(TinyRun.spec(9, MINI, timing).withStop(atOnce), Double.MAX_VALUE));
        assertEquals(Optional.of(StopReason.DIVERGED), stopped.stopReason());
        assertTrue(stopped.network().parameters().stream()
                .allMatch(parameter -> parameter.value().isFinite()));
    }

    @Test
    void rules_impossible_areRefusedByValue() {
        assertRefused("The patience is 1 epoch or more, not 0.", () -> early(TEST_LOSS, 0, 0, true));
        assertRefused("The least improvement must be 0 or more, not -1.0.", () -> early(TEST_LOSS, 1, -1, true));
        assertRefused(
                "The value to reach must be a number, not NaN.", () -> new StopRules.Target(TEST_LOSS, Double.NaN));
        assertRefused(
                "The time in seconds must be above 0, not 0.0.",
                () -> StopRules.NONE.withSeconds(OptionalDouble.of(0)));
    }

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }

    @Test
    void change_inTheMiddle_isRecordedAndUsed() {
        InitialVelocity zero = new InitialVelocity.Zero();
        TrainingSpec spec = TinyRun.spec(3, MINI, MetricsTiming.AFTER);
        TrainingLoop loop =
                TinyRun.loop(spec, TinyRun.network(1), new Momentum(0.1, 0.9, Momentum.Form.PLAIN, zero), PARTS);
        for (int i = 0; i < TinyRun.MINI_COUNT + 2; i++) {
            loop.step();
        }
        loop.change(new Momentum(0.05, 0.9, Momentum.Form.PLAIN, zero), new Clip.ByElement(2));
        loop.change(new Momentum(0.05, 0.5, Momentum.Form.PLAIN, zero), new Clip.ByElement(2));
        loop.change(new Momentum(0.05, 0.5, Momentum.Form.PLAIN, zero), new Clip.ByElement(2));
        assertEquals(
                List.of(
                        new Change(1, 2, Change.Setting.LEARNING_RATE, 0.1, 0.05),
                        new Change(1, 2, Change.Setting.CLIP, Double.NaN, 2),
                        new Change(1, 2, Change.Setting.MOMENTUM, 0.9, 0.5)),
                loop.history().changes());
        assertEquals(0.05, loop.learningRate());
        finished(loop);
        assertEquals(0.1, loop.history().results().get(0).learningRate());
        assertEquals(0.05, loop.history().results().get(2).learningRate());
    }

    @Test
    void change_moreThanRatesAndClips_isRefusedAndNothingHasChanged() {
        InitialVelocity zero = new InitialVelocity.Zero();
        TrainingSpec spec = TinyRun.spec(3, MINI, MetricsTiming.AFTER);
        Momentum plain = new Momentum(0.1, 0.9, Momentum.Form.PLAIN, zero);
        TrainingLoop loop = TinyRun.loop(spec, TinyRun.network(1), plain, PARTS);
        TrainingLoop untouched = TinyRun.loop(spec, TinyRun.network(1), plain, PARTS);
        loop.step();
        untouched.step();
        assertThrows(IllegalArgumentException.class, () -> loop.change(new Sgd(1), new Clip.None()));
        assertThrows(
                IllegalArgumentException.class,
                () -> loop.change(new Momentum(0.05, 0.5, Momentum.Form.TORCH, zero), new Clip.None()));
        finished(loop);
        finished(untouched);
        assertEquals(0.1, loop.learningRate());
        assertEquals(
                untouched.history().last().orElseThrow().train(),
                loop.history().last().orElseThrow().train());
    }

    @Test
    void trainerChange_whilePaused_isHeardOf() throws Exception {
        try (TrainerFixture fixture =
                new TrainerFixture(TrainerFixture.miniSpec(), () -> loop(TrainerFixture.miniSpec(), 0.1))) {
            fixture.trainer.change(new Sgd(0.3), new Clip.None());
            fixture.settle();
            assertEquals(List.of(), fixture.heard());
            fixture.trainer.stepEpoch();
            fixture.settle();
            fixture.trainer.change(new Sgd(0.3), new Clip.None());
            fixture.trainer.stepEpoch();
            fixture.settle();
            assertEquals(
                    List.of(0.1, 0.3),
                    fixture.results().stream().map(EpochResult::learningRate).toList());
        }
    }

    @Test
    void schedule_perEpoch_isRecordedWithEachTiming() {
        for (MetricsTiming timing : MetricsTiming.values()) {
            TrainingSpec spec = TinyRun.spec(3, MINI, timing);
            TrainingLoop loop = new TrainingLoop(
                    spec,
                    new Subject(
                            TinyRun.network(1),
                            PARTS,
                            LossSpec.of(new LossKind.CrossEntropy()),
                            new Sgd(0.8),
                            new Schedule.Exponential(0.5),
                            Set.of(),
                            RandomStream.seeded(1)));
            assertEquals(
                    List.of(0.8, 0.4, 0.2),
                    results(finished(loop)).stream()
                            .map(EpochResult::learningRate)
                            .toList());
        }
    }

    @Test
    void during_epochsMetrics_areTheMeansOfTheirBatches() {
        TrainingSpec spec = TinyRun.spec(3, MINI, MetricsTiming.DURING).withBatchMetrics(true);
        TrainingLoop loop = finished(loop(spec, 0.1));
        for (Part part : List.of(Part.TRAIN, Part.TEST)) {
            BatchColumns batches = loop.history().batches(part);
            int count = batches.size() / 3;
            assertEquals(part == Part.TRAIN ? 5 : 2, count);
            for (int e = 0; e < 3; e++) {
                EpochResult recorded = loop.history().results().get(e);
                double mean = Arrays.stream(batches.loss(), e * count, (e + 1) * count)
                        .average()
                        .orElseThrow();
                assertEquals(mean, recorded.part(part).loss(), 1e-15);
                assertEquals(e + 1, batches.epoch()[e * count]);
                assertEquals(e + 1, recorded.epoch());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void trainingPartAlone_predictions_areThoseOfTheEnd(MetricsTiming timing) {
        Parts alone = new Parts(TinyRun.TRAIN, Optional.empty(), Optional.empty());
        TrainingLoop loop =
                finished(TinyRun.loop(TinyRun.spec(3, MINI, timing), TinyRun.network(1), new Sgd(0.1), alone));
        assertEquals(Part.TRAIN, loop.judged());
        assertEquals(3, loop.predictions().epoch());
        double[] logits = loop.network().forward(TinyRun.TRAIN.features()).toArray();
        double[] predicted = loop.predictions().outputs().toArray();
        assertEquals(logits[1] - logits[0], Math.log(predicted[1] / predicted[0]), 1e-9);
        assertEquals(
                PartMetrics.ABSENT.toString(),
                loop.history().last().orElseThrow().test().toString());
    }

    @Test
    void numbers_aStraightLine_areLearntWithTheirOwnMetrics() {
        Dataset line = Dataset.ofValues(Matrix.of(4, 1, 0, 1, 2, 3), Matrix.of(4, 1, 1, 3, 5, 7));
        Initializer zero = new Initializer.Zero();
        Network network =
                new Network(new NetworkSpec(1, List.of(new LayerSpec.Dense(1, zero, zero))), RandomStream.seeded(1));
        LossSpec loss = LossSpec.of(new LossKind.MeanSquaredError()).withReport(LossReport.PER_ELEMENT);
        TrainingLoop loop = finished(new TrainingLoop(
                TrainingSpec.of(400, BatchSpec.full()),
                new Subject(
                        network,
                        Parts.of(line, line),
                        loss,
                        new Sgd(0.1),
                        new Schedule.Constant(),
                        Set.of(),
                        RandomStream.seeded(1))));
        EpochResult last = loop.history().last().orElseThrow();
        assertEquals(0, last.test().mse(), 1e-12);
        assertEquals(1, last.test().r2(), 1e-12);
        assertEquals(last.train().mse(), last.train().loss());
        assertTrue(Double.isNaN(last.train().accuracy()));
        assertEquals(2, network.parameters().get(0).value().get(0), 1e-6);
        assertEquals(1, network.parameters().get(1).value().get(0), 1e-6);
    }
}

package backprop.training;

import static backprop.training.TinyRun.MINI;
import static backprop.training.TinyRun.finished;
import static backprop.training.TinyRun.loop;
import static backprop.training.TinyRun.results;
import static backprop.training.TinyRun.spec;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.data.Parts;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.metrics.EpochResult;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopRulesTest {

    private static double largestTrainingLogit(Network network) {
        return Arrays.stream(network.forward(TinyRun.TRAIN.features()).toArray())
                .max()
                .orElseThrow();
    }

    private static TrainingSpec bounded(TrainingSpec spec, double bound) {
        return spec.withStop(StopRules.NONE.withLogitBound(OptionalDouble.of(bound)));
    }

    @ParameterizedTest
    @EnumSource
    void logitBound_exceeded_stopsAfterRecordingAndBeforeTheNextUpdate(MetricsTiming timing) {
        TrainingSpec unbounded = spec(200, BatchSpec.full(), timing);
        List<EpochResult> free = results(finished(loop(unbounded)));
        double atStart = largestTrainingLogit(TinyRun.network(1));
        TrainingLoop bounded = finished(loop(bounded(unbounded, atStart + 3)));

        int recorded = bounded.history().size();
        assertEquals(Optional.of(StopReason.LOGIT_BOUND), bounded.stopReason());
        assertTrue(recorded > 1 && recorded < 200, recorded + " epochs were recorded");
        assertEquals(free.subList(0, recorded), results(bounded));
        int updates = free.get(recorded - 1).epoch();
        assertEquals(updates, bounded.epochsDone());
        assertEquals((long) updates * TinyRun.EXAMPLES, bounded.examplesDone());
        assertEquals(updates, bounded.predictions().epoch());
    }

    @Test
    void logitBound_belowTheStart_stopsAtEpochZeroWithOneResult() {
        double atStart = largestTrainingLogit(TinyRun.network(1));
        TrainingLoop loop =
                finished(loop(bounded(spec(9, BatchSpec.full(), MetricsTiming.BEFORE), Math.nextDown(atStart))));

        assertEquals(1, loop.history().size());
        assertEquals(0, loop.epochsDone());
        assertEquals(0, loop.examplesDone());
    }

    @Test
    void logitBound_exactlyReached_isNotExceeded() {
        double atStart = largestTrainingLogit(TinyRun.network(1));
        TrainingLoop loop = loop(bounded(spec(9, BatchSpec.full(), MetricsTiming.BEFORE), atStart));
        loop.step();
        assertEquals(1, loop.epochsDone());
        assertEquals(Optional.empty(), loop.stopReason());
    }

    private static void assertDivergedWithGoodPredictions(TrainingLoop loop, int goodEpoch) {
        assertEquals(Optional.of(StopReason.DIVERGED), loop.stopReason());
        assertEquals(goodEpoch, loop.predictions().epoch());
        double[] probabilities = loop.predictions().outputs().toArray();
        assertTrue(Arrays.stream(probabilities).allMatch(Double::isFinite), () -> Arrays.toString(probabilities));
    }

    @ParameterizedTest
    @EnumSource
    void divergence_hugeLearningRate_recordsItAndPredictsWithTheLastGoodWeights(MetricsTiming timing) {
        TrainingLoop loop = finished(loop(spec(50, MINI, timing), new Sgd(1e308)));
        List<EpochResult> results = loop.history().results();
        int last = results.size() - 1;
        assertTrue(last < 49);
        assertFalse(Double.isFinite(results.get(last).train().loss()));
        for (EpochResult good : results.subList(0, last)) {
            assertTrue(Double.isFinite(good.train().loss()));
        }
        assertDivergedWithGoodPredictions(
                loop, last == 0 ? 0 : results.get(last - 1).epoch());
    }

    @ParameterizedTest
    @EnumSource
    void divergence_afterSomeGoodEpochs_predictsWithTheLastOfThem(MetricsTiming timing) {
        // Without a squashing activation the weights of the two layers drive each other up, a step at a time.
        TrainingSpec spec = spec(50, BatchSpec.full(), timing);
        TrainingLoop loop = finished(linear(spec));
        List<EpochResult> results = loop.history().results();
        EpochResult lastGood = results.get(results.size() - 2);
        assertTrue(lastGood.epoch() > 1 && lastGood.epoch() < 49, () -> "last good was " + lastGood);
        assertDivergedWithGoodPredictions(loop, lastGood.epoch());

        TrainingLoop again = linear(spec(50, BatchSpec.full(), MetricsTiming.AFTER));
        while (again.epochsDone() < lastGood.epoch()) {
            again.step();
        }
        assertArrayEquals(
                again.predictions().outputs().toArray(),
                loop.predictions().outputs().toArray());
    }

    private static TrainingLoop linear(TrainingSpec spec) {
        Initializer normal = new Initializer.Normal(0, 1);
        NetworkSpec layers = new NetworkSpec(
                3, List.of(new LayerSpec.Dense(5, normal, normal), new LayerSpec.Dense(3, normal, normal)));
        Network network = new Network(layers, RandomStream.seeded(1));
        return loop(spec, network, new Sgd(1e20), Parts.of(TinyRun.TRAIN, TinyRun.TEST));
    }

    @Test
    void divergence_atOnce_predictsWithTheStart() {
        TrainingLoop fresh = loop(spec(5, MINI, MetricsTiming.AFTER));
        double[] start = fresh.predictions().outputs().toArray();
        TrainingLoop loop = finished(loop(exploding(5, MetricsTiming.AFTER), new Sgd(1e308)));
        assertEquals(1, loop.history().size());
        assertDivergedWithGoodPredictions(loop, 0);
        assertArrayEquals(start, loop.predictions().outputs().toArray());
    }

    @Test
    void divergence_inTheLastUpdate_isNotPassedOffAsCompleted() {
        TrainingLoop loop = finished(loop(exploding(1, MetricsTiming.BEFORE), new Sgd(1e308)));
        assertEquals(1, loop.history().size());
        assertDivergedWithGoodPredictions(loop, 0);
    }

    /** With the sum over the examples and η = 10³⁰⁸ the first update is infinite. */
    private static TrainingSpec exploding(int epochs, MetricsTiming timing) {
        return spec(epochs, BatchSpec.full(), timing).withReduction(Reduction.SUM);
    }

    @ParameterizedTest
    @EnumSource
    void divergence_infiniteParameterBehindTanh_isSeenThoughTheLossIsFinite(MetricsTiming timing) {
        // dW1 is about −40, so W1 becomes infinite and tanh saturates at 1; the other arrays, and the loss, stay
        // finite.
        Dataset data = Dataset.ofImages(
                Matrix.ofRows(new double[][] {{100}, {50}}), new int[] {0, 1}, 2, new ImageShape(1, 1));
        Initializer zero = new Initializer.Zero();
        Network network = new Network(
                new NetworkSpec(
                        1,
                        List.of(
                                new LayerSpec.Dense(1, zero, zero),
                                new LayerSpec.Stage(Activation.TANH),
                                new LayerSpec.Dense(2, zero, zero))),
                RandomStream.seeded(1));
        network.parameters().get(0).value().set(0, 1e-3);
        network.parameters().get(2).value().set(0, 1);
        network.parameters().get(2).value().set(1, -1);
        TrainingLoop loop = finished(loop(exploding(1, timing), network, new Sgd(1e308), Parts.of(data, data)));
        assertTrue(Double.isFinite(loop.history().last().orElseThrow().train().loss()));
        assertDivergedWithGoodPredictions(loop, 0);
        assertEquals(1e-3, network.parameters().get(0).value().get(0));
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.LastBatch;
import backprop.data.Parts;
import backprop.loss.Loss;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.ShapeMismatchException;
import backprop.metrics.EpochResult;
import backprop.metrics.PartMetrics;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Slip;
import backprop.optimizer.Sgd;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that are larger than a slice. */
class OutputsTest {
    private static final int LAST_SLICE = 76;
    private static final int N = 2 * Slices.MOST_ROWS + LAST_SLICE;
    private static final Dataset LARGE = TinyRun.examples(N, "large");
    private static final Matrix BUFFER = Precision.FLOAT64.buffer();

    private static double[] inOneGo(Matrix x) {
        return TinyRun.network(1).forward(x).toArray();
    }

    private static Dataset first(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return LARGE.select(rows);
    }

    private static TrainingLoop loop(BatchSpec batches, MetricsTiming timing, Dataset train) {
        Parts parts = new Parts(train, Optional.empty(), Optional.empty());
        return TinyRun.loop(TinyRun.spec(3, batches, timing), TinyRun.network(1), new Sgd(0.1), parts);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Slices.MOST_ROWS, Slices.MOST_ROWS + 1, N})
    void of_anyNumberOfRows_areThoseOfOneForwardPass(int n) {
        Outputs outputs = new Outputs(Slices.lanes(TinyRun.network(1)), BUFFER);
        // A larger part before it leaves nothing behind.
        outputs.of(LARGE.features());
        Matrix x = first(n).features();
        Matrix z = outputs.of(x);
        assertEquals(n, z.rows());
        assertArrayEquals(inOneGo(x), z.toArray());
    }

    @Test
    void of_largePart_leavesTheNetworkWithTheLastSlice() {
        Network network = TinyRun.network(1);
        new Outputs(List.of(network), BUFFER).of(LARGE.features());
        network.backward(Precision.FLOAT64.matrix(LAST_SLICE, 3));
        assertThrows(ShapeMismatchException.class, () -> network.backward(Precision.FLOAT64.matrix(LAST_SLICE + 1, 3)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"SOFTMAX_WHOLE_MAXIMUM", "SOFTMAX_UNSHIFTED"})
    void measure_largePart_isJudgedAsAWhole(Slip slip) {
        LossSpec spec = LossSpec.of(new LossKind.CrossEntropy());
        Loss loss = spec.kind().create(Set.of(slip));
        Matrix expected = BUFFER.zeros();
        double total = loss.forward(TinyRun.network(1).forward(LARGE.features()), LARGE.targets(), expected);
        Matrix prediction = BUFFER.zeros();
        PartMetrics metrics =
                new Evaluator(Slices.lanes(TinyRun.network(1)), spec, loss, BUFFER).measure(LARGE, prediction);
        assertArrayEquals(expected.toArray(), prediction.toArray());
        assertEquals(PartMetrics.ofClasses(total / N, Predictions.accuracy(expected, LARGE.targets())), metrics);
    }

    @ParameterizedTest
    @EnumSource
    void fullBatch_largePart_endsWithTheSameWeightsWheneverItIsMeasured(MetricsTiming timing) {
        TrainingLoop loop = TinyRun.finished(loop(BatchSpec.full(), timing, LARGE));
        TrainingLoop watched = loop(BatchSpec.full(), MetricsTiming.AFTER, LARGE);
        while (watched.stopReason().isEmpty()) {
            watched.step();
            watched.refreshPredictions();
        }
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(
                    watched.network().parameters().get(i).value().toArray(),
                    loop.network().parameters().get(i).value().toArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    void checkpoint_largeFullBatch_goesOnWithTheSameBits(MetricsTiming timing) {
        TrainingLoop whole = TinyRun.finished(loop(BatchSpec.full(), timing, LARGE));
        TrainingLoop cut = loop(BatchSpec.full(), timing, LARGE);
        while (cut.stopReason().isEmpty()) {
            cut.step();
            TrainingLoop next = loop(BatchSpec.full(), timing, LARGE);
            next.restore(cut.checkpoint());
            cut = next;
        }
        assertEquals(TinyRun.results(whole), TinyRun.results(cut));
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(
                    whole.network().parameters().get(i).value().toArray(),
                    cut.network().parameters().get(i).value().toArray());
        }
    }

    @Test
    void metrics_largePartInBatches_areThoseOfTheWholePartAtThatTime() {
        TrainingLoop loop = TinyRun.finished(loop(new BatchSpec(50, true, LastBatch.KEPT), MetricsTiming.AFTER, LARGE));
        Matrix prediction = BUFFER.zeros();
        Loss loss = new LossKind.CrossEntropy().create(Set.of());
        double total = loss.forward(loop.network().forward(LARGE.features()), LARGE.targets(), prediction);
        List<EpochResult> results = loop.history().results();
        assertEquals(total / N, results.get(2).train().loss());
        assertArrayEquals(prediction.toArray(), loop.predictions().outputs().toArray());
    }

    @Test
    void logitBound_exceededInTheFirstSliceOnly_stops() {
        double[] z = inOneGo(LARGE.features());
        int[] byLargest = IntStream.range(0, N)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> -largest(z, row)))
                .mapToInt(row -> row)
                .toArray();
        double bound = (largest(z, byLargest[0]) + largest(z, byLargest[1])) / 2;
        Parts parts = new Parts(LARGE.select(byLargest), Optional.empty(), Optional.empty());
        TrainingSpec spec = TinyRun.spec(3, new BatchSpec(50, true, LastBatch.KEPT), MetricsTiming.BEFORE)
                .withStop(StopRules.NONE.withLogitBound(OptionalDouble.of(bound)));
        TrainingLoop loop = TinyRun.loop(spec, TinyRun.network(1), new Sgd(0.1), parts);
        loop.step();
        assertEquals(Optional.of(StopReason.LOGIT_BOUND), loop.stopReason());
    }

    private static double largest(double[] z, int row) {
        return Arrays.stream(z, 3 * row, 3 * row + 3).max().orElseThrow();
    }
}

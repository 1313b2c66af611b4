package backprop.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.data.Targets;
import backprop.math.Matrix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Monitor LOSS = new Monitor(Part.TEST, Metric.LOSS);

    private static Predictions binary() {
        return new Predictions(1, Matrix.of(4, 1, 0.9, 0.5, 0.2, 0.7), new Targets.Classes(new int[] {1, 0, 0, 0}, 2));
    }

    @Test
    void confusion_threeClasses_countsTrueByPredicted() {
        Matrix s = Matrix.of(4, 3, 0.8, 0.1, 0.1, 0.1, 0.8, 0.1, 0.1, 0.7, 0.2, 0.9, 0.1, 0);
        ConfusionMatrix confusion =
                ConfusionMatrix.of(new Predictions(1, s, new Targets.Classes(new int[] {0, 1, 0, 0}, 3)));
        assertEquals(3, confusion.classes());
        assertArrayEquals(new int[] {2, 1, 0}, confusion.counts()[0]);
        assertArrayEquals(new int[] {0, 1, 0}, confusion.counts()[1]);
        assertArrayEquals(new int[] {0, 0, 0}, confusion.counts()[2]);
        assertEquals(1, confusion.precision(0));
        assertEquals(2 / 3.0, confusion.recall(0));
        assertEquals(0.8, confusion.f1(0), 1e-15);
        assertEquals(0.5, confusion.precision(1));
        assertEquals(1, confusion.recall(1));
        assertTrue(Double.isNaN(confusion.precision(2)));
        assertTrue(Double.isNaN(confusion.recall(2)));
        assertTrue(Double.isNaN(confusion.f1(2)));
    }

    @Test
    void confusion_oneOutput_isClassOneFromOneHalfOn() {
        ConfusionMatrix confusion = ConfusionMatrix.of(binary());
        assertArrayEquals(new int[] {1, 2}, confusion.counts()[0]);
        assertArrayEquals(new int[] {0, 1}, confusion.counts()[1]);
    }

    @Test
    void predictions_oneOutput_haveBothProbabilities() {
        Prediction first = binary().of(0);
        assertArrayEquals(new double[] {0.1, 0.9}, first.probabilities(), 1e-15);
        assertTrue(first.correct());
        assertEquals(
                List.of(3, 1),
                binary().misclassified().stream().map(Prediction::index).toList());
        assertEquals(0.5, Predictions.accuracy(binary().outputs(), binary().targets()));
    }

    @Test
    void predictions_ofNumbers_haveNoClasses() {
        Predictions numbers = new Predictions(1, Matrix.of(1, 1, 2), new Targets.Values(Matrix.of(1, 1, 3)));
        assertFalse(numbers.ofClasses());
        assertEquals(1, numbers.size());
        assertEquals(List.of(), numbers.misclassified());
        assertTrue(Double.isNaN(Predictions.accuracy(numbers.outputs(), numbers.targets())));
        assertThrows(IllegalStateException.class, () -> numbers.of(0));
        var refusal = assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(numbers));
        assertEquals("Only classes can be confused; these targets are numbers.", refusal.getMessage());
    }

    @Test
    void regression_handWorked_isMseMaeAndMeanR2() {
        // Errors of output 1: 1, −1 about targets 0, 4 (spread 8): R² = 1 − 2/8; of output 2: 0, 2 about 1, 3: 1 − 4/2.
        Targets t = new Targets.Values(Matrix.of(2, 2, 0, 1, 4, 3));
        PartMetrics metrics = Regression.metrics(7, Matrix.of(2, 2, 1, 1, 3, 5), t);
        assertEquals(7, metrics.loss());
        assertEquals(1.5, metrics.mse(), 1e-15);
        assertEquals(1, metrics.mae(), 1e-15);
        assertEquals((0.75 - 1) / 2, metrics.r2(), 1e-15);
        assertTrue(Double.isNaN(metrics.accuracy()));
        assertEquals(1, Regression.metrics(0, Matrix.of(2, 2, 0, 1, 4, 3), t).r2());
    }

    @Test
    void metric_improvement_hasItsDirection() {
        for (Metric metric : Metric.values()) {
            boolean upwards = metric == Metric.ACCURACY || metric == Metric.R2;
            assertEquals(upwards, metric.improvesUpwards());
            assertEquals(upwards ? 0.25 : -0.25, metric.improvement(0.75, 0.5));
        }
        PartMetrics all = new PartMetrics(1, 0.75, 3, 4, 5);
        double[] expected = {1, 0.75, 0.25, 3, 4, 5};
        for (Metric metric : Metric.values()) {
            assertEquals(expected[List.of(Metric.values()).indexOf(metric)], all.value(metric));
        }
    }

    private static EpochResult result(int epoch, double loss) {
        return new EpochResult(epoch, PartMetrics.ABSENT, PartMetrics.ABSENT, PartMetrics.ofClasses(loss, 0.5), 0.1, 0);
    }

    @Test
    void patience_improvementsAboveTheLeast_startTheCountAnew() {
        Patience patience = new Patience(LOSS, 0.5);
        assertFalse(patience.observe(result(1, Double.NaN)));
        assertEquals(1, patience.waited());
        assertTrue(patience.observe(result(2, 3)));
        assertEquals(0, patience.waited());
        assertFalse(patience.observe(result(3, 2.5)));
        assertFalse(patience.observe(result(4, Double.NaN)));
        assertEquals(2, patience.waited());
        assertTrue(patience.observe(result(5, 2.25)));
        assertEquals(2.25, patience.best());
        patience.observe(result(6, 9));
        patience.beginAnew();
        assertEquals(0, patience.waited());
        assertEquals(2.25, patience.best());
        patience.restore(7, 3);
        assertEquals(3, patience.waited());
        assertTrue(patience.observe(result(7, 6)));
    }

    @Test
    void history_batchesAndChanges_areKeptByPartAndInOrder() {
        History history = History.ofClasses(Part.TEST);
        assertEquals(0, history.batches(Part.TRAIN).size());
        for (int i = 0; i < 200; i++) {
            history.add(new BatchResult(Part.TRAIN, 1 + i / 10, 1 + i % 10, i, 0.5));
        }
        history.add(new BatchResult(Part.TEST, 1, 1, 42, 0.25));
        BatchColumns train = history.batches(Part.TRAIN);
        assertEquals(200, train.size());
        assertEquals(137, train.loss()[137]);
        assertEquals(14, train.epoch()[137]);
        assertEquals(8, train.batch()[137]);
        assertEquals(0.25, history.batches(Part.TEST).accuracy()[0]);
        Change change = new Change(1, 2, Change.Setting.MOMENTUM, 0.9, 0.5);
        history.add(change);
        assertEquals(List.of(change), history.changes());
    }

    @Test
    void history_metricsNotKept_readAsAbsent() {
        History history = new History(List.of(LOSS));
        history.add(result(1, 2));
        EpochResult read = history.last().orElseThrow();
        assertEquals(2, read.value(LOSS));
        assertTrue(Double.isNaN(read.test().accuracy()));
        assertEquals(0, history.column(Part.TRAIN, Metric.LOSS).length);
        assertEquals(Optional.empty(), history.best(Part.TEST, Metric.ACCURACY));
        assertTrue(history.columns().has(Part.TEST));
        assertFalse(history.columns().has(Part.TRAIN));
    }

    @Test
    void regression_targetsWithoutSpread_haveNoR2() {
        Matrix same = Matrix.of(2, 1, 3, 3);
        PartMetrics metrics = Regression.metrics(1, Matrix.of(2, 1, 2, 5), new Targets.Values(same));
        assertEquals(Double.NaN, metrics.r2());
        assertEquals(1.5, metrics.mae());
    }
}

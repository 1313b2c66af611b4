package backprop.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = History.ofClasses(Part.TRAIN, Part.TEST);

    private EpochResult add(double testLoss, double testAccuracy) {
        EpochResult result = new EpochResult(
                history.size(),
                PartMetrics.ofClasses(9, 0.9),
                PartMetrics.ABSENT,
                PartMetrics.ofClasses(testLoss, testAccuracy),
                0.1,
                history.size() / 10.0);
        history.add(result);
        return result;
    }

    @Test
    void empty_hasNoLastAndNoBest() {
        assertEquals(Optional.empty(), history.last());
        assertEquals(Optional.empty(), history.best(Part.TEST, Metric.ACCURACY));
        assertEquals(Optional.empty(), history.best(Part.TEST, Metric.LOSS));
        assertEquals(List.of(), history.results());
    }

    @Test
    void last_isTheNewest() {
        add(1, 0.5);
        EpochResult newest = add(2, 0.4);
        assertEquals(Optional.of(newest), history.last());
        assertEquals(2, history.size());
    }

    @Test
    void bestAccuracy_severalEqual_isTheFirstOfTheHighest() {
        add(1, 0.5);
        EpochResult first = add(3, 0.8);
        add(2, 0.8);
        add(4, 0.7);
        assertEquals(Optional.of(first), history.best(Part.TEST, Metric.ACCURACY));
    }

    @Test
    void bestLoss_severalEqual_isTheFirstOfTheLowest() {
        add(3, 0.5);
        EpochResult first = add(1, 0.4);
        add(1, 0.9);
        add(2, 0.7);
        assertEquals(Optional.of(first), history.best(Part.TEST, Metric.LOSS));
    }

    @Test
    void bestLoss_nan_isNeverTheLowest() {
        add(Double.NaN, 0.1);
        EpochResult lowest = add(Double.POSITIVE_INFINITY, 0.1);
        assertEquals(Optional.of(lowest), history.best(Part.TEST, Metric.LOSS));
        EpochResult lower = add(2, 0.1);
        add(Double.NaN, 0.1);
        assertEquals(Optional.of(lower), history.best(Part.TEST, Metric.LOSS));
    }

    @Test
    void bestLoss_onlyNan_isNone() {
        add(Double.NaN, 0.1);
        assertEquals(Optional.empty(), history.best(Part.TEST, Metric.LOSS));
    }

    @Test
    void column_isTheCurveInOrder() {
        add(3, 0.5);
        add(Double.NaN, 0.4);
        add(1, 0.6);
        assertArrayEquals(new double[] {3, Double.NaN, 1}, history.column(Part.TEST, Metric.LOSS));
        assertArrayEquals(
                new double[] {0, 1, 2}, Arrays.copyOf(history.columns().epoch(), 3));
    }

    @Test
    void results_handedOut_doNotGrowWithTheHistory() {
        EpochResult only = add(1, 0.5);
        List<EpochResult> before = history.results();
        add(2, 0.6);
        assertEquals(List.of(only), before);
    }

    @Test
    void columns_takenEarly_keepTheirResultsWhileMoreAreAdded() {
        History history = History.ofClasses(Part.TRAIN, Part.TEST);
        for (int epoch = 0; epoch < 50; epoch++) {
            history.add(new EpochResult(
                    epoch,
                    PartMetrics.ofClasses(epoch, 0),
                    PartMetrics.ABSENT,
                    PartMetrics.ofClasses(-epoch, 1),
                    0.1,
                    epoch));
        }
        Columns early = history.columns();
        for (int epoch = 50; epoch < 1000; epoch++) {
            history.add(new EpochResult(
                    epoch,
                    PartMetrics.ofClasses(epoch, 0),
                    PartMetrics.ABSENT,
                    PartMetrics.ofClasses(-epoch, 1),
                    0.1,
                    epoch));
        }
        assertEquals(50, early.size());
        assertEquals(49, early.column(Part.TRAIN, Metric.LOSS).orElseThrow()[49]);
        Columns late = history.columns();
        assertEquals(1000, late.size());
        for (int epoch = 0; epoch < 1000; epoch++) {
            assertEquals(epoch, late.epoch()[epoch]);
            assertEquals(-epoch, late.column(Part.TEST, Metric.LOSS).orElseThrow()[epoch]);
        }
    }
}

package backprop.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    private EpochResult add(double testLoss, double testAccuracy) {
        EpochResult result = new EpochResult(
                history.size(),
                new PartMetrics(9, 0.9),
                new PartMetrics(testLoss, testAccuracy),
                history.size() / 10.0);
        history.add(result);
        return result;
    }

    @Test
    void empty_hasNoLastAndNoBest() {
        assertEquals(Optional.empty(), history.last());
        assertEquals(Optional.empty(), history.bestAccuracy());
        assertEquals(Optional.empty(), history.bestLoss());
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
        assertEquals(Optional.of(first), history.bestAccuracy());
    }

    @Test
    void bestLoss_severalEqual_isTheFirstOfTheLowest() {
        add(3, 0.5);
        EpochResult first = add(1, 0.4);
        add(1, 0.9);
        add(2, 0.7);
        assertEquals(Optional.of(first), history.bestLoss());
    }

    @Test
    void bestLoss_nan_isNeverTheLowest() {
        add(Double.NaN, 0.1);
        EpochResult lowest = add(Double.POSITIVE_INFINITY, 0.1);
        assertEquals(Optional.of(lowest), history.bestLoss());
        EpochResult lower = add(2, 0.1);
        add(Double.NaN, 0.1);
        assertEquals(Optional.of(lower), history.bestLoss());
    }

    @Test
    void bestLoss_onlyNan_isNone() {
        add(Double.NaN, 0.1);
        assertEquals(Optional.empty(), history.bestLoss());
    }

    @Test
    void column_isTheCurveInOrder() {
        add(3, 0.5);
        add(Double.NaN, 0.4);
        add(1, 0.6);
        assertArrayEquals(
                new double[] {3, Double.NaN, 1}, history.column(r -> r.test().loss()));
        assertArrayEquals(new double[] {0, 1, 2}, history.column(EpochResult::epoch));
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
        History history = new History();
        for (int epoch = 0; epoch < 50; epoch++) {
            history.add(new EpochResult(epoch, new PartMetrics(epoch, 0), new PartMetrics(-epoch, 1), epoch));
        }
        History.Columns early = history.columns();
        for (int epoch = 50; epoch < 1000; epoch++) {
            history.add(new EpochResult(epoch, new PartMetrics(epoch, 0), new PartMetrics(-epoch, 1), epoch));
        }
        assertEquals(50, early.size());
        assertEquals(49, early.trainLoss()[49]);
        History.Columns late = history.columns();
        assertEquals(1000, late.size());
        for (int epoch = 0; epoch < 1000; epoch++) {
            assertEquals(epoch, late.epoch()[epoch]);
            assertEquals(-epoch, late.testLoss()[epoch]);
        }
    }
}

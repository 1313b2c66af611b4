package backprop.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatMeanTest {
    private static final Monitor LOSS = new Monitor(Part.TRAIN, Metric.LOSS);

    private static Columns run(double... losses) {
        History history = History.ofClasses(Part.TRAIN);
        for (int i = 0; i < losses.length; i++) {
            PartMetrics train = PartMetrics.ofClasses(losses[i], 0.5);
            history.add(new EpochResult(i + 1, train, PartMetrics.ABSENT, PartMetrics.ABSENT, 0.1, i));
        }
        return history.columns();
    }

    @Test
    void of_threeRuns_hasMeanAndSampleDeviation() {
        RepeatMean mean = RepeatMean.of(List.of(run(1, 10), run(2, 10), run(6, 10)), LOSS);
        assertArrayEquals(new double[] {1, 2}, mean.epoch());
        assertArrayEquals(new double[] {3, 10}, mean.mean(), 1e-15);
        assertArrayEquals(new double[] {Math.sqrt(7), 0}, mean.sd(), 1e-15);
        assertArrayEquals(new int[] {3, 3}, mean.n());
        assertTrue(mean.isWhole(1));
    }

    @Test
    void of_runThatEndedEarlyOrDiverged_doesNotCountThere() {
        RepeatMean mean =
                RepeatMean.of(List.of(run(1, 2, 3), run(3), run(5, Double.NaN, Double.POSITIVE_INFINITY)), LOSS);
        assertArrayEquals(new int[] {3, 1, 1}, mean.n());
        assertArrayEquals(new double[] {3, 2, 3}, mean.mean(), 1e-15);
        assertTrue(Double.isNaN(mean.sd()[1]));
        assertFalse(mean.isWhole(1));
        assertEquals(1, mean.fewest());
    }

    @Test
    void of_largeValuesThatDifferLittle_keepsTheirSpread() {
        RepeatMean mean = RepeatMean.of(List.of(run(1e9 + 1), run(1e9 + 2), run(1e9 + 3)), LOSS);
        assertEquals(1, mean.sd()[0], 1e-9);
    }

    @Test
    void of_metricThatIsNotKept_isEmpty() {
        RepeatMean mean = RepeatMean.of(List.of(run(1, 2)), new Monitor(Part.TEST, Metric.R2));
        assertEquals(0, mean.size());
        assertEquals("[]", Arrays.toString(mean.mean()));
    }
}

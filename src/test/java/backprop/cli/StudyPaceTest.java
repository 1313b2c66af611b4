package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Part;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import org.junit.jupiter.api.Test;

class StudyPaceTest {
    private static final double EXACT = 1e-9;

    private static History history(double... seconds) {
        History history = History.ofClasses(Part.TRAIN);
        for (int i = 0; i < seconds.length; i++) {
            history.add(new EpochResult(
                    i + 1, PartMetrics.ofClasses(1, 0.5), PartMetrics.ABSENT, PartMetrics.ABSENT, 0.1, seconds[i]));
        }
        return history;
    }

    @Test
    void left_slowFirstEpochs_goesByTheLaterOnes() {
        StudyPace pace = new StudyPace();
        assertEquals(0, pace.left(3));
        // 10 s of training, of which the last two epochs took 1 s each; 0.5 s for the rest.
        pace.done(history(4, 8, 9, 10), 0, 10.5);
        assertEquals(3 * (4 * 1 + 0.5), pace.left(3), EXACT);
    }

    @Test
    void left_severalDone_goesByTheLatest() {
        StudyPace pace = new StudyPace();
        pace.done(history(4, 8, 9, 10), 0, 10.5);
        pace.done(history(1, 2, 3, 4), 0, 4.25);
        assertEquals(2 * 4.25, pace.left(2), EXACT);
    }

    @Test
    void left_oneThatWentOn_countsItsWholeTraining() {
        StudyPace pace = new StudyPace();
        // It was left after 3 s, and took 2.5 s from then on.
        pace.done(history(1.25, 2.5, 3.75, 5), 3, 2.5);
        assertEquals(4 * 1.25 + 0.5, pace.left(1), EXACT);
    }

    @Test
    void left_oneEpoch_isAsLongAsThatTook() {
        StudyPace pace = new StudyPace();
        pace.done(history(2), 0, 3);
        assertEquals(6, pace.left(2), EXACT);
    }
}

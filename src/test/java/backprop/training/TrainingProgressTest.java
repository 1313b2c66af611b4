package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingProgressTest {

    /** Of 20 epochs of 4 batches. */
    private static TrainingProgress progress(int epochsDone, int batchesDone, long examples, double seconds) {
        return new TrainingProgress(
                TrainerState.RUNNING,
                20,
                epochsDone,
                4,
                batchesDone,
                examples,
                seconds,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 1, 0.0125", "5, 0, 0.25", "5, 2, 0.275", "20, 0, 1"})
    void fraction_countsBatchesOfTheCurrentEpoch(int epochsDone, int batchesDone, double expected) {
        assertEquals(expected, progress(epochsDone, batchesDone, 1, 1).fraction(), 1e-15);
    }

    @Test
    void secondsLeft_quarterDone_isThreeTimesTheTimeSoFar() {
        assertEquals(36, progress(5, 0, 100, 12).secondsLeft(), 1e-12);
        assertEquals(0, progress(20, 0, 100, 12).secondsLeft());
    }

    @Test
    void examplesPerSecond_isTheSpeedSoFar() {
        assertEquals(25, progress(5, 0, 100, 4).examplesPerSecond());
    }

    @Test
    void estimates_beforeAnything_areUnknown() {
        assertTrue(Double.isNaN(progress(0, 0, 0, 0).secondsLeft()));
        assertTrue(Double.isNaN(progress(0, 0, 0, 0).examplesPerSecond()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "-5; -5", "1000001; 1,000,001"})
    void trainingSpec_epochsOutOfRange_isRefusedByValue(int epochs, String shown) {
        BatchSpec full = BatchSpec.full();
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> TinyRun.spec(epochs, full, MetricsTiming.AFTER));
        assertEquals("Training takes 1 to 1,000,000 epochs, not " + shown + ".", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -100, Double.NaN})
    void trainingSpec_logitBoundNotPositive_isRefusedByValue(double bound) {
        OptionalDouble wrong = OptionalDouble.of(bound);
        var refusal = assertThrows(IllegalArgumentException.class, () -> StopRules.NONE.withLogitBound(wrong));
        assertEquals("The logit bound must be above 0, not " + bound + ".", refusal.getMessage());
    }
}

package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Part;
import backprop.file.DataException;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.optimizer.Schedule;
import backprop.training.StopRules;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final ExperimentSpec DIGITS = BuiltInExperiments.digits(10);

    private static ExperimentSpec stopping(Monitor monitor) {
        StopRules.EarlyStopping rule = new StopRules.EarlyStopping(monitor, 3, 0, true);
        return DIGITS.withTraining(DIGITS.training().withStop(StopRules.NONE.withEarlyStopping(Optional.of(rule))));
    }

    private static void assertRefused(String message, ExperimentSpec spec) {
        DataException refused = assertThrows(DataException.class, () -> PreparedExperiment.prepare(spec));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void prepare_earlyStoppingOnAPartThatIsThere_isAccepted() {
        assertDoesNotThrow(() -> PreparedExperiment.prepare(stopping(new Monitor(Part.TEST, Metric.ERROR))));
    }

    @Test
    void prepare_earlyStoppingOnAPartThatIsNot_isRefused() {
        assertRefused(
                "Early stopping watches the validation part, but the split leaves no example for it."
                        + " Let it watch another part, or change the split.",
                stopping(new Monitor(Part.VALIDATION, Metric.LOSS)));
    }

    @Test
    void prepare_targetOfAnotherKindOfData_isRefused() {
        StopRules.Target target = new StopRules.Target(new Monitor(Part.TEST, Metric.R2), 0.9);
        assertRefused(
                "The target watches r2, but the data have classes. Let it watch the loss, or accuracy.",
                DIGITS.withTraining(DIGITS.training().withStop(StopRules.NONE.withTarget(Optional.of(target)))));
    }

    @Test
    void prepare_plateauBehindAWarmUpOnAPartThatIsNot_isRefused() {
        Schedule plateau = new Schedule.Plateau(new Monitor(Part.VALIDATION, Metric.LOSS), 0.5, 1, 0, 0);
        assertRefused(
                "The plateau schedule watches the validation part, but the split leaves no example for it."
                        + " Let it watch another part, or change the split.",
                DIGITS.withSchedule(new Schedule.WarmUp(2, plateau)));
    }
}

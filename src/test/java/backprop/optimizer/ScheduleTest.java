package backprop.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Part;
import backprop.metrics.EpochResult;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Monitor LOSS = new Monitor(Part.VALIDATION, Metric.LOSS);

    private static double[] first(Schedule schedule, int count, int epochs) {
        return IntStream.range(0, count)
                .mapToDouble(e -> schedule.at(0.8, e, epochs))
                .toArray();
    }

    @Test
    void constant_stays() {
        assertArrayEquals(new double[] {0.8, 0.8, 0.8}, first(new Schedule.Constant(), 3, 3));
    }

    @Test
    void step_comesEverySoManyEpochs() {
        assertArrayEquals(new double[] {0.8, 0.8, 0.4, 0.4, 0.2}, first(new Schedule.Step(2, 0.5), 5, 9), 1e-15);
    }

    @Test
    void exponential_shrinksEachEpoch() {
        assertArrayEquals(new double[] {0.8, 0.4, 0.2}, first(new Schedule.Exponential(0.5), 3, 3), 1e-15);
    }

    @Test
    void cosine_fallsFromTheRateTowardsItsMinimum() {
        double[] expected = {0.8, 0.2 + 0.3 * (1 + Math.cos(Math.PI / 4)), 0.5, 0.2 + 0.3 * (1 - Math.cos(Math.PI / 4))
        };
        assertArrayEquals(expected, first(new Schedule.Cosine(0.2), 4, 4), 1e-15);
        assertEquals(0.2, new Schedule.Cosine(0.2).at(0.8, 4, 4), 1e-15);
    }

    @Test
    void warmUp_risesAndThenCountsFromThere() {
        Schedule steps = new Schedule.WarmUp(4, new Schedule.Step(2, 0.5));
        assertArrayEquals(new double[] {0.2, 0.4, 0.6, 0.8, 0.8, 0.8, 0.4}, first(steps, 7, 9), 1e-15);
        Schedule cosine = new Schedule.WarmUp(2, new Schedule.Cosine(0));
        // Four epochs are left for the cosine.
        assertArrayEquals(
                new double[] {0.4, 0.8, 0.8, 0.4 * (1 + Math.cos(Math.PI / 4)), 0.4}, first(cosine, 5, 6), 1e-15);
        assertEquals(0.4, new Schedule.WarmUp(2, new Schedule.Cosine(0)).at(0.8, 0, 1), 1e-15);
    }

    private static EpochResult result(int epoch, double validationLoss) {
        PartMetrics some = PartMetrics.ofClasses(validationLoss, 1 - validationLoss);
        return new EpochResult(epoch, PartMetrics.ABSENT, some, PartMetrics.ABSENT, 0.1, 0);
    }

    private static double[] rates(LearningRate rate, double... losses) {
        double[] rates = new double[losses.length];
        for (int e = 0; e < losses.length; e++) {
            rate.observe(result(e + 1, losses[e]));
            rates[e] = rate.at(0.8, e);
        }
        return rates;
    }

    @Test
    void plateau_longerThanItsPatience_shrinksTheRateAndCountsAnew() {
        LearningRate rate = new LearningRate(new Schedule.Plateau(LOSS, 0.5, 1, 0, 0), 99);
        assertEquals(0.8, rate.at(0.8, 0));
        // Best 5; the second epoch without an improvement is one too many.
        assertArrayEquals(
                new double[] {0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.2, 0.1}, rates(rate, 5, 6, 5, 7, 8, 4, 4, 4), 1e-15);
    }

    @Test
    void plateau_patienceZero_shrinksAtTheFirstEpochWithoutAnImprovement() {
        LearningRate rate = new LearningRate(new Schedule.Plateau(LOSS, 0.1, 0, 0, 0), 99);
        assertArrayEquals(new double[] {0.8, 0.08, 0.08}, rates(rate, 5, 5, 4), 1e-15);
    }

    @Test
    void plateau_leastImprovement_isExceededNotReached() {
        LearningRate rate = new LearningRate(new Schedule.Plateau(LOSS, 0.5, 0, 1, 0), 99);
        assertArrayEquals(new double[] {0.8, 0.4, 0.4}, rates(rate, 5, 4, 3.5), 1e-15);
    }

    @Test
    void plateau_atItsMinimum_staysThere() {
        LearningRate rate = new LearningRate(new Schedule.Plateau(LOSS, 0.5, 0, 0, 0.3), 99);
        assertArrayEquals(new double[] {0.8, 0.4, 0.3, 0.3}, rates(rate, 5, 5, 5, 5), 1e-15);
        // A rate below the minimum is left as it is.
        assertEquals(0.1, rate.at(0.1, 5), 1e-15);
    }

    @Test
    void plateau_behindAWarmUp_beginsToWaitThere() {
        Schedule schedule = new Schedule.WarmUp(2, new Schedule.Plateau(LOSS, 0.5, 0, 0, 0));
        LearningRate rate = new LearningRate(schedule, 99);
        // After epochs 1 and 2, in which the rate grows, a worse loss is no plateau; 5 is the first that counts.
        assertArrayEquals(new double[] {0.4, 0.8, 0.8, 0.4, 0.4}, rates(rate, 1, 2, 5, 5, 4), 1e-15);
        assertEquals(Optional.empty(), new Schedule.Constant().plateau());
    }

    @Test
    void state_restoredInAnother_goesOnAlike() {
        Schedule schedule = new Schedule.Plateau(LOSS, 0.5, 2, 0, 0);
        LearningRate one = new LearningRate(schedule, 99);
        rates(one, 5, 6, 6, 6, 6, 6);
        LearningRate two = new LearningRate(schedule, 99);
        two.restore(one.state());
        assertArrayEquals(rates(one, 6, 6, 6, 4, 5), rates(two, 6, 6, 6, 4, 5));
        LearningRate constant = new LearningRate(new Schedule.Constant(), 9);
        assertEquals(0, constant.state().length);
        constant.restore(constant.state());
        assertEquals(0.8, constant.at(0.8, 3));
    }

    @Test
    void new_impossibleSettings_areRefusedByValue() {
        assertRefused("A step comes every 1 epoch or more, not 0.", () -> new Schedule.Step(0, 0.5));
        assertRefused("The factor must be above 0 and at most 1, not 0.0.", () -> new Schedule.Step(1, 0));
        assertRefused("The factor must be above 0 and at most 1, not 1.5.", () -> new Schedule.Exponential(1.5));
        assertRefused("The lowest learning rate must be 0 or more, not -1.0.", () -> new Schedule.Cosine(-1));
        assertRefused("A warm-up takes 1 epoch or more, not 0.", () -> new Schedule.WarmUp(0, new Schedule.Constant()));
        assertRefused(
                "A warm-up cannot follow a warm-up.",
                () -> new Schedule.WarmUp(1, new Schedule.WarmUp(1, new Schedule.Constant())));
        assertRefused("The patience is 0 epochs or more, not -1.", () -> new Schedule.Plateau(LOSS, 0.5, -1, 0, 0));
        assertRefused(
                "The least improvement must be 0 or more, not NaN.",
                () -> new Schedule.Plateau(LOSS, 0.5, 1, Double.NaN, 0));
        assertRefused(
                "The lowest learning rate must be 0 or more, not -1.0.",
                () -> new Schedule.Plateau(LOSS, 0.5, 1, 0, -1));
        assertRefused(
                "The factor must be above 0 and at most 1, not NaN.",
                () -> new Schedule.Plateau(LOSS, Double.NaN, 1, 0, 0));
    }

    private static void assertRefused(String message, Supplier<?> creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::get).getMessage());
    }
}

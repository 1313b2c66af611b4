package backprop.training;

import static backprop.training.TrainerFixture.BATCHES;
import static backprop.training.TrainerFixture.EPOCHS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which batches a trainer tells when they are quick. */
class TrainerTellingTest {

    /** What was told, as state, epochs and batches: {@code RUNNING 2.0}. */
    private static List<String> told(TrainerFixture fixture) {
        return fixture.heard().stream()
                .map(p -> p.state() + " " + p.epochsDone() + "." + p.batchesDone())
                .toList();
    }

    private static List<String> trained(MetricsTiming timing, long tick) throws Exception {
        try (TrainerFixture fixture = TrainerFixture.mini(timing, tick)) {
            fixture.trainer.train();
            fixture.settle();
            assertEquals(List.of(), fixture.failures());
            return told(fixture);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER", "DURING"})
    void train_noTimePasses_tellsTheStartEveryEpochAndTheEnd(MetricsTiming timing) throws Exception {
        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(0, EPOCHS).forEach(epoch -> expected.add("RUNNING " + epoch + ".0"));
        expected.add("FINISHED " + EPOCHS + ".0");
        assertEquals(expected, trained(timing, 0));
    }

    @Test
    void train_noTimePassesAndMetricsBefore_alsoTellsEveryRecord() throws Exception {
        List<String> expected = new ArrayList<>();
        expected.add("RUNNING 0.0");
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            expected.add("RUNNING " + epoch + ".1");
            expected.add("RUNNING " + (epoch + 1) + ".0");
        }
        expected.add("FINISHED " + EPOCHS + ".0");
        assertEquals(expected, trained(MetricsTiming.BEFORE, 0));
    }

    @Test
    void train_everyOtherBatchIsDue_tellsThatOne() throws Exception {
        List<String> told = trained(MetricsTiming.AFTER, Trainer.UNTOLD / 2);
        assertEquals(
                List.of("RUNNING 0.0", "RUNNING 0.2", "RUNNING 0.4", "RUNNING 1.0", "RUNNING 1.2"), told.subList(0, 5));
    }

    @Test
    void stepBatch_noTimePasses_tellsEachStep() throws Exception {
        try (TrainerFixture fixture = TrainerFixture.mini(MetricsTiming.AFTER, 0)) {
            List<String> expected = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                fixture.trainer.stepBatch();
                fixture.settle();
                expected.add("RUNNING 0." + batch);
                expected.add("PAUSED " + (batch + 1) / BATCHES + "." + (batch + 1) % BATCHES);
            }
            assertEquals(expected, told(fixture));
        }
    }

    @Test
    void pause_betweenTwoTellings_tellsWhereItStands() throws Exception {
        try (TrainerFixture fixture = TrainerFixture.mini(MetricsTiming.BEFORE, 0)) {
            fixture.onProgress(progress -> {
                if (progress.epochsDone() == 2 && progress.batchesDone() == 1) {
                    fixture.trainer.pause();
                }
            });
            fixture.trainer.train();
            fixture.settle();
            assertEquals("PAUSED 2.1", told(fixture).get(fixture.heard().size() - 1));
        }
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.LabelsOf;
import backprop.data.LastBatch;
import backprop.data.Parts;
import backprop.optimizer.Clip;
import backprop.optimizer.Sgd;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TrainerFailureTest {
    private static final TrainingSpec SPEC = TrainerFixture.miniSpec();

    private static TrainingLoop good() {
        return TinyRun.loop(SPEC);
    }

    /** A run whose third batch has a class that the network does not know. */
    private static TrainingLoop broken() {
        int[] labels = LabelsOf.of(TinyRun.TRAIN).clone();
        Dataset wrong = Dataset.ofClasses(TinyRun.TRAIN.features(), labels, 3);
        labels[12] = 1000;
        TrainingSpec inOrder =
                TinyRun.spec(TrainerFixture.EPOCHS, new BatchSpec(5, false, LastBatch.KEPT), MetricsTiming.AFTER);
        return TinyRun.loop(inOrder, TinyRun.network(1), new Sgd(0.1), Parts.of(wrong, TinyRun.TEST));
    }

    /** Runs made by each of these in turn. */
    private static TrainerFixture inTurn(List<Supplier<TrainingLoop>> makers) {
        Queue<Supplier<TrainingLoop>> queue = new ArrayDeque<>(makers);
        return new TrainerFixture(SPEC, () -> queue.remove().get());
    }

    private static TrainingLoop fail(RuntimeException error) {
        throw error;
    }

    @Test
    void train_newRunFails_tellsTheErrorAndTheNextTrainWorks() throws Exception {
        var error = new IllegalStateException("no data");
        try (TrainerFixture fixture = inTurn(List.of(() -> fail(error), TrainerFailureTest::good))) {
            fixture.trainer.train();
            fixture.settle();
            assertEquals(List.of(error), fixture.failures());
            assertEquals(List.of(), fixture.heard());
            fixture.trainer.train();
            fixture.settle();
            assertEquals(List.of(error), fixture.failures());
            assertEquals(TrainerFixture.uninterrupted(), fixture.results());
        }
    }

    @Test
    void everyCommandThatNeedsARun_newRunFails_tellsTheError() throws Exception {
        var error = new IllegalStateException("no data");
        try (TrainerFixture fixture = new TrainerFixture(SPEC, () -> fail(error))) {
            Trainer trainer = fixture.trainer;
            List<Runnable> commands = List.of(trainer::train, trainer::stepBatch, trainer::stepEpoch, trainer::rewind);
            for (Runnable command : commands) {
                command.run();
                fixture.settle();
            }
            assertEquals(List.of(error, error, error, error), fixture.failures());
        }
    }

    @Test
    void change_toAnotherRule_isTold() throws Exception {
        try (TrainerFixture fixture = new TrainerFixture(SPEC, TrainerFailureTest::good)) {
            fixture.trainer.stepBatch();
            fixture.settle();
            fixture.trainer.change(new Sgd(0.1), new Clip.None());
            fixture.settle();
            assertInstanceOf(IllegalArgumentException.class, fixture.failures().get(0));
        }
    }

    @Test
    void train_tooLittleMemory_isTold() throws Exception {
        Supplier<TrainingLoop> tooLarge = () -> {
            throw new OutOfMemoryError("for the test");
        };
        try (TrainerFixture fixture = new TrainerFixture(SPEC, tooLarge)) {
            fixture.trainer.train();
            fixture.settle();
            assertInstanceOf(OutOfMemoryError.class, fixture.failures().get(0));
        }
    }

    @Test
    void train_stepFails_tellsTheErrorAndTheNextRunBeginsAfresh() throws Exception {
        List<Supplier<TrainingLoop>> makers = List.of(TrainerFailureTest::broken, TrainerFailureTest::good);
        try (TrainerFixture fixture = inTurn(makers)) {
            fixture.trainer.stepBatch();
            fixture.settle();
            assertEquals(Optional.of(1), fixture.last().lastBatch().map(batch -> batch.batch()));
            fixture.trainer.train();
            fixture.settle();
            assertEquals(1, fixture.failures().size());
            assertInstanceOf(IndexOutOfBoundsException.class, fixture.failures().get(0));

            int heardBefore = fixture.heard().size();
            fixture.trainer.train();
            fixture.settle();
            TrainingProgress first = fixture.heard().get(heardBefore);
            assertEquals(0, first.epochsDone());
            assertEquals(Optional.empty(), first.lastBatch());
            assertEquals(TrainerFixture.uninterrupted(), fixture.results());
        }
    }

    @Test
    void train_listenerFails_isTold() throws Exception {
        var error = new IllegalStateException("the screen is broken");
        try (TrainerFixture fixture = new TrainerFixture(SPEC, TrainerFailureTest::good)) {
            fixture.onProgress(progress -> fail(error));
            fixture.trainer.train();
            fixture.settle();
            assertEquals(List.of(error), fixture.failures());
        }
    }
}

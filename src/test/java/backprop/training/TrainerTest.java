package backprop.training;

import static backprop.training.TrainerFixture.BATCHES;
import static backprop.training.TrainerFixture.EPOCHS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.metrics.BatchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private final TrainerFixture fixture = TrainerFixture.mini();
    private final Trainer trainer = fixture.trainer;

    @AfterEach
    void close() {
        fixture.close();
        assertEquals(List.of(), fixture.failures());
    }

    private void assertAt(TrainerState state, int epochsDone, int batchesDone) {
        TrainingProgress last = fixture.last();
        assertEquals(
                state + " " + epochsDone + "." + batchesDone,
                last.state() + " " + last.epochsDone() + "." + last.batchesDone());
    }

    private void assertFinishedAsIfUninterrupted() {
        assertAt(TrainerState.FINISHED, EPOCHS, 0);
        assertEquals(Optional.of(StopReason.COMPLETED), fixture.last().stopReason());
        assertEquals(TrainerFixture.uninterrupted(), fixture.results());
    }

    /** Gives the command on the trainer's thread once so many epochs and batches are done. */
    private void at(int epochsDone, int batchesDone, Runnable command) {
        fixture.onProgress(progress -> {
            if (progress.epochsDone() == epochsDone && progress.batchesDone() == batchesDone) {
                fixture.onProgress(later -> {});
                command.run();
            }
        });
    }

    @Test
    void train_fromTheStart_tellsEveryBatchAndFinishes() throws Exception {
        trainer.train();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
        // The start, one for each batch, and one that says it is over.
        assertEquals(EPOCHS * BATCHES + 2, fixture.heard().size());
        assertEquals(TrainerState.RUNNING, fixture.heard().get(0).state());
        assertEquals(Optional.empty(), fixture.heard().get(0).lastBatch());
        BatchResult last = fixture.last().lastBatch().orElseThrow();
        assertEquals(EPOCHS, last.epoch());
        assertEquals(BATCHES, last.batch());
    }

    @Test
    void pause_inTheMiddle_stopsAfterTheBatchAndTrainGoesOnToTheSameBits() throws Exception {
        at(2, 3, trainer::pause);
        trainer.train();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 2, 3);
        assertEquals(TrainerFixture.uninterrupted().subList(0, 2), fixture.results());
        trainer.train();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void pause_beforeTheWorkerBegins_holdsItAtTheStart() throws Exception {
        Runnable release = fixture.hold();
        trainer.train();
        trainer.pause();
        release.run();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 0, 0);
        trainer.train();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void ask_inTheMiddle_isAnsweredBetweenTwoBatchesAndTheRunGoesOn() throws Exception {
        List<String> answers = new ArrayList<>();
        at(
                2,
                3,
                () -> trainer.ask(run -> answers.add(
                        run.orElseThrow().epochsDone() + "." + run.orElseThrow().batchesDone())));
        trainer.train();
        fixture.settle();
        assertEquals(List.of("2.4"), answers);
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void ask_whenNothingIsDone_isAnsweredAtOnce() throws Exception {
        List<Optional<Integer>> answers = new ArrayList<>();
        trainer.ask(run -> answers.add(run.map(TrainingRun::batchesDone)));
        trainer.stepBatch();
        trainer.ask(run -> answers.add(run.map(TrainingRun::batchesDone)));
        fixture.settle();
        assertEquals(List.of(Optional.empty(), Optional.of(1)), answers);
    }

    @Test
    void stepBatch_doesExactlyOneBatch() throws Exception {
        trainer.stepBatch();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 0, 1);
        assertEquals(5, fixture.last().examplesDone());
        for (int i = 1; i < BATCHES; i++) {
            trainer.stepBatch();
            fixture.settle();
        }
        assertAt(TrainerState.PAUSED, 1, 0);
        assertEquals(TinyRun.EXAMPLES, fixture.last().examplesDone());
        assertEquals(1, fixture.results().size());
    }

    @Test
    void stepBatch_toTheEnd_givesTheSameBits() throws Exception {
        for (int i = 0; i < EPOCHS * BATCHES; i++) {
            trainer.stepBatch();
            fixture.settle();
        }
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void stepEpoch_doesExactlyOneEpoch() throws Exception {
        trainer.stepEpoch();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 1, 0);
        trainer.stepEpoch();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 2, 0);
    }

    @Test
    void stepEpoch_inTheMiddle_goesToTheEndOfThatEpoch() throws Exception {
        trainer.stepBatch();
        fixture.settle();
        trainer.stepBatch();
        fixture.settle();
        trainer.stepEpoch();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 1, 0);
        trainer.train();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void stepBatch_whileTraining_takesOverWithOneBatchMore() throws Exception {
        at(3, 1, trainer::stepBatch);
        trainer.train();
        fixture.settle();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 3, 2);
    }

    @Test
    void stop_inTheMiddle_finishesAndKeepsTheHistory() throws Exception {
        at(2, 3, trainer::stop);
        trainer.train();
        fixture.settle();
        fixture.settle();
        assertAt(TrainerState.FINISHED, 2, 3);
        assertEquals(Optional.of(StopReason.CANCELLED), fixture.last().stopReason());
        assertEquals(TrainerFixture.uninterrupted().subList(0, 2), fixture.results());
    }

    @Test
    void stop_afterTheEnd_leavesItCompleted() throws Exception {
        trainer.train();
        fixture.settle();
        trainer.stop();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rewind_pausedOrFinished_isReadyAtTheStartAndGivesTheSameBitsAgain(boolean finished) throws Exception {
        if (!finished) {
            at(2, 3, trainer::pause);
        }
        trainer.train();
        fixture.settle();
        trainer.rewind();
        fixture.settle();
        assertAt(TrainerState.READY, 0, 0);
        assertEquals(List.of(), fixture.results());
        assertEquals(Optional.empty(), fixture.last().lastBatch());
        assertEquals(Optional.empty(), fixture.last().stopReason());
        trainer.train();
        fixture.settle();
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void rewind_whileTraining_interruptsIt() throws Exception {
        at(1, 1, trainer::rewind);
        trainer.train();
        fixture.settle();
        fixture.settle();
        assertAt(TrainerState.READY, 0, 0);
    }

    @Test
    void train_afterTheEnd_startsAgainFromTheVerySameStart() throws Exception {
        trainer.train();
        fixture.settle();
        int heardBefore = fixture.heard().size();
        trainer.train();
        fixture.settle();
        TrainingProgress again = fixture.heard().get(heardBefore);
        assertEquals(0, again.epochsDone());
        assertEquals(Optional.empty(), again.lastBatch());
        assertFinishedAsIfUninterrupted();
    }

    @Test
    void stepBatch_afterAStop_startsAgainWithOneBatch() throws Exception {
        at(2, 3, trainer::stop);
        trainer.train();
        fixture.settle();
        fixture.settle();
        trainer.stepBatch();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 0, 1);
    }

    @Test
    void progress_whileTraining_countsUp() throws Exception {
        trainer.train();
        fixture.settle();
        double before = -1;
        for (TrainingProgress progress : fixture.heard().subList(0, EPOCHS * BATCHES + 1)) {
            assertNotEquals(TrainerState.PAUSED, progress.state());
            assertTrue(progress.fraction() > before, () -> "stood still at " + progress);
            before = progress.fraction();
        }
        assertEquals(1, before);
    }

    @Test
    void stepBatch_twiceBeforeTheWorkerBegins_doesTwoBatches() throws Exception {
        Runnable release = fixture.hold();
        fixture.trainer.stepBatch();
        fixture.trainer.stepBatch();
        release.run();
        fixture.settle();
        assertAt(TrainerState.PAUSED, 0, 2);
    }

    @Test
    void stop_withoutARun_doesNothing() throws Exception {
        fixture.trainer.stop();
        fixture.settle();
        assertEquals(List.of(), fixture.heard());
    }

    @Test
    void rewind_outdatedBeforeTheWorkerBegins_isNotBuilt() throws Exception {
        Runnable release = fixture.hold();
        fixture.trainer.rewind();
        fixture.trainer.rewind();
        fixture.trainer.rewind();
        release.run();
        fixture.settle();
        assertEquals(1, fixture.heard().size());
        assertAt(TrainerState.READY, 0, 0);
    }
}

package backprop.training;

import static backprop.training.CheckpointSetup.EPOCHS;
import static backprop.training.CheckpointSetup.MOMENTUM;
import static backprop.training.CheckpointSetup.SHUFFLED;
import static backprop.training.CheckpointSetup.WATCHED;
import static backprop.training.CheckpointSetup.ZERO;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.metrics.BatchColumns;
import backprop.metrics.Metric;
import backprop.network.Parameter;
import backprop.network.Slip;
import backprop.optimizer.Clip;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run cut anywhere and gone on with from its checkpoint ends bit for bit as one that was never cut. */
class CheckpointTest {
    static Stream<String> names() {
        return CheckpointSetup.all().keySet().stream();
    }

    private static CheckpointSetup setup(String name) {
        return Optional.ofNullable(CheckpointSetup.all().get(name)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void restore_cutAfterAnyBatch_endsBitForBitAsInOneGo(String name) {
        CheckpointSetup setup = setup(name);
        TrainingLoop whole = TinyRun.finished(setup.newRun());
        int steps = steps(setup);
        for (int cut = 0; cut < steps; cut++) {
            TrainingLoop first = setup.newRun();
            for (int i = 0; i < cut; i++) {
                first.step();
            }
            Checkpoint saved = first.checkpoint();
            // What the first run does after its checkpoint is no business of the second.
            if (first.stopReason().isEmpty()) {
                first.step();
            }
            TrainingLoop second = setup.newRun();
            second.restore(saved);
            assertSame(whole, TinyRun.finished(second), "cut after " + cut);
        }
    }

    private static int steps(CheckpointSetup setup) {
        TrainingLoop run = setup.newRun();
        int steps = 0;
        while (run.stopReason().isEmpty()) {
            run.step();
            steps++;
        }
        return steps;
    }

    private static void assertSame(TrainingLoop expected, TrainingLoop found, String message) {
        assertEquals(expected.stopReason(), found.stopReason(), message);
        assertEquals(TinyRun.results(expected), TinyRun.results(found), message);
        assertEquals(expected.epochsDone(), found.epochsDone(), message);
        assertEquals(expected.batchesDone(), found.batchesDone(), message);
        assertEquals(expected.examplesDone(), found.examplesDone(), message);
        assertEquals(expected.history().changes(), found.history().changes(), message);
        for (Part part : Part.values()) {
            assertArrayEquals(
                    losses(expected.history().batches(part)),
                    losses(found.history().batches(part)),
                    message);
        }
        for (int p = 0; p < expected.network().parameters().size(); p++) {
            Parameter one = expected.network().parameters().get(p);
            Parameter two = found.network().parameters().get(p);
            assertArrayEquals(one.value().toArray(), two.value().toArray(), message + ", " + one.name());
        }
        assertEquals(expected.predictions().epoch(), found.predictions().epoch(), message);
        assertArrayEquals(
                expected.predictions().outputs().toArray(),
                found.predictions().outputs().toArray(),
                message);
        assertEquals(
                expected.history().best(expected.judged(), Metric.LOSS).map(result -> result.epoch()),
                found.history().best(found.judged(), Metric.LOSS).map(result -> result.epoch()),
                message);
    }

    private static double[] losses(BatchColumns columns) {
        return Arrays.copyOf(columns.loss(), columns.size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void restore_ofAFinishedRun_isFinishedAlike(String name) {
        TrainingLoop whole = TinyRun.finished(setup(name).newRun());
        TrainingLoop second = setup(name).newRun();
        second.restore(whole.checkpoint());
        assertSame(whole, second, "at the end");
    }

    @Test
    void restore_ofACancelledRun_goesOn() {
        CheckpointSetup setup = CheckpointSetup.of(MOMENTUM);
        TrainingLoop first = setup.newRun();
        for (int i = 0; i < 8; i++) {
            first.step();
        }
        first.cancel();
        TrainingLoop second = setup.newRun();
        second.restore(first.checkpoint());
        assertSame(TinyRun.finished(setup.newRun()), TinyRun.finished(second), "cancelled");
    }

    @Test
    void restore_afterAChange_goesOnWithTheNewSettings() {
        CheckpointSetup setup = CheckpointSetup.of(MOMENTUM)
                .with(CheckpointSetup.of(MOMENTUM).spec().withClip(new Clip.ByNorm(1)));
        TrainingLoop changed = setup.newRun();
        changed.step();
        changed.change(new Momentum(0.02, 0.5, Momentum.Form.PLAIN, ZERO), new Clip.ByNorm(0.2));
        changed.step();
        Checkpoint saved = changed.checkpoint();
        TrainingLoop second = setup.newRun();
        second.restore(saved);
        assertEquals(3, second.history().changes().size());
        assertSame(TinyRun.finished(changed), TinyRun.finished(second), "changed");
        TrainingLoop nesterov = CheckpointSetup.of(new Nesterov(0.1, 0.9, ZERO)).newRun();
        nesterov.change(new Nesterov(0.1, 0.3, ZERO), new Clip.None());
        TrainingLoop third = CheckpointSetup.of(new Nesterov(0.1, 0.9, ZERO)).newRun();
        third.restore(nesterov.checkpoint());
        assertSame(TinyRun.finished(nesterov), TinyRun.finished(third), "Nesterov");
    }

    @Test
    void restore_keepsTheTrainingTime() {
        TrainingLoop first = CheckpointSetup.of(MOMENTUM).newRun();
        for (int i = 0; i < 6; i++) {
            first.step();
        }
        TrainingLoop second = CheckpointSetup.of(MOMENTUM).newRun();
        second.restore(first.checkpoint());
        assertEquals(first.seconds(), second.seconds());
        assertTrue(second.seconds() > 0);
    }

    @Test
    void restore_ofAnotherExperiment_isRefused() {
        Checkpoint plain = CheckpointSetup.of(new Sgd(0.1)).newRun().checkpoint();
        TrainingLoop momentum = CheckpointSetup.of(MOMENTUM).newRun();
        var refusal = assertThrows(IllegalArgumentException.class, () -> momentum.restore(plain));
        assertEquals("The checkpoint has no “optimizer.0” of 3×5: it is of another experiment.", refusal.getMessage());
        TrainingLoop plateau = CheckpointSetup.of(new Sgd(0.1))
                .with(new Schedule.Plateau(WATCHED, 0.5, 0, 0, 0))
                .newRun();
        assertThrows(IllegalArgumentException.class, () -> plateau.restore(plain));
        TrainingSpec stopping = TrainingSpec.of(EPOCHS, SHUFFLED)
                .withStop(StopRules.NONE.withEarlyStopping(
                        Optional.of(new StopRules.EarlyStopping(WATCHED, 2, 0, true))));
        TrainingLoop early = CheckpointSetup.of(new Sgd(0.1)).with(stopping).newRun();
        var missing = assertThrows(IllegalArgumentException.class, () -> early.restore(plain));
        assertEquals(
                "The checkpoint has no “patience”: it is of another experiment, or damaged.", missing.getMessage());
        TrainingLoop perBatch = CheckpointSetup.of(new Sgd(0.1))
                .with(Slip.STATE_PER_BATCH_POSITION)
                .newRun();
        assertThrows(IllegalArgumentException.class, () -> perBatch.restore(plain));
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.RandomStream;
import backprop.metrics.Predictions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class TrainerConcurrencyTest {

    private enum Command {
        PAUSE(TrainerState.PAUSED) {
            @Override
            void give(Trainer trainer) {
                trainer.pause();
            }
        },
        STOP(TrainerState.FINISHED) {
            @Override
            void give(Trainer trainer) {
                trainer.stop();
            }
        },
        REWIND(TrainerState.READY) {
            @Override
            void give(Trainer trainer) {
                trainer.rewind();
            }
        },
        STEP_BATCH(TrainerState.PAUSED) {
            @Override
            void give(Trainer trainer) {
                trainer.stepBatch();
            }
        },
        STEP_EPOCH(TrainerState.PAUSED) {
            @Override
            void give(Trainer trainer) {
                trainer.stepEpoch();
            }
        };

        private final TrainerState after;

        Command(TrainerState after) {
            this.after = after;
        }

        abstract void give(Trainer trainer);
    }

    @ParameterizedTest
    @EnumSource
    void anyCommand_fromAnotherThreadWhileTraining_interruptsIt(Command command) throws Exception {
        try (TrainerFixture fixture = TrainerFixture.endless()) {
            CountDownLatch running = new CountDownLatch(1);
            fixture.onProgress(progress -> {
                if (progress.epochsDone() >= 1) {
                    running.countDown();
                }
            });
            fixture.trainer.train();
            assertTrue(running.await(60, TimeUnit.SECONDS));
            command.give(fixture.trainer);
            fixture.settle();
            assertEquals(command.after, fixture.last().state());
            assertEquals(List.of(), fixture.failures());
        }
    }

    @Test
    void commands_fromSeveralThreadsAtOnce_leaveTheTrainerInOrder() throws Exception {
        try (TrainerFixture fixture = TrainerFixture.mini()) {
            ExecutorService users = Executors.newFixedThreadPool(4);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (int user = 0; user < 4; user++) {
                RandomStream random = RandomStream.seeded(user);
                done.add(users.submit(() -> {
                    assertTrue(go.await(60, TimeUnit.SECONDS));
                    for (int i = 0; i < 200; i++) {
                        giveAny(fixture.trainer, random);
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> user : done) {
                user.get(60, TimeUnit.SECONDS);
            }
            users.shutdown();
            fixture.trainer.rewind();
            fixture.settle();
            assertEquals(TrainerState.READY, fixture.last().state());
            fixture.trainer.train();
            fixture.settle();
            assertEquals(List.of(), fixture.failures());
            assertEquals(Optional.of(StopReason.COMPLETED), fixture.last().stopReason());
            assertEquals(TrainerFixture.uninterrupted(), fixture.results());
        }
    }

    private static void giveAny(Trainer trainer, RandomStream random) {
        int drawn = random.nextInt(Command.values().length + 1);
        if (drawn == Command.values().length) {
            trainer.train();
        } else {
            Command.values()[drawn].give(trainer);
        }
    }

    /** Keeps its tasks until they are run by hand; lets a second command in while the first is being handed over. */
    private static final class Intruded implements Executor {
        private static final Set<Thread.State> WAITING =
                EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);

        private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        private final AtomicReference<Optional<Thread>> intruder;

        Intruded(AtomicReference<Optional<Thread>> intruder) {
            this.intruder = intruder;
        }

        @Override
        public void execute(Runnable task) {
            intruder.getAndSet(Optional.empty()).ifPresent(thread -> {
                thread.start();
                // Until the second command either waits for the first or has overtaken it.
                while (tasks.isEmpty() && !WAITING.contains(thread.getState())) {
                    Thread.onSpinWait();
                }
            });
            tasks.add(task);
        }
    }

    @Test
    void train_twiceAtTheSameMoment_endsFinishedAndNotBackAtTheStart() throws Exception {
        AtomicReference<Optional<Thread>> intruder = new AtomicReference<>(Optional.empty());
        Intruded worker = new Intruded(intruder);
        List<TrainingProgress> heard = new ArrayList<>();
        TrainingSpec spec = TrainerFixture.miniSpec();
        Trainer trainer = new Trainer(spec, () -> TinyRun.loop(spec), worker, new Recorder(heard));
        Thread second = new Thread(trainer::train);
        intruder.set(Optional.of(second));
        trainer.train();
        second.join(60_000);
        assertEquals(2, worker.tasks.size());
        worker.tasks.forEach(Runnable::run);
        TrainingProgress last = heard.get(heard.size() - 1);
        assertEquals(TrainerState.FINISHED, last.state());
        assertEquals(TrainerFixture.EPOCHS, last.epochsDone());
    }

    private record Recorder(List<TrainingProgress> heard) implements TrainingListener {
        @Override
        public void progressed(TrainingProgress progress, TrainingRun loop, Supplier<Predictions> testPredictions) {
            heard.add(progress);
        }

        @Override
        public void failed(Throwable error) {
            throw new AssertionError(error);
        }
    }
}

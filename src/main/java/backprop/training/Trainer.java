package backprop.training;

import backprop.metrics.BatchResult;
import backprop.optimizer.Clip;
import backprop.optimizer.OptimizerSpec;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link TrainingRun} on a background thread: start, pause, resume, single steps, stop, rewind. Every method returns
 * at once and may be called from any thread; what comes of it is told to the listener. A new command ends what an earlier one
 * is doing at the next batch.
 */
public final class Trainer {
    /** Nanoseconds for which nothing need be told of batches in the middle of an epoch: each telling takes the screen's time. */
    static final long UNTOLD = 100_000_000;

    private final TrainingSpec spec;
    private final Supplier<? extends TrainingRun> newRun;
    private final Executor worker;
    private final TrainingListener listener;
    private final LongSupplier clock;
    private final AtomicLong command = new AtomicLong();
    private final Object handOver = new Object();
    private final Queue<Consumer<Optional<TrainingRun>>> questions = new ConcurrentLinkedQueue<>();

    /** Only the worker changes it. */
    private volatile @Nullable TrainingRun loop;

    // Only the worker touches these.
    private @Nullable BatchResult lastBatch;
    private int toldEpochs;
    private long toldMeasurements;
    private long toldAt;

    /**
     * @param newRun makes a run at the very same start each time
     * @param worker runs one task at a time, in order
     */
    public Trainer(
            TrainingSpec spec, Supplier<? extends TrainingRun> newRun, Executor worker, TrainingListener listener) {
        this(spec, newRun, worker, listener, System::nanoTime);
    }

    /** @param clock nanoseconds since some moment */
    Trainer(
            TrainingSpec spec,
            Supplier<? extends TrainingRun> newRun,
            Executor worker,
            TrainingListener listener,
            LongSupplier clock) {
        this.spec = spec;
        this.newRun = newRun;
        this.worker = worker;
        this.listener = listener;
        this.clock = clock;
    }

    /** Starts, or goes on, to the end; after the end, starts again from the very same start. */
    public void train() {
        submit(ticket -> run(TrainingRun.Pace.END, ticket));
    }

    /** Does one batch. */
    public void stepBatch() {
        submit(ticket -> run(TrainingRun.Pace.BATCH, ticket));
    }

    /** Goes on to the end of the current epoch. */
    public void stepEpoch() {
        submit(ticket -> run(TrainingRun.Pace.EPOCH, ticket));
    }

    /** Interrupts after the current batch; {@link #train} goes on. */
    public void pause() {
        command.incrementAndGet();
    }

    /** Ends the run after the current batch; what it recorded stays. Without a run it does nothing. */
    public void stop() {
        submit(ticket -> {
            TrainingRun run = loop;
            if (run != null) {
                run.cancel();
                publish(run, TrainerState.FINISHED);
            }
        });
    }

    /** Goes back to the very same start, and shows it. */
    public void rewind() {
        submit(ticket -> {
            // A start that is already outdated need not be built.
            if (command.get() == ticket) {
                forget();
                publish(current(), TrainerState.READY);
            }
        });
    }

    /**
     * Goes on with another learning rate, momentum or clip, once it is paused; the history records it. Without a run it does
     * nothing.
     *
     * @param to the same rule with other settings
     */
    public void change(OptimizerSpec to, Clip clip) {
        worker.execute(() -> guarded(() -> {
            TrainingRun run = loop;
            if (run != null && run.isTunable() && run.stopReason().isEmpty()) {
                run.change(to, clip);
                publish(run, TrainerState.PAUSED);
            }
        }));
    }

    /**
     * Shows somebody the run as it stands, on the training thread: between two batches, or at once if none is being done. Nothing
     * that is under way ends.
     *
     * @param question must neither change the run nor keep it; it is given nothing if there is no run
     */
    public void ask(Consumer<Optional<TrainingRun>> question) {
        questions.add(question);
        worker.execute(() -> guarded(() -> {
            if (questions.remove(question)) {
                question.accept(Optional.ofNullable(loop));
            }
        }));
    }

    /** Answers who asked while training, but whoever asked after a later command waits for it. */
    private void answer(TrainingRun run, long ticket) {
        while (command.get() == ticket) {
            Consumer<Optional<TrainingRun>> question = questions.poll();
            if (question == null) {
                return;
            }
            question.accept(Optional.of(run));
        }
    }

    /** Ends for good: gives back what a run holds. */
    public void close() {
        TrainingRun run = loop;
        if (run != null) {
            run.abort();
        }
        submit(ticket -> forget());
    }

    private interface Work {
        void run(long ticket);
    }

    /** Tickets are drawn and handed over in one order: a later one that runs first would be taken for outdated. */
    private void submit(Work work) {
        synchronized (handOver) {
            long ticket = command.incrementAndGet();
            worker.execute(() -> guarded(() -> work.run(ticket)));
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            forget();
            listener.failed(e);
        }
    }

    private void forget() {
        TrainingRun run = loop;
        if (run != null) {
            run.close();
        }
        loop = null;
        lastBatch = null;
    }

    private TrainingRun current() {
        TrainingRun run = loop;
        if (run == null) {
            run = newRun.get();
            loop = run;
        }
        return run;
    }

    private void run(TrainingRun.Pace goal, long ticket) {
        if (current().stopReason().isPresent()) {
            forget();
        }
        TrainingRun run = current();
        int epochAtStart = run.epochsDone();
        publish(run, TrainerState.RUNNING);
        boolean begun = false;
        // A single step is done even if the next command is already waiting: two quick presses are two batches.
        while (run.stopReason().isEmpty() && (command.get() == ticket || (goal == TrainingRun.Pace.BATCH && !begun))) {
            begun = true;
            lastBatch = run.advance(goal);
            answer(run, ticket);
            if (goal == TrainingRun.Pace.BATCH || (goal == TrainingRun.Pace.EPOCH && run.epochsDone() > epochAtStart)) {
                break;
            }
            if (isWorthTelling(run)) {
                publish(run, TrainerState.RUNNING);
            }
        }
        run.refreshPredictions();
        publish(run, run.stopReason().isPresent() ? TrainerState.FINISHED : TrainerState.PAUSED);
    }

    /** Whether an epoch has ended or something has been recorded since the last telling, or it is a while ago. */
    private boolean isWorthTelling(TrainingRun run) {
        return run.epochsDone() != toldEpochs
                || run.measurements() != toldMeasurements
                || clock.getAsLong() - toldAt >= UNTOLD;
    }

    private void publish(TrainingRun run, TrainerState state) {
        toldEpochs = run.epochsDone();
        toldMeasurements = run.measurements();
        toldAt = clock.getAsLong();
        TrainingProgress progress = TrainingProgress.of(state, spec, run, Optional.ofNullable(lastBatch));
        listener.progressed(progress, run, run::predictions);
    }
}

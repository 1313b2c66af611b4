package backprop.training;

import backprop.data.BatchSpec;
import backprop.metrics.EpochResult;
import backprop.metrics.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A trainer of tiny runs on a real thread of its own, and a listener that remembers what it was told. */
final class TrainerFixture implements TrainingListener, AutoCloseable {
    static final int EPOCHS = 6;
    static final int BATCHES = TinyRun.MINI_COUNT;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<TrainingProgress> heard = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private List<EpochResult> lastResults = List.of();
    private Consumer<TrainingProgress> hook = progress -> {};

    final Trainer trainer;

    /** A trainer that takes every batch for a slow one, so that it tells of each. */
    TrainerFixture(TrainingSpec spec, Supplier<? extends TrainingRun> newRun) {
        this(spec, newRun, Trainer.UNTOLD);
    }

    private TrainerFixture(TrainingSpec spec, Supplier<? extends TrainingRun> newRun, long tick) {
        AtomicLong nanos = new AtomicLong();
        trainer = new Trainer(spec, newRun, worker, this, () -> nanos.addAndGet(tick));
    }

    /** A trainer of six epochs of five batches. */
    static TrainerFixture mini() {
        TrainingSpec spec = miniSpec();
        return new TrainerFixture(spec, () -> TinyRun.loop(spec));
    }

    /** The same with a clock that goes on by so many nanoseconds whenever it is asked. */
    static TrainerFixture mini(MetricsTiming timing, long tick) {
        TrainingSpec spec = miniSpec().withMetrics(timing);
        return new TrainerFixture(spec, () -> TinyRun.loop(spec), tick);
    }

    static TrainingSpec miniSpec() {
        return TinyRun.spec(EPOCHS, TinyRun.MINI, MetricsTiming.AFTER);
    }

    /** A trainer that is not done before it is stopped. */
    static TrainerFixture endless() {
        TrainingSpec spec = TinyRun.spec(TrainingSpec.MAX_EPOCHS, BatchSpec.full(), MetricsTiming.AFTER);
        return new TrainerFixture(spec, () -> TinyRun.loop(spec));
    }

    /** What a run to the end records when nobody interrupts it. */
    static List<EpochResult> uninterrupted() {
        return TinyRun.results(TinyRun.finished(TinyRun.loop(miniSpec())));
    }

    /** Called on the trainer's thread with everything it tells from now on. */
    synchronized void onProgress(Consumer<TrainingProgress> newHook) {
        hook = newHook;
    }

    @Override
    public void progressed(TrainingProgress progress, TrainingRun loop, Supplier<Predictions> testPredictions) {
        Consumer<TrainingProgress> now;
        synchronized (this) {
            heard.add(progress);
            lastResults = TinyRun.results(loop);
            now = hook;
        }
        now.accept(progress);
    }

    @Override
    public synchronized void failed(Throwable error) {
        failures.add(error);
    }

    /** Waits until the commands given so far are done with. */
    void settle() throws Exception {
        worker.submit(() -> {}).get(60, TimeUnit.SECONDS);
    }

    /** Keeps the worker busy until the returned action is run. */
    Runnable hold() {
        CountDownLatch released = new CountDownLatch(1);
        worker.execute(() -> {
            try {
                if (!released.await(60, TimeUnit.SECONDS)) {
                    failed(new AssertionError("The worker was not released."));
                }
            } catch (InterruptedException e) {
                failed(e);
            }
        });
        return released::countDown;
    }

    synchronized List<TrainingProgress> heard() {
        return List.copyOf(heard);
    }

    synchronized TrainingProgress last() {
        return heard.get(heard.size() - 1);
    }

    synchronized List<EpochResult> results() {
        return lastResults;
    }

    synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        trainer.pause();
        worker.shutdownNow();
    }
}

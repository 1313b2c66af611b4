package backprop.ui.common;

import backprop.data.Progress;
import backprop.file.DataException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Work on another thread that can be called off at any time: nobody hears of it any more, and its thread is interrupted. */
public final class BackgroundJob<T> {
    private final Work<T> work;
    private final Listener<T> listener;
    private final Executor screen;
    private final Conflated<Double> progress;
    private final Object lock = new Object();
    private volatile boolean cancelled;
    private @Nullable Thread worker;

    /** What is done in the background. */
    @FunctionalInterface
    public interface Work<T> {
        T done(Progress progress) throws DataException;
    }

    /**
     * Hears of it, on the screen's thread.
     *
     * @param failed with what is wrong; an {@link OutOfMemoryError} has no words for it
     */
    public record Listener<T>(DoubleConsumer progressed, Consumer<T> done, Consumer<Throwable> failed) {}

    private BackgroundJob(Work<T> work, Executor screen, Listener<T> listener) {
        this.work = work;
        this.screen = screen;
        this.listener = listener;
        progress = new Conflated<>(
                task -> tell(task), share -> listener.progressed().accept(share));
    }

    /**
     * Begins.
     *
     * @param background does the work
     * @param screen where the listener hears
     */
    public static <T> BackgroundJob<T> start(Executor background, Executor screen, Work<T> work, Listener<T> listener) {
        BackgroundJob<T> job = new BackgroundJob<>(work, screen, listener);
        background.execute(job::run);
        return job;
    }

    /** Nobody waits for it any longer. */
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    private void run() {
        synchronized (lock) {
            if (cancelled) {
                return;
            }
            worker = Thread.currentThread();
        }
        try {
            T result = work.done(this::at);
            tell(() -> listener.done().accept(result));
        } catch (CancellationException e) {
            // It was called off; whoever did it knows.
            return;
        } catch (DataException | RuntimeException | OutOfMemoryError e) {
            tell(() -> listener.failed().accept(e));
        } finally {
            synchronized (lock) {
                worker = null;
                if (cancelled) {
                    // The interrupt was meant for this work, not for what the thread does next.
                    Thread.interrupted();
                }
            }
        }
    }

    private void at(double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        progress.post(share);
    }

    private void tell(Runnable news) {
        screen.execute(() -> {
            if (!cancelled) {
                news.run();
            }
        });
    }
}

package backprop.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values from a fast producer to a slow consumer: the consumer gets the newest, and values that came in between are
 * dropped. At most one hand-over waits at any time.
 */
public final class Conflated<T> {
    private final AtomicReference<@Nullable T> latest = new AtomicReference<>();
    private final Executor executor;
    private final Consumer<T> consumer;

    /** @param executor where the consumer runs; it may delay, to pace it */
    public Conflated(Executor executor, Consumer<T> consumer) {
        this.executor = executor;
        this.consumer = consumer;
    }

    /** May be called from any thread, however often. */
    public void post(T value) {
        if (latest.getAndSet(value) == null) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        T value = latest.getAndSet(null);
        if (value != null) {
            consumer.accept(value);
        }
    }
}

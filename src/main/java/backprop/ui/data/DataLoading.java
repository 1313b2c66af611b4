package backprop.ui.data;

import backprop.data.DataFile;
import backprop.data.DataSummary;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.ui.common.BackgroundJob;
import backprop.ui.common.DataShelf;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads sets and looks through them in the background, one at a time: what is asked for takes the place of what was asked for
 * before. What has been looked through is kept while there is memory.
 */
final class DataLoading {
    private static final double READ = 0.5;

    private final DataShelf shelf;
    private final Executor background;
    private final Executor screen;
    /** Only the screen's thread touches it. */
    private final Map<Wanted, SoftReference<Found>> looked = new HashMap<>();
    /** How often something was asked for. */
    private long asked;

    private @Nullable BackgroundJob<Found> current;

    /** Hears of one set, on the screen's thread; of one that another took the place of it hears nothing more. */
    interface Listener {
        /** @param share what is done, 0..1 */
        void progressed(double share);

        void loaded(Examples examples);

        void summarised(DataSummary summary);

        /** @param message what is wrong, where, and what to try */
        void failed(String message);
    }

    /**
     * What is asked for.
     *
     * @param own whether it is divided as the experiment does it
     */
    record Wanted(DataSpec spec, boolean own) {}

    /** @param data as they are on the shelf */
    private record Found(RawData data, Examples examples, DataSummary summary) {}

    /**
     * @param background reads, one task at a time
     * @param screen where listeners hear
     */
    DataLoading(DataShelf shelf, Executor background, Executor screen) {
        this.shelf = shelf;
        this.background = background;
        this.screen = screen;
    }

    void load(Wanted wanted, Listener listener) {
        cancel();
        SoftReference<Found> kept = looked.get(wanted);
        Found known = kept == null ? null : kept.get();
        if (known != null && !(wanted.spec().source() instanceof DataFile)) {
            listener.loaded(known.examples());
            listener.summarised(known.summary());
            return;
        }
        long number = asked;
        current = BackgroundJob.start(
                background,
                screen,
                progress -> look(
                        wanted,
                        known,
                        progress,
                        examples -> screen.execute(() -> {
                            if (number == asked) {
                                listener.loaded(examples);
                            }
                        })),
                new BackgroundJob.Listener<>(
                        listener::progressed,
                        found -> {
                            looked.put(wanted, new SoftReference<>(found));
                            listener.summarised(found.summary());
                        },
                        error -> listener.failed(
                                error instanceof OutOfMemoryError ? "" : String.valueOf(error.getMessage()))));
    }

    private Found look(Wanted wanted, @Nullable Found known, Progress progress, Consumer<Examples> loaded)
            throws DataException {
        progress.at(0);
        RawData data = shelf.load(wanted.spec(), progress.between(0, READ));
        if (known != null && known.data().equals(data)) {
            loaded.accept(known.examples());
            return known;
        }
        Examples examples =
                wanted.own() ? Examples.ofExperiment(wanted.spec(), data) : Examples.ofSource(wanted.spec(), data);
        loaded.accept(examples);
        return new Found(data, examples, DataSummary.of(examples.data(), examples.split(), progress.between(READ, 1)));
    }

    void cancel() {
        asked++;
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}

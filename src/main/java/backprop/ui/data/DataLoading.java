package backprop.ui.data;

import backprop.data.DataSummary;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.ui.common.Conflated;
import backprop.ui.common.DataShelf;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
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
    private final Map<Wanted, SoftReference<Found>> kept = new HashMap<>();

    private @Nullable Job current;

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

    private record Found(Examples examples, DataSummary summary) {}

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
        SoftReference<Found> known = kept.get(wanted);
        Found found = known == null ? null : known.get();
        if (found != null) {
            listener.loaded(found.examples());
            listener.summarised(found.summary());
            return;
        }
        Job job = new Job(wanted, listener);
        current = job;
        background.execute(job);
    }

    void cancel() {
        Job former = current;
        if (former != null) {
            former.cancelled = true;
            current = null;
        }
    }

    private final class Job implements Runnable, Progress {
        private final Wanted wanted;
        private final Listener listener;
        private final Conflated<Double> progress;
        private volatile boolean cancelled;

        Job(Wanted wanted, Listener listener) {
            this.wanted = wanted;
            this.listener = listener;
            progress = new Conflated<>(
                    task -> screen.execute(() -> {
                        if (!cancelled) {
                            task.run();
                        }
                    }),
                    listener::progressed);
        }

        @Override
        public void at(double share) {
            if (cancelled) {
                throw new CancellationException();
            }
            progress.post(share);
        }

        @Override
        public void run() {
            try {
                at(0);
                RawData data = shelf.load(wanted.spec(), between(0, READ));
                Examples examples = wanted.own()
                        ? Examples.ofExperiment(wanted.spec(), data)
                        : Examples.ofSource(wanted.spec(), data);
                tell(() -> listener.loaded(examples));
                DataSummary summary = DataSummary.of(examples.data(), examples.split(), between(READ, 1));
                tell(() -> {
                    kept.put(wanted, new SoftReference<>(new Found(examples, summary)));
                    listener.summarised(summary);
                });
            } catch (CancellationException e) {
                // Nobody waits for it any longer.
                return;
            } catch (DataException | RuntimeException e) {
                tell(() -> listener.failed(String.valueOf(e.getMessage())));
            } catch (OutOfMemoryError e) {
                tell(() -> listener.failed(""));
            }
        }

        private void tell(Runnable news) {
            screen.execute(() -> {
                if (!cancelled) {
                    news.run();
                }
            });
        }
    }
}

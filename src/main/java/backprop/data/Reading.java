package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import java.nio.file.Path;

/** What a long read does between two pieces of work: says how far it has come, and whether it is still wanted. */
final class Reading {
    /** So many rows pass between two looks. */
    private static final int EVERY = 1 << 10;

    private final Progress progress;

    Reading(Progress progress) {
        this.progress = progress;
    }

    /** A piece of work on a file. */
    @FunctionalInterface
    interface Work<T> {
        T done(Reading reading) throws DataException, InterruptedException;
    }

    /**
     * Does it.
     *
     * @throws CancelledReadException if the thread was interrupted
     * @throws DataException as the work does, or if there is no memory for it
     */
    static <T> T of(Path path, Progress progress, Work<T> work) throws DataException {
        try {
            return work.done(new Reading(progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledReadException(path, e);
        } catch (DataException e) {
            throw Thread.currentThread().isInterrupted() ? new CancelledReadException(path, e) : e;
        } catch (OutOfMemoryError e) {
            DataException refusal = new Place(path.toString())
                    .refused(
                            "there is no memory for its numbers",
                            "Start the program with more memory (JAVA_OPTS=-Xmx8g), or use fewer examples.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** The share of the work from one point to another. */
    Reading between(double from, double to) {
        return new Reading(progress.between(from, to));
    }

    void at(double share) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Reading was cancelled.");
        }
        tell(share);
    }

    /** For work that looks by itself whether it is still wanted. */
    void tell(double share) {
        progress.at(share);
    }

    /** Before each row of a loop. */
    void at(int row, int rows) throws InterruptedException {
        if (row % EVERY == 0) {
            at((double) row / rows);
        }
    }
}

package backprop.cli;

/** A wish, from outside, that the program ends; a training hears of it and saves what it has first. */
public final class Interruption {
    /** As long as it is open, the wish is heard. */
    interface Heeding extends AutoCloseable {
        @Override
        void close();
    }

    private boolean requested;
    private int heeding;

    /**
     * Asks for the end.
     *
     * @return whether somebody hears it, for the first time, and will end by itself
     */
    public synchronized boolean request() {
        boolean first = !requested;
        requested = true;
        return first && heeding > 0;
    }

    synchronized boolean isRequested() {
        return requested;
    }

    /** Promises to look at {@link #isRequested} now and then, until it is closed. */
    synchronized Heeding heed() {
        heeding++;
        return this::forget;
    }

    private synchronized void forget() {
        heeding--;
    }
}

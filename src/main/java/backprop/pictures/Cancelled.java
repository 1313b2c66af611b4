package backprop.pictures;

/** Whether whoever waits for pictures has lost interest. */
final class Cancelled {
    private Cancelled() {}

    /** @throws InterruptedException if the thread was interrupted; says how far reading came */
    static void check(int done, int all) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Reading the pictures was cancelled after %d of %d.".formatted(done, all));
        }
    }
}

package backprop.torch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with all that it started, as far as that can be known. */
record ProcessTree(Process root) {

    /**
     * Ends them all at once; from any thread.
     *
     * @return those that were told to end
     */
    List<ProcessHandle> kill() {
        // Listed before: when a process is gone, nobody knows what it had started.
        List<ProcessHandle> started = root.descendants().toList();
        root.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        return Stream.concat(Stream.of(root.toHandle()), started.stream()).toList();
    }

    /** The same, and waits for each until it is gone, but not longer than that. */
    void killAndWait(Duration forEach) {
        for (ProcessHandle each : kill()) {
            try {
                each.onExit().get(forEach.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException e) {
                // It was told.
            }
        }
    }
}

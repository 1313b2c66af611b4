package backprop.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** For tests of windows: nodes are looked at on the screen's thread, where alone they do not change meanwhile. */
public final class ScreenThread {
    private static final int PATIENCE_SECONDS = 60;

    private ScreenThread() {}

    /** What a task returns there; what it throws is thrown here. */
    public static <T> T get(Callable<T> task) {
        try {
            if (Platform.isFxApplicationThread()) {
                return task.call();
            }
            FutureTask<T> there = new FutureTask<>(task);
            Platform.runLater(there);
            return there.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The screen's thread does not answer.", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

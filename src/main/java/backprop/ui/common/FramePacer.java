package backprop.ui.common;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** Runs tasks on JavaFX's thread with at least a frame's time between two of them, so that the screen can keep up. */
public final class FramePacer implements Executor {
    /** About thirty a second. */
    private static final long FRAME_NANOS = 33_000_000;

    private long last = System.nanoTime() - FRAME_NANOS;

    @Override
    public void execute(Runnable task) {
        Platform.runLater(() -> schedule(task));
    }

    private void schedule(Runnable task) {
        long wait = last + FRAME_NANOS - System.nanoTime();
        if (wait <= 0) {
            run(task);
            return;
        }
        PauseTransition pause = new PauseTransition(Duration.millis(wait / 1e6));
        pause.setOnFinished(event -> run(task));
        pause.play();
    }

    private void run(Runnable task) {
        task.run();
        last = System.nanoTime();
    }
}

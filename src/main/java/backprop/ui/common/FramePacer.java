package backprop.ui.common;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/**
 * Runs tasks on JavaFX's thread, in order, with a pause of a frame or two after those that wait together, so that the screen can
 * keep up.
 */
public final class FramePacer implements Executor {
    /** About thirty a second. */
    private static final long FRAME_NANOS = 33_000_000;

    // Only JavaFX's thread touches these.
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition();
    private long last = System.nanoTime() - FRAME_NANOS;

    public FramePacer() {
        pause.setOnFinished(event -> runAll());
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(() -> schedule(task));
    }

    private void schedule(Runnable task) {
        waiting.add(task);
        if (waiting.size() > 1) {
            return;
        }
        long wait = last + FRAME_NANOS - System.nanoTime();
        if (wait <= 0) {
            runAll();
        } else {
            pause.setDuration(Duration.millis(wait / 1e6));
            pause.playFromStart();
        }
    }

    private void runAll() {
        for (int due = waiting.size(); due > 0; due--) {
            waiting.remove().run();
        }
        last = System.nanoTime();
    }
}

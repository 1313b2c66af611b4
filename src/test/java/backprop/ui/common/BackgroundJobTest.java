package backprop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.file.DataException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundJobTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final BackgroundJob.Listener<String> listener = new BackgroundJob.Listener<>(
            share -> heard.add("at " + share), heard::add, error -> heard.add(String.valueOf(error.getMessage())));

    private BackgroundJob<String> start(BackgroundJob.Work<String> work) {
        return BackgroundJob.start(waiting::add, Runnable::run, work, listener);
    }

    private void work() {
        waiting.remove().run();
    }

    @Test
    void start_work_isDoneAndTold() {
        start(progress -> {
            progress.at(0.5);
            return "done";
        });
        work();
        assertEquals(List.of("at 0.5", "done"), heard);
    }

    @Test
    void start_failingWork_tellsWhy() {
        start(progress -> {
            throw new DataException("Oh.");
        });
        work();
        assertEquals(List.of("Oh."), heard);
    }

    @Test
    void cancel_beforeItBegins_doesNothing() {
        start(progress -> "done").cancel();
        work();
        assertEquals(List.of(), heard);
    }

    @Test
    void cancel_inTheMiddle_interruptsAndLeavesTheThreadUsable() {
        List<BackgroundJob<String>> jobs = new ArrayList<>();
        jobs.add(start(progress -> {
            jobs.get(0).cancel();
            heard.add("interrupted " + Thread.currentThread().isInterrupted());
            progress.at(0.5);
            return "done";
        }));
        work();
        assertEquals(List.of("interrupted true"), heard);
        assertFalse(Thread.currentThread().isInterrupted());
    }
}

package backprop.math.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that share a task now and then, many thousand times a second. A worker waits awake for a moment, since waking it
 * takes longer than a small task, and sleeps after that. A part that its worker has not begun when the others are done, since
 * something else has the processor, the asking thread does itself. Who finds the team busy does its task alone.
 */
public final class Team {
    /** How often a worker looks for the next task before it sleeps: some 50 to 100 µs. */
    private static final int PATIENCE = 2_000;

    /** Nanoseconds between looks at a worker that takes its time. */
    private static final int NAP = 10_000;

    private final int size;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Worker @Nullable [] workers;

    /** What can be done in parts, whose results do not depend on one another. */
    public interface Task {
        /** Does part 0..parts−1; the only part of one is all. */
        void run(int part, int parts);
    }

    /** @param size threads, with the one that asks; its workers start when they are first needed */
    public Team(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A team has at least one thread, not " + size + ".");
        }
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** Does all parts, the first on the caller's own thread; as one part if the team is busy or has not so many threads. */
    public void run(Task task, int parts) {
        if (parts <= 1 || parts > size || !busy.compareAndSet(false, true)) {
            task.run(0, 1);
            return;
        }
        try {
            together(task, parts);
        } finally {
            busy.set(false);
        }
    }

    private void together(Task task, int parts) {
        Worker[] all = started();
        for (int part = 1; part < parts; part++) {
            all[part - 1].begin(task, part, parts);
        }
        Throwable failure = null;
        try {
            task.run(0, parts);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (int part = 1; part < parts; part++) {
            all[part - 1].takeOver();
        }
        for (int part = 1; part < parts; part++) {
            Throwable other = all[part - 1].await();
            failure = failure == null ? other : failure;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    private Worker[] started() {
        Worker[] all = workers;
        if (all == null) {
            all = new Worker[size - 1];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Worker("training-" + (i + 1));
                all[i].start();
            }
            workers = all;
        }
        return all;
    }

    private static final class Worker extends Thread {
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final AtomicLong taken = new AtomicLong();
        private @Nullable Task task;
        private int part;
        private int parts;
        private long tickets;
        private volatile long asked;
        private volatile long done;
        private volatile boolean asleep;

        private Worker(String name) {
            super(name);
            setDaemon(true);
        }

        private void begin(Task newTask, int newPart, int newParts) {
            task = newTask;
            part = newPart;
            parts = newParts;
            tickets++;
            asked = tickets;
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        /** Does the part on the asking thread if the worker has not begun it. */
        private void takeOver() {
            perform(asked);
        }

        /** Waits for the part's end; what it failed with, if it did. */
        private @Nullable Throwable await() {
            for (int i = 0; done != asked; i++) {
                if (i < PATIENCE) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, NAP);
                }
            }
            return failure.getAndSet(null);
        }

        /** Does the part of that ticket unless the other thread has taken it. */
        private void perform(long ticket) {
            if (!taken.compareAndSet(ticket - 1, ticket)) {
                return;
            }
            try {
                Task now = task;
                if (now != null) {
                    now.run(part, parts);
                }
            } catch (Throwable e) {
                failure.set(e);
            }
            task = null;
            done = ticket;
        }

        @Override
        public void run() {
            long seen = 0;
            while (true) {
                for (int i = 0; asked == seen; i++) {
                    if (i < PATIENCE) {
                        Thread.onSpinWait();
                    } else {
                        rest(seen);
                    }
                }
                seen = asked;
                perform(seen);
            }
        }

        private void rest(long seen) {
            asleep = true;
            while (asked == seen) {
                LockSupport.park(this);
            }
            asleep = false;
        }
    }
}

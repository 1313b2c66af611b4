package backprop.math.vector;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A loop of vector instructions that is used from when the compiler has made machine code of it. Until then it would take some
 * hundred times longer than plain loops, for about a second; so a thread of its own runs it till then, when it is first asked for.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class WarmLoop<A> {
    /** Vectors of a pass: the compiler takes to a loop after some passes and iterations, and this needs the fewest of both. */
    static final int VECTORS = 24;

    /** A pass that takes less nanoseconds than this is machine code. */
    private static final long FAST = VECTORS * 250;

    private static final int FAST_PASSES = 50;
    private static final int MOST_PASSES = 20_000;

    /** Passes after which the compiler must have begun; from then on they only look whether it is done. */
    private static final int ENOUGH = 1_000;

    /** Passes after which the thread rests for so many nanoseconds, to leave the processor to others. */
    private static final int TURN = 20;

    private static final long REST = 1_000_000;

    private static final MethodHandle RUN = runMethod();

    /** Not constant for the compiler, so that it does not inline the loop: with two in one method it would give up half-way. */
    private final MethodHandle loop;

    private final A zeros;
    private final A out;
    private final int length;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean ready;

    /** One function on arrays. */
    interface Loop<A> {
        /**
         * Does whole vectors of the elements from..to−1.
         *
         * @return the first element that was not done
         */
        int run(A delta, A z, A a, A out, int from, int to);
    }

    /**
     * @param zeros as many zeros as {@link #VECTORS} vectors have
     * @param out another array of this length
     */
    WarmLoop(Loop<A> loop, A zeros, A out, int length) {
        this.loop = RUN.bindTo(loop);
        this.zeros = zeros;
        this.out = out;
        this.length = length;
    }

    private static MethodHandle runMethod() {
        MethodType type = MethodType.genericMethodType(6)
                .changeReturnType(int.class)
                .changeParameterType(4, int.class)
                .changeParameterType(5, int.class);
        try {
            return MethodHandles.lookup().findVirtual(Loop.class, "run", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private int call(A delta, A z, A a, A to, int first, int end) {
        try {
            return (int) loop.invokeExact((Object) delta, (Object) z, (Object) a, (Object) to, first, end);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it can do by now: all whole vectors, or nothing. Returns the first element that was not done. */
    int run(A delta, A z, A a, A to, int first, int end) {
        if (ready) {
            return call(delta, z, a, to, first, end);
        }
        begin();
        return first;
    }

    private void begin() {
        if (!asked.get() && asked.compareAndSet(false, true)) {
            Thread thread = new Thread(this::warmUp, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits until it is ready, or has turned out never to be. */
    void await() {
        begin();
        boolean interrupted = false;
        while (done.getCount() > 0) {
            try {
                done.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void warmUp() {
        try {
            // One loop at a time: the others' threads wait here.
            synchronized (WarmLoop.class) {
                ready = becomesFast();
            }
        } finally {
            done.countDown();
        }
    }

    private boolean becomesFast() {
        int fast = 0;
        for (int pass = 1; fast < FAST_PASSES && pass <= MOST_PASSES; pass++) {
            long start = System.nanoTime();
            call(zeros, zeros, zeros, out, 0, length);
            fast = System.nanoTime() - start < FAST ? fast + 1 : 0;
            if (fast == 0 && (pass % TURN == 0 || pass > ENOUGH)) {
                LockSupport.parkNanos(this, REST);
            }
        }
        return fast == FAST_PASSES;
    }
}

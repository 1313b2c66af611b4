package backprop.pictures;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory was taken, freed or not. */
final class Allocations {
    private Allocations() {}

    /** Bytes that this thread has taken so far. */
    static long ofThisThread() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.LastBatch;
import backprop.data.Parts;
import backprop.math.Precision;
import backprop.optimizer.Sgd;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step makes no arrays: what it needs is made once. */
class AllocationTest {
    private static final int BATCH = 1000;
    private static final int STEPS = 10;
    private static final int ROUNDS = 400;

    /** A label of each of the batch's examples would already take {@code 4 * BATCH}. */
    private static final long MOST_BYTES = 2 * BATCH;

    /** Bytes that this thread has allocated so far, exactly. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @ParameterizedTest
    @EnumSource
    void step_inTheMiddleOfAnEpoch_allocatesNothingForItsExamples(Precision precision) {
        Dataset train = TinyRun.examples(3 * STEPS * BATCH, "train").as(precision);
        TrainingSpec spec = TinyRun.spec(ROUNDS, new BatchSpec(BATCH, true, LastBatch.KEPT), MetricsTiming.DURING)
                .withPrecision(precision);
        Parts parts = Parts.of(train, TinyRun.examples(BATCH, "test").as(precision));
        TrainingLoop loop = TinyRun.loop(spec, TinyRun.network(1, precision), new Sgd(0.01), parts);
        // Until the loops are compiled, vectors are objects; how many rounds that takes is the compiler's business.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= MOST_BYTES; round++) {
            loop.step();
            long before = allocated();
            for (int i = 0; i < STEPS; i++) {
                loop.step();
            }
            least = Math.min(least, (allocated() - before) / STEPS);
            while (loop.batchesDone() != 0) {
                loop.step();
            }
        }
        long each = least;
        assertTrue(each < MOST_BYTES, () -> each + " bytes a step");
    }
}

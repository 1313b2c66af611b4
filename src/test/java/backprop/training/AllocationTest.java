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
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step makes no arrays: what it needs is made once. */
class AllocationTest {
    private static final int BATCH = 1000;
    private static final int STEPS = 10;

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
        TrainingSpec spec = TinyRun.spec(1, new BatchSpec(BATCH, true, LastBatch.KEPT), MetricsTiming.AFTER)
                .withPrecision(precision);
        Parts parts = new Parts(train, Optional.empty(), Optional.empty());
        TrainingLoop loop = TinyRun.loop(spec, TinyRun.network(1, precision), new Sgd(0.1), parts);
        for (int i = 0; i < STEPS; i++) {
            loop.step();
        }
        long before = allocated();
        for (int i = 0; i < STEPS; i++) {
            loop.step();
        }
        long each = (allocated() - before) / STEPS;
        assertTrue(each < MOST_BYTES, () -> each + " bytes a step");
    }
}

package backprop.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts floating-point operations. Of a throughput in operations a nanosecond JMH makes GFLOP/s. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Flops {
    /** JMH sets it to 0 before each iteration, and reads it after. */
    public double gflops;
}

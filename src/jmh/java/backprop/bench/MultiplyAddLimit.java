package backprop.bench;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The most that a core can do: fused multiply-adds in registers alone, in 16 chains that do not wait for one another, more than
 * a core's latency (4 to 5 cycles) times its units (2). The rows {@code …:gflops} are GFLOP/s; with {@code -t 2}, of two cores.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MultiplyAddLimit {
    private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 16;
    private static final int STEPS = 10_000;

    /** Not constants, so that nothing is computed beforehand; the chains tend to ADD/(1 − FACTOR). */
    private float factor = 0.5f;

    private float add = 0.25f;

    @Benchmark
    public float float32(Flops flops) {
        FloatVector m = FloatVector.broadcast(F, factor);
        FloatVector c = FloatVector.broadcast(F, add);
        FloatVector a0 = c;
        FloatVector a1 = c;
        FloatVector a2 = c;
        FloatVector a3 = c;
        FloatVector a4 = c;
        FloatVector a5 = c;
        FloatVector a6 = c;
        FloatVector a7 = c;
        FloatVector a8 = c;
        FloatVector a9 = c;
        FloatVector a10 = c;
        FloatVector a11 = c;
        FloatVector a12 = c;
        FloatVector a13 = c;
        FloatVector a14 = c;
        FloatVector a15 = c;
        for (int step = 0; step < STEPS; step++) {
            a0 = a0.fma(m, c);
            a1 = a1.fma(m, c);
            a2 = a2.fma(m, c);
            a3 = a3.fma(m, c);
            a4 = a4.fma(m, c);
            a5 = a5.fma(m, c);
            a6 = a6.fma(m, c);
            a7 = a7.fma(m, c);
            a8 = a8.fma(m, c);
            a9 = a9.fma(m, c);
            a10 = a10.fma(m, c);
            a11 = a11.fma(m, c);
            a12 = a12.fma(m, c);
            a13 = a13.fma(m, c);
            a14 = a14.fma(m, c);
            a15 = a15.fma(m, c);
        }
        flops.gflops += 2.0 * CHAINS * STEPS * F.length();
        return a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11)
                .add(a12)
                .add(a13)
                .add(a14)
                .add(a15)
                .reduceLanes(VectorOperators.ADD);
    }

    @Benchmark
    public double float64(Flops flops) {
        DoubleVector m = DoubleVector.broadcast(D, factor);
        DoubleVector c = DoubleVector.broadcast(D, add);
        DoubleVector a0 = c;
        DoubleVector a1 = c;
        DoubleVector a2 = c;
        DoubleVector a3 = c;
        DoubleVector a4 = c;
        DoubleVector a5 = c;
        DoubleVector a6 = c;
        DoubleVector a7 = c;
        DoubleVector a8 = c;
        DoubleVector a9 = c;
        DoubleVector a10 = c;
        DoubleVector a11 = c;
        DoubleVector a12 = c;
        DoubleVector a13 = c;
        DoubleVector a14 = c;
        DoubleVector a15 = c;
        for (int step = 0; step < STEPS; step++) {
            a0 = a0.fma(m, c);
            a1 = a1.fma(m, c);
            a2 = a2.fma(m, c);
            a3 = a3.fma(m, c);
            a4 = a4.fma(m, c);
            a5 = a5.fma(m, c);
            a6 = a6.fma(m, c);
            a7 = a7.fma(m, c);
            a8 = a8.fma(m, c);
            a9 = a9.fma(m, c);
            a10 = a10.fma(m, c);
            a11 = a11.fma(m, c);
            a12 = a12.fma(m, c);
            a13 = a13.fma(m, c);
            a14 = a14.fma(m, c);
            a15 = a15.fma(m, c);
        }
        flops.gflops += 2.0 * CHAINS * STEPS * D.length();
        return a0.add(a1)
                .add(a2)
                .add(a3)
                .add(a4)
                .add(a5)
                .add(a6)
                .add(a7)
                .add(a8)
                .add(a9)
                .add(a10)
                .add(a11)
                .add(a12)
                .add(a13)
                .add(a14)
                .add(a15)
                .reduceLanes(VectorOperators.ADD);
    }
}

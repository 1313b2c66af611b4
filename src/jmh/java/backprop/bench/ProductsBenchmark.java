package backprop.bench;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Products;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The three products of a dense layer, each of 2nmp floating-point operations, for a batch of n examples, fan-in m and p units:
 * forward XW, the weights' gradient Xᵀδ, the error handed back δWᵀ. The rows {@code …:gflops} are GFLOP/s; what the core can
 * do at most, {@link MultiplyAddLimit} measures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductsBenchmark {
    /** n×m×p. */
    @Param({"20x64x100", "32x784x300", "50x784x300", "1437x64x500", "10000x784x1000", "1024x1024x1024"})
    private String size;

    @Param
    private Precision precision;

    private double operations;
    private Matrix x;
    private Matrix w;
    private Matrix delta;
    private Matrix out;

    @Setup
    public void prepare() {
        int[] nmp = Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
        operations = 2.0 * nmp[0] * nmp[1] * nmp[2];
        x = RandomMatrix.of(precision, nmp[0], nmp[1]);
        w = RandomMatrix.of(precision, nmp[1], nmp[2]);
        delta = RandomMatrix.of(precision, nmp[0], nmp[2]);
        out = precision.buffer();
    }

    @Benchmark
    public Matrix multiply(Flops flops) {
        Products.multiply(x, w, out);
        flops.gflops += operations;
        return out;
    }

    @Benchmark
    public Matrix multiplyTransposedLeft(Flops flops) {
        Products.multiplyTransposedLeft(x, delta, out);
        flops.gflops += operations;
        return out;
    }

    @Benchmark
    public Matrix multiplyTransposedRight(Flops flops) {
        Products.multiplyTransposedRight(delta, w, out);
        flops.gflops += operations;
        return out;
    }
}

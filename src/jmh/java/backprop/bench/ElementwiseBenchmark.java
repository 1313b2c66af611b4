package backprop.bench;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.Products;
import backprop.network.Activation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds an element, of what is done to each element of a layer's [1437×500], or of outputs [71850×10]. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ElementwiseBenchmark.ELEMENTS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementwiseBenchmark {
    static final int ELEMENTS = 1437 * 500;

    @Param
    private Precision precision;

    private Matrix layer;
    private Matrix outputs;
    private Matrix layerOut;
    private Matrix outputsOut;
    private Matrix rowOut;

    @Setup
    public void prepare() {
        layer = RandomMatrix.of(precision, 1437, 500);
        outputs = RandomMatrix.of(precision, ELEMENTS / 10, 10);
        layerOut = layer.copy();
        outputsOut = outputs.copy();
        rowOut = RandomMatrix.of(precision, 1, 500);
    }

    @Benchmark
    public Matrix tanh() {
        Activation.TANH.apply(layer, layerOut);
        return layerOut;
    }

    @Benchmark
    public Matrix logistic() {
        Activation.LOGISTIC.apply(layer, layerOut);
        return layerOut;
    }

    @Benchmark
    public Matrix relu() {
        Activation.RELU.apply(layer, layerOut);
        return layerOut;
    }

    @Benchmark
    public Matrix softmax() {
        Activation.SOFTMAX.apply(outputs, outputsOut);
        return outputsOut;
    }

    /** δ ∘ φ′(Z), where φ is tanh. */
    @Benchmark
    public Matrix tanhBackward() {
        Activation.TANH.backward(layer, layer, layer, layerOut);
        return layerOut;
    }

    @Benchmark
    public Matrix sumRows() {
        Products.sumRows(layer, rowOut);
        return rowOut;
    }
}

package backprop.bench;

import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Parameter;
import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;
import backprop.optimizer.Step;
import java.util.List;
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

/** Nanoseconds an element, of one update of weights [784×300]. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(784 * 300)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OptimizerBenchmark {
    private static final double ETA = 0.001;
    private static final Epsilon EPSILON = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
    private static final InitialVelocity ZERO = new InitialVelocity.Zero();

    @Param
    private Rule rule;

    @Param
    private Precision precision;

    private Parameter weights;
    private List<Matrix> state;
    private long t;

    /** Every update rule, in its usual setting. */
    public enum Rule {
        SGD(new Sgd(ETA)),
        MOMENTUM(new Momentum(ETA, 0.9, Momentum.Form.PLAIN, ZERO)),
        NESTEROV(new Nesterov(ETA, 0.9, ZERO)),
        ADAGRAD(new Adagrad(ETA, EPSILON)),
        RMS_PROP(new RmsProp(ETA, 0.99, EPSILON, RmsProp.Scope.ELEMENT, 0)),
        RMS_PROP_ARRAY(new RmsProp(ETA, 0.5, EPSILON, RmsProp.Scope.ARRAY, 1)),
        ADADELTA(new Adadelta(ETA, 0.9, 1e-6)),
        ADAM(new Adam(ETA, Moments.USUAL)),
        ADAM_W(new AdamW(ETA, Moments.USUAL, 0.01)),
        AMS_GRAD(new AmsGrad(ETA, Moments.USUAL)),
        NADAM(new NAdam(ETA, Moments.USUAL, 0.004));

        private final OptimizerSpec spec;

        Rule(OptimizerSpec spec) {
            this.spec = spec;
        }
    }

    @Setup
    public void prepare() {
        Matrix w = RandomMatrix.of(precision, 784, 300);
        weights = new Parameter("W1", Parameter.Kind.WEIGHTS, w, w.copy());
        state = rule.spec.start(weights);
    }

    @Benchmark
    public Matrix update() {
        rule.spec.update(weights, state, Step.of(ETA, ++t));
        return weights.value();
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.loss.LossKind;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import backprop.network.Pass;
import backprop.network.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each slip makes the gradient wrong in the parameters that it should, and in no other; the others leave it right. */
class SlipGradientTest {
    private static final int N = 5;
    private static final double H = 1e-5;
    private static final List<String> ALL = List.of("W1", "b1", "W2", "b2", "W3", "b3");

    private static final Initializer NORMAL = new Initializer.Normal(0, 1);

    private static NetworkSpec spec(Activation hidden, int outputs) {
        return new NetworkSpec(
                4,
                List.of(
                        new LayerSpec.Dense(6, NORMAL, NORMAL),
                        new LayerSpec.Stage(hidden),
                        new LayerSpec.Dense(5, NORMAL, NORMAL),
                        new LayerSpec.Stage(hidden),
                        new LayerSpec.Dense(outputs, NORMAL, NORMAL)));
    }

    private static Matrix inputs() {
        RandomStream random = RandomStream.seeded(8);
        Matrix x = Precision.FLOAT64.matrix(N, 4);
        for (int i = 0; i < x.size(); i++) {
            x.set(i, random.nextGaussian());
        }
        return x;
    }

    /** A network with a slip whose gradients are filled, on one task. */
    private record Work(Network network, Loss loss, Targets targets, Matrix x) {
        static Work of(Activation hidden, LossKind kind, Slip... slips) {
            boolean binary = kind instanceof LossKind.BinaryCrossEntropy;
            Targets targets = binary
                    ? new Targets.Classes(new int[] {1, 0, 0, 1, 1}, 2)
                    : new Targets.Classes(new int[] {2, 0, 1, 1, 0}, 3);
            Set<Slip> all = Set.of(slips);
            RandomStream init = RandomStream.seeded(6);
            Network network = new Network(
                    spec(hidden, binary ? 1 : 3), Precision.FLOAT64, all, init.fork("init"), init.fork("dropout"));
            Work work = new Work(network, kind.create(all), targets, inputs());
            Matrix prediction = Precision.FLOAT64.buffer();
            work.loss.forward(network.forward(work.x, Pass.TRAIN), targets, prediction);
            new Gradients(network, work.loss, all, Reduction.MEAN, Precision.FLOAT64.buffer())
                    .fill(prediction, targets);
            return work;
        }

        double value() {
            return loss.forward(network.forward(x), targets, Precision.FLOAT64.buffer()) / N;
        }

        /** The parameters whose gradient is not that of the loss. */
        List<String> wrong() {
            List<String> wrong = new ArrayList<>();
            for (Parameter parameter : network.parameters()) {
                Matrix w = parameter.value();
                double worst = 0;
                double scale = 1e-6;
                for (int i = 0; i < w.size(); i++) {
                    double kept = w.get(i);
                    w.set(i, kept + H);
                    double above = value();
                    w.set(i, kept - H);
                    double numeric = (above - value()) / (2 * H);
                    w.set(i, kept);
                    worst = Math.max(
                            worst, Math.abs(numeric - parameter.gradient().get(i)));
                    scale = Math.max(scale, Math.abs(numeric));
                }
                if (worst > 1e-6 * scale) {
                    wrong.add(parameter.name());
                }
            }
            return wrong;
        }
    }

    private static final LossKind ENTROPY = new LossKind.CrossEntropy();
    private static final LossKind BINARY = new LossKind.BinaryCrossEntropy();

    @Test
    void none_isRightEverywhere() {
        assertEquals(List.of(), Work.of(Activation.RELU, ENTROPY).wrong());
        assertEquals(List.of(), Work.of(Activation.SILU, BINARY).wrong());
    }

    @Test
    void reluPassesAll_isWrongBeforeTheLastReluOnly() {
        List<String> before = List.of("W1", "b1", "W2", "b2");
        assertEquals(
                before, Work.of(Activation.RELU, ENTROPY, Slip.RELU_PASSES_ALL).wrong());
        assertEquals(
                List.of(),
                Work.of(Activation.TANH, ENTROPY, Slip.RELU_PASSES_ALL).wrong());
    }

    @Test
    void siluWithLogisticBackward_isWrongBeforeTheLastSuchStageOnly() {
        List<String> before = List.of("W1", "b1", "W2", "b2");
        Slip slip = Slip.SILU_WITH_LOGISTIC_BACKWARD;
        assertEquals(before, Work.of(Activation.SILU, ENTROPY, slip).wrong());
        assertEquals(before, Work.of(Activation.LOGISTIC, ENTROPY, slip).wrong());
        assertEquals(List.of(), Work.of(Activation.TANH, BINARY, slip).wrong());
    }

    @Test
    void siluWithLogisticBackward_ofALogisticStage_computesSilu() {
        Matrix slipped = Work.of(Activation.LOGISTIC, ENTROPY, Slip.SILU_WITH_LOGISTIC_BACKWARD)
                .network()
                .forward(inputs());
        Matrix silu = Work.of(Activation.SILU, ENTROPY).network().forward(inputs());
        assertArrayEquals(silu.toArray(), slipped.toArray());
    }

    @Test
    void outputGradientFromPreactivation_isWrongInTheLastWeightsOnly() {
        Slip slip = Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION;
        assertEquals(List.of("W3"), Work.of(Activation.RELU, ENTROPY, slip).wrong());
        assertEquals(List.of("W3"), Work.of(Activation.TANH, BINARY, slip).wrong());
        assertEquals(List.of(), Work.of(Activation.IDENTITY, ENTROPY, slip).wrong());
    }

    @Test
    void outputGradientFromPreactivation_oneLayer_isRight() {
        NetworkSpec one = new NetworkSpec(4, List.of(new LayerSpec.Dense(3, NORMAL, NORMAL)));
        Set<Slip> slip = Set.of(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION);
        RandomStream init = RandomStream.seeded(1);
        Network slipping = new Network(one, Precision.FLOAT64, slip, init.fork("i"), init.fork("d"));
        Network right = new Network(one, Precision.FLOAT64, Set.of(), init.fork("i"), init.fork("d"));
        Matrix delta = slipping.forward(inputs()).copy();
        slipping.backward(delta);
        right.forward(inputs());
        right.backward(delta);
        assertArrayEquals(
                right.parameters().get(0).gradient().toArray(),
                slipping.parameters().get(0).gradient().toArray());
    }

    @Test
    void outputGradientWithoutSlope_isWrongInTheLastWeightsOnly() {
        Slip slip = Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE;
        assertEquals(List.of("W3"), Work.of(Activation.RELU, BINARY, slip).wrong());
        assertEquals(List.of("W3"), Work.of(Activation.TANH, ENTROPY, slip).wrong());
        assertEquals(
                List.of(),
                Work.of(Activation.TANH, new LossKind.MeanSquaredError(), slip).wrong());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SOFTMAX_WHOLE_MAXIMUM",
                "SOFTMAX_UNSHIFTED",
                "STATE_PER_BATCH_POSITION",
                "MOMENTUM_REVERSED_FIRST_EPOCH",
                "RMSPROP_IDLE_FIRST_EPOCH"
            })
    void others_leaveTheGradientRight(Slip slip) {
        for (Activation hidden : Arrays.asList(Activation.RELU, Activation.SILU)) {
            assertEquals(List.of(), Work.of(hidden, ENTROPY, slip).wrong());
            assertEquals(List.of(), Work.of(hidden, BINARY, slip).wrong());
        }
    }

    @Test
    void parameters_areThoseNamed() {
        assertEquals(
                ALL,
                Work.of(Activation.RELU, ENTROPY).network().parameters().stream()
                        .map(Parameter::name)
                        .toList());
    }
}

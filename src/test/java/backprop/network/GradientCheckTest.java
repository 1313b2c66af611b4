package backprop.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.loss.Reduction;
import backprop.loss.SoftmaxCrossEntropy;
import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The analytic gradients against central differences (L(w + h) − L(w − h))/2h of every single parameter. */
class GradientCheckTest {
    private static final int INPUTS = 4;
    private static final int CLASSES = 3;
    private static final int[] LABELS = {0, 2, 1, 2, 0};
    private static final double H = 1e-5;
    /** ReLU bends at 0: no pre-activation may come this near, or the difference quotient spans the bend. */
    private static final double KINK = 1e-2;

    private static final Initializer NORMAL = new Initializer.Normal(0, 0.7);

    static Stream<Arguments> networks() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Arrays.stream(Reduction.values())
                        .flatMap(reduction -> Stream.of(1, 2, 3)
                                .flatMap(depth -> Stream.of(
                                        Arguments.of(activation, reduction, depth, false),
                                        Arguments.of(activation, reduction, depth, true)))));
    }

    /** Depth dense layers with the activation between them and, as in document 2, perhaps on the logits too. */
    private static NetworkSpec spec(Activation activation, int depth, boolean onLogits) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 1; i < depth; i++) {
            layers.add(new LayerSpec.Dense(4 + i, NORMAL, NORMAL));
            layers.add(new LayerSpec.Stage(activation));
        }
        layers.add(new LayerSpec.Dense(CLASSES, NORMAL, NORMAL));
        if (onLogits) {
            layers.add(new LayerSpec.Stage(activation));
        }
        return new NetworkSpec(INPUTS, layers);
    }

    private static DMatrixRMaj inputs(long seed) {
        RandomStream random = RandomStream.seeded(seed).fork("x");
        DMatrixRMaj x = new DMatrixRMaj(LABELS.length, INPUTS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = random.nextGaussian();
        }
        return x;
    }

    private static RandomStream init(long seed) {
        return RandomStream.seeded(seed).fork("init");
    }

    /** The smallest |z| before any activation, from the networks that end where an activation begins. */
    private static double nearestToKink(NetworkSpec spec, long seed) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < spec.layers().size(); i++) {
            if (spec.layers().get(i) instanceof LayerSpec.Stage) {
                Network before =
                        new Network(new NetworkSpec(INPUTS, spec.layers().subList(0, i)), init(seed));
                double[] z = before.forward(inputs(seed)).data;
                nearest =
                        Math.min(nearest, Arrays.stream(z).map(Math::abs).min().orElseThrow());
            }
        }
        return nearest;
    }

    private static double loss(Network network, DMatrixRMaj x, Reduction reduction, DMatrixRMaj probabilities) {
        double mean = new SoftmaxCrossEntropy().forward(network.forward(x), LABELS, probabilities);
        return reduction == Reduction.SUM ? mean * LABELS.length : mean;
    }

    @ParameterizedTest(name = "{0}, {1}, depth {2}, on logits {3}")
    @MethodSource("networks")
    void backward_anyNetwork_agreesWithFiniteDifferences(
            Activation activation, Reduction reduction, int depth, boolean onLogits) {
        NetworkSpec spec = spec(activation, depth, onLogits);
        long seed = 1;
        while (nearestToKink(spec, seed) < KINK) {
            seed++;
        }
        Network network = new Network(spec, init(seed));
        DMatrixRMaj x = inputs(seed);
        DMatrixRMaj probabilities = new DMatrixRMaj(0, 0);
        DMatrixRMaj delta = new DMatrixRMaj(0, 0);
        loss(network, x, reduction, probabilities);
        new SoftmaxCrossEntropy().delta(probabilities, LABELS, reduction, delta);
        network.backward(delta);

        assertEquals(2 * depth, network.parameters().size());
        for (Parameter parameter : network.parameters()) {
            double[] numeric = new double[parameter.value().data.length];
            for (int i = 0; i < numeric.length; i++) {
                numeric[i] = quotient(network, parameter.value().data, i, x, reduction);
            }
            assertAgree(parameter.name(), parameter.gradient().data, numeric);
        }
    }

    private static double quotient(Network network, double[] w, int i, DMatrixRMaj x, Reduction reduction) {
        DMatrixRMaj unused = new DMatrixRMaj(0, 0);
        double kept = w[i];
        w[i] = kept + H;
        double above = loss(network, x, reduction, unused);
        w[i] = kept - H;
        double below = loss(network, x, reduction, unused);
        w[i] = kept;
        return (above - below) / (2 * H);
    }

    /** Every element within 10⁻⁶ of the array's largest. */
    private static void assertAgree(String name, double[] analytic, double[] numeric) {
        double scale = Arrays.stream(numeric).map(Math::abs).max().orElseThrow();
        assertTrue(scale > 1e-3, () -> name + " has hardly any gradient to compare: " + scale);
        for (int i = 0; i < numeric.length; i++) {
            assertEquals(numeric[i], analytic[i], 1e-6 * scale, name + "[" + i + "]");
        }
    }
}

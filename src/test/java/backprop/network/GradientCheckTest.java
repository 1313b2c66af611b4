package backprop.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Targets;
import backprop.loss.Loss;
import backprop.loss.LossKind;
import backprop.loss.Penalty;
import backprop.loss.Reduction;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The analytic gradients against central differences (L(w + h) − L(w − h))/2h of every single parameter: every stage with every
 * loss, in and behind the hidden layers, with dropout, both reductions and penalties.
 */
class GradientCheckTest {
    private static final int INPUTS = 4;
    private static final int EXAMPLES = 5;
    private static final double H = 1e-5;
    /** ReLU, |e| and Huber bend: nothing may come this near to a bend, or the difference quotient spans it. */
    private static final double KINK = 1e-2;

    private static final double HUBER = 0.8;
    private static final Initializer NORMAL = new Initializer.Normal(0, 0.7);

    /** A loss with targets that it can judge. */
    private record Task(LossKind kind, Targets targets, int outputs) {
        @Override
        public String toString() {
            return kind.getClass().getSimpleName() + " of " + outputs;
        }
    }

    private static List<Task> tasks() {
        Targets three = new Targets.Classes(new int[] {0, 2, 1, 2, 0}, 3);
        Targets two = new Targets.Classes(new int[] {1, 0, 0, 1, 1}, 2);
        Targets numbers = new Targets.Values(random(9, EXAMPLES, 2));
        return List.of(
                new Task(new LossKind.CrossEntropy(), three, 3),
                new Task(new LossKind.BinaryCrossEntropy(), two, 1),
                new Task(new LossKind.MeanSquaredError(), numbers, 2),
                new Task(new LossKind.MeanSquaredError(), three, 3),
                new Task(new LossKind.MeanAbsoluteError(), numbers, 2),
                new Task(new LossKind.Huber(HUBER), numbers, 2));
    }

    private static Matrix random(long seed, int rows, int cols) {
        RandomStream random = RandomStream.seeded(seed).fork("x");
        Matrix x = Precision.FLOAT64.matrix(rows, cols);
        for (int i = 0; i < x.size(); i++) {
            x.set(i, random.nextGaussian());
        }
        return x;
    }

    static Stream<Arguments> networks() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> tasks().stream()
                        .flatMap(task -> Arrays.stream(Reduction.values())
                                .flatMap(reduction -> Stream.of(1, 2, 3)
                                        .flatMap(depth -> Stream.of(true, false)
                                                .filter(last -> makesSense(activation, task, last))
                                                .map(last ->
                                                        Arguments.of(activation, task, reduction, depth, last))))));
    }

    /** A softmax of one number is 1 whatever it is: there is no gradient to compare. */
    private static boolean makesSense(Activation activation, Task task, boolean onOutputs) {
        return activation != Activation.SOFTMAX || !onOutputs || task.outputs() > 1;
    }

    /** Depth dense layers with the activation between them and, as in document 2, perhaps on the outputs too. */
    private static NetworkSpec spec(Activation activation, int depth, int outputs, boolean onOutputs) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 1; i < depth; i++) {
            layers.add(new LayerSpec.Dense(4 + i, NORMAL, NORMAL));
            layers.add(new LayerSpec.Stage(activation));
        }
        layers.add(new LayerSpec.Dense(outputs, NORMAL, NORMAL));
        if (onOutputs) {
            layers.add(new LayerSpec.Stage(activation));
        }
        return new NetworkSpec(INPUTS, layers);
    }

    private static RandomStream init(long seed) {
        return RandomStream.seeded(seed).fork("init");
    }

    /** The smallest distance to a bend, of any activation's argument and of any error. */
    private static double nearestToKink(NetworkSpec spec, Task task, long seed) {
        double nearest = Double.POSITIVE_INFINITY;
        Matrix x = random(seed, EXAMPLES, INPUTS);
        for (int i = 1; i < spec.layers().size(); i++) {
            if (spec.layers().get(i) instanceof LayerSpec.Stage) {
                Network before =
                        new Network(new NetworkSpec(INPUTS, spec.layers().subList(0, i)), init(seed));
                for (double z : before.forward(x).toArray()) {
                    nearest = Math.min(nearest, Math.abs(z));
                }
            }
        }
        Matrix y = new Network(spec, init(seed)).forward(x);
        for (int i = 0; i < y.size() && bends(task.kind()); i++) {
            double e = y.get(i) - task.targets().value(i / y.cols(), i % y.cols(), y.cols());
            nearest = Math.min(nearest, Math.min(Math.abs(e), Math.abs(Math.abs(e) - HUBER)));
        }
        return nearest;
    }

    private static boolean bends(LossKind kind) {
        return kind instanceof LossKind.MeanAbsoluteError || kind instanceof LossKind.Huber;
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, depth {3}, on outputs {4}")
    @MethodSource("networks")
    void backward_anyNetworkAnyLoss_agreesWithFiniteDifferences(
            Activation activation, Task task, Reduction reduction, int depth, boolean onOutputs) {
        NetworkSpec spec = spec(activation, depth, task.outputs(), onOutputs);
        long seed = 1;
        while (nearestToKink(spec, task, seed) < KINK) {
            seed++;
        }
        check(spec, task, reduction, Penalty.NONE, seed);
    }

    static Stream<Arguments> withDropout() {
        return tasks().stream()
                .flatMap(task -> Stream.of(
                        Arguments.of(task, Penalty.NONE),
                        Arguments.of(task, new Penalty(0.3, 0, false)),
                        Arguments.of(task, new Penalty(0, 0.2, true)),
                        Arguments.of(task, new Penalty(0.1, 0.4, true))));
    }

    /** Dropout before the first layer, between layers and last; smooth activations, and errors away from their bends. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("withDropout")
    void backward_dropoutAndPenalty_agreesWithFiniteDifferences(Task task, Penalty penalty) {
        LayerSpec dropout = new LayerSpec.Dropout(0.4);
        NetworkSpec spec = new NetworkSpec(
                INPUTS,
                List.of(
                        new LayerSpec.Dropout(0.2),
                        new LayerSpec.Dense(6, NORMAL, NORMAL),
                        dropout,
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(5, NORMAL, NORMAL),
                        new LayerSpec.Stage(Activation.SOFTMAX),
                        dropout,
                        new LayerSpec.Dense(task.outputs(), NORMAL, NORMAL),
                        new LayerSpec.Dropout(0.1)));
        for (Reduction reduction : Reduction.values()) {
            long seed = 1;
            while (nearestToKink(spec, task, seed) < 1e-3) {
                seed++;
            }
            check(spec, task, reduction, penalty, seed);
        }
    }

    /** The loss of the last training pass's masks at other parameters. */
    private static double loss(
            Network network, Matrix x, Task task, Loss loss, Reduction reduction, Penalty penalty, Matrix prediction) {
        double sum = loss.forward(network.forward(x, Pass.REPEAT), task.targets(), prediction);
        return (reduction == Reduction.SUM ? sum : sum / EXAMPLES) + penalty.of(network.parameters());
    }

    private static void check(NetworkSpec spec, Task task, Reduction reduction, Penalty penalty, long seed) {
        Network network = new Network(spec, init(seed));
        Matrix x = random(seed, EXAMPLES, INPUTS);
        Loss loss = task.kind().create(Set.of());
        Matrix prediction = Precision.FLOAT64.buffer();
        Matrix delta = Precision.FLOAT64.buffer();
        loss.forward(network.forward(x, Pass.TRAIN), task.targets(), prediction);
        loss.delta(prediction, task.targets(), delta);
        reduction.apply(delta, delta.rows());
        network.backward(delta);
        penalty.addTo(network.parameters());

        assertTrue(network.parameters().size() >= 2);
        double largest = 0;
        List<double[]> all = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            Matrix w = parameter.value();
            double[] numeric = new double[w.size()];
            for (int i = 0; i < numeric.length; i++) {
                double kept = w.get(i);
                w.set(i, kept + H);
                double above = loss(network, x, task, loss, reduction, penalty, delta);
                w.set(i, kept - H);
                double below = loss(network, x, task, loss, reduction, penalty, delta);
                w.set(i, kept);
                numeric[i] = (above - below) / (2 * H);
            }
            largest = Math.max(largest, largest(numeric));
            all.add(numeric);
        }
        double overall = largest;
        assertTrue(overall > 1e-3, () -> "hardly any gradient to compare: " + overall);
        for (int p = 0; p < all.size(); p++) {
            Parameter parameter = network.parameters().get(p);
            assertAgree(parameter.name(), parameter.gradient().toArray(), all.get(p), overall);
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** Every element within 10⁻⁶ of the array's largest; of an array with hardly any gradient, of a thousandth of the network's. */
    private static void assertAgree(String name, double[] analytic, double[] numeric, double overall) {
        double scale = Math.max(largest(numeric), 1e-3 * overall);
        for (int i = 0; i < numeric.length; i++) {
            assertEquals(numeric[i], analytic[i], 1e-6 * scale, name + "[" + i + "]");
        }
    }
}

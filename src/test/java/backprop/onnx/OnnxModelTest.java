package backprop.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;
import backprop.data.Dataset;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.loss.LossKind;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.Network;
import backprop.network.NetworkSpec;
import backprop.network.Parameter;
import backprop.network.Slip;
import backprop.optimizer.Sgd;
import backprop.training.TrainingLoop;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ONNX Runtime says of whole test parts, against what our networks say. */
class OnnxModelTest {
    private static final int EPOCHS = 2;
    private static final int DIGITS = 360;

    private static double tolerance(Precision precision) {
        return precision == Precision.FLOAT64 ? 1e-12 : 1e-6;
    }

    private static ExperimentSpec builtIn(String id, Precision precision) {
        ExperimentSpec spec = BuiltInExperiments.find(id).orElseThrow().textbook();
        return spec.withTraining(spec.training().withPrecision(precision));
    }

    /** The digits through a hidden layer, trained in small batches. */
    private static ExperimentSpec digits(Precision precision, Activation hidden, LayerSpec... more) {
        Initializer start = new Initializer.TorchLinear();
        List<LayerSpec> layers = new ArrayList<>(List.of(
                new LayerSpec.Dense(20, start, start),
                new LayerSpec.Stage(hidden),
                new LayerSpec.Dropout(0.2),
                new LayerSpec.Dense(10, start, start)));
        layers.addAll(List.of(more));
        return builtIn("digits-100-batches", precision).withNetwork(new NetworkSpec(64, layers));
    }

    private static byte[] model(ExperimentSpec spec, Network network) throws Exception {
        return ForeignRuntime.bytes(new OnnxModel(spec, network, "1.2.3"));
    }

    private static void assertClose(Matrix ours, Matrix theirs) {
        assertEquals(ours.shape(), theirs.shape());
        assertArrayEquals(ours.toArray(), theirs.toArray(), tolerance(ours.precision()));
    }

    /** Trains briefly; the model must say of the whole test part what the run's predictions hold. */
    private static Matrix assertPredictsAsTheRun(ExperimentSpec spec) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingLoop loop = prepared.newRun();
        while (loop.epochsDone() < EPOCHS) {
            loop.step();
        }
        loop.refreshPredictions();
        Matrix ours = loop.predictions().outputs();
        Dataset judged = prepared.parts().part(loop.judged()).orElseThrow();
        assertTrue(ours.isFinite());
        assertClose(ours, ForeignRuntime.predict(model(spec, loop.network()), judged.features()));
        return ours;
    }

    static Stream<Arguments> activations() {
        return Stream.of(Activation.values())
                .flatMap(activation -> Stream.of(Precision.values()).map(p -> Arguments.of(activation, p)));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void model_digitsThroughEveryActivation_predictsAsTheRun(Activation activation, Precision precision)
            throws Exception {
        assertEquals(
                DIGITS, assertPredictsAsTheRun(digits(precision, activation)).rows());
    }

    static Stream<Arguments> losses() {
        List<LossKind> losses = List.of(
                new LossKind.CrossEntropy(),
                new LossKind.MeanSquaredError(),
                new LossKind.MeanAbsoluteError(),
                new LossKind.Huber(1));
        return losses.stream().flatMap(loss -> Stream.of(Precision.values()).map(p -> Arguments.of(loss, p)));
    }

    /** Cross-entropy brings the softmax itself, so that it is there once; the others are given it. */
    @ParameterizedTest
    @MethodSource("losses")
    void model_everyLossBehindASoftmax_predictsAsTheRun(LossKind loss, Precision precision) throws Exception {
        ExperimentSpec spec = digits(precision, Activation.TANH, new LayerSpec.Stage(Activation.SOFTMAX));
        assertPredictsAsTheRun(spec.withLoss(spec.loss().withKind(loss)));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void model_oneOutputForTwoClasses_predictsAsTheRun(Precision precision) throws Exception {
        assertEquals(1, assertPredictsAsTheRun(builtIn("moons-adam", precision)).cols());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void model_numbersWithoutAnActivation_predictsAsTheRun(Precision precision) throws Exception {
        ExperimentSpec spec = digits(precision, Activation.IDENTITY);
        assertPredictsAsTheRun(
                spec.withOptimizer(new Sgd(0.01)).withLoss(spec.loss().withKind(new LossKind.MeanSquaredError())));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void model_logisticThatIsSilu_computesAsTheRunDoes(Precision precision) throws Exception {
        ExperimentSpec spec = digits(precision, Activation.LOGISTIC);
        Matrix slipped = assertPredictsAsTheRun(spec.withSlips(Set.of(Slip.SILU_WITH_LOGISTIC_BACKWARD)));
        assertNotEquals(slipped.get(0), assertPredictsAsTheRun(spec).get(0), 1e-3);
    }

    /** Logits of some thousands: one of the slips divides 0 by 0, the other infinity by infinity. */
    @ParameterizedTest
    @EnumSource(names = {"SOFTMAX_WHOLE_MAXIMUM", "SOFTMAX_UNSHIFTED"})
    void model_softmaxShiftedAsPublished_failsWhereTheRunDoes(Slip slip) throws Exception {
        for (Precision precision : Precision.values()) {
            for (double factor : new double[] {1, 10_000}) {
                ExperimentSpec spec = digits(precision, Activation.TANH).withSlips(EnumSet.of(slip));
                PreparedExperiment prepared = PreparedExperiment.prepare(spec);
                Network network = prepared.newNetwork();
                Matrix last = network.parameters().get(2).value();
                for (int i = 0; i < last.size(); i++) {
                    last.set(i, last.get(i) * factor);
                }
                Dataset test = prepared.parts().test().orElseThrow();
                Matrix ours = precision.buffer();
                spec.loss().kind().create(spec.slips()).forward(network.forward(test.features()), test.targets(), ours);
                assertEquals(factor == 1, ours.isFinite());
                assertClose(ours, ForeignRuntime.predict(model(spec, network), test.features()));
            }
        }
    }

    /** One input, one output, z = x. */
    @ParameterizedTest
    @MethodSource("activations")
    void model_largeAndSmallSums_areExactToo(Activation activation, Precision precision) throws Exception {
        NetworkSpec layers = new NetworkSpec(
                1,
                List.of(
                        new LayerSpec.Dense(1, new Initializer.Constant(1), new Initializer.Zero()),
                        new LayerSpec.Stage(activation)));
        ExperimentSpec digits = builtIn("digits-100", precision);
        ExperimentSpec spec = digits.withLoss(digits.loss().withKind(new LossKind.MeanSquaredError()));
        RandomStream none = RandomStream.seeded(1);
        Network network = new Network(layers, precision, Set.of(), none, none);
        List<Double> sizes = new ArrayList<>(List.of(0.0, 1e-30, 1e-9, 1e-3, 100.0, 708.0, 800.0));
        for (int i = 1; i <= 400; i++) {
            sizes.add(i * 0.1);
        }
        Matrix z = precision.matrix(2 * sizes.size(), 1);
        for (int i = 0; i < sizes.size(); i++) {
            z.set(2 * i, sizes.get(i));
            z.set(2 * i + 1, -sizes.get(i));
        }
        Matrix theirs = ForeignRuntime.predict(model(spec, network), z);
        Matrix ours = network.forward(z);
        for (int i = 0; i < z.size(); i++) {
            double scale = Math.max(1, Math.abs(ours.get(i)));
            assertEquals(ours.get(i), theirs.get(i), tolerance(precision) * scale, activation + " of " + z.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void model_ends_haveNamesShapesAndAnOpenNumberOfExamples(Precision precision) throws Exception {
        ExperimentSpec spec = digits(precision, Activation.TANH);
        byte[] model = model(spec, PreparedExperiment.prepare(spec).newNetwork());
        ForeignRuntime.with(model, (environment, session) -> {
            assertEnd("x", 64, precision, session.getInputInfo().values());
            assertEnd("prediction", 10, precision, session.getOutputInfo().values());
            assertEquals("Backprop Workbench", session.getMetadata().getProducerName());
            String description = session.getMetadata().getDescription();
            assertTrue(
                    description.startsWith(spec.name() + ". Input x: the features as the run prepared them"),
                    description);
            assertTrue(description.contains("the classes' probabilities"), description);
            return model;
        });
    }

    private static void assertEnd(String name, int width, Precision precision, Iterable<NodeInfo> ends) {
        NodeInfo end = ends.iterator().next();
        assertEquals(name, end.getName());
        TensorInfo info = (TensorInfo) end.getInfo();
        assertArrayEquals(new long[] {-1, width}, info.getShape());
        assertEquals("N", info.getDimensionNames()[0]);
        assertEquals(precision == Precision.FLOAT32 ? "FLOAT" : "DOUBLE", info.type.name());
    }

    @Test
    void model_sameNetwork_isTheSameBytes() throws Exception {
        ExperimentSpec spec = digits(Precision.FLOAT32, Activation.ELU);
        Network network = PreparedExperiment.prepare(spec).newNetwork();
        assertArrayEquals(model(spec, network), model(spec, network));
    }

    @Test
    void model_divergedOrTooLarge_isRefusedSayingWhatToTry() throws Exception {
        ExperimentSpec spec = digits(Precision.FLOAT64, Activation.TANH);
        Network network = PreparedExperiment.prepare(spec).newNetwork();
        String large = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new OnnxModel(spec, network, "1", 1000))
                        .getMessage());
        assertEquals(
                "The network's 1,510 parameters take 12,080 bytes, but an ONNX file has room for 1,000. Train in float32, or with smaller layers.",
                large);
        Parameter b1 = network.parameters().get(1);
        b1.value().set(3, Double.NaN);
        String diverged =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> new OnnxModel(spec, network, "1"))
                        .getMessage());
        assertTrue(diverged.startsWith("b1 holds a value that is no number"), diverged);
    }
}

package backprop.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BatchSpec;
import backprop.data.Dataset;
import backprop.data.Parts;
import backprop.loss.Loss;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
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
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that are larger than a slice: three and a bit. */
class SlicedPassTest {
    private static final int N = 3 * Slices.MOST_ROWS + 77;
    private static final Dataset LARGE = TinyRun.examples(N, "large");
    private static final Initializer NORMAL = new Initializer.Normal(0, 1);

    private static Network network(double dropout, Set<Slip> slips) {
        NetworkSpec spec = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(5, NORMAL, NORMAL),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dropout(dropout),
                        new LayerSpec.Dense(4, NORMAL, NORMAL),
                        new LayerSpec.Stage(Activation.RELU),
                        new LayerSpec.Dense(3, NORMAL, NORMAL)));
        RandomStream init = RandomStream.seeded(1).fork("init");
        return new Network(spec, Precision.FLOAT64, slips, init, init.fork("dropout"));
    }

    private static SlicedPass pass(Network network, int lanes, Reduction reduction, Set<Slip> slips) {
        List<Network> networks = new ArrayList<>(List.of(network));
        while (networks.size() < lanes) {
            networks.add(network.twin());
        }
        TrainingSpec spec =
                TinyRun.spec(1, BatchSpec.full(), MetricsTiming.AFTER).withReduction(reduction);
        Subject subject = new Subject(
                network,
                new Parts(LARGE, Optional.empty(), Optional.empty()),
                LossSpec.of(new LossKind.CrossEntropy()),
                new Sgd(0.1),
                new Schedule.Constant(),
                slips,
                RandomStream.seeded(1));
        return new SlicedPass(networks, subject, spec);
    }

    private static double[] gradient(Network network) {
        return network.parameters().stream()
                .map(Parameter::gradient)
                .map(Matrix::toArray)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    private static void assertAsInOneGo(Reduction reduction, Set<Slip> slips) {
        Network whole = network(0, slips);
        Loss loss = new LossKind.CrossEntropy().create(slips);
        Matrix prediction = Precision.FLOAT64.buffer();
        double[] outputs = whole.forward(LARGE.features(), Pass.TRAIN).toArray();
        loss.forward(whole.forward(LARGE.features(), Pass.TRAIN), LARGE.targets(), prediction);
        new Gradients(whole, loss, slips, reduction, Precision.FLOAT64.buffer()).fill(prediction, LARGE.targets());
        double[] expected = gradient(whole);

        Network sliced = network(0, slips);
        assertArrayEquals(
                outputs,
                pass(sliced, 2, reduction, slips)
                        .run(LARGE.features(), LARGE.targets(), Pass.TRAIN)
                        .toArray());
        double[] actual = gradient(sliced);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-12 * Math.max(1, Math.abs(expected[i])), "element " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void run_largeBatch_givesOutputsAndGradientOfOneGo(Reduction reduction) {
        assertAsInOneGo(reduction, Set.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {
                "RELU_PASSES_ALL",
                "SOFTMAX_UNSHIFTED",
                "OUTPUT_GRADIENT_FROM_PREACTIVATION",
                "OUTPUT_GRADIENT_WITHOUT_SLOPE"
            })
    void run_withSlip_makesItInEverySlice(Slip slip) {
        assertAsInOneGo(Reduction.MEAN, Set.of(slip));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void run_anyNumberOfThreads_givesTheSameBits(int lanes) {
        for (double dropout : new double[] {0, 0.5}) {
            Network one = network(dropout, Set.of());
            pass(one, 1, Reduction.MEAN, Set.of()).run(LARGE.features(), LARGE.targets(), Pass.TRAIN);
            Network several = network(dropout, Set.of());
            pass(several, lanes, Reduction.MEAN, Set.of()).run(LARGE.features(), LARGE.targets(), Pass.TRAIN);
            assertArrayEquals(gradient(one), gradient(several));
        }
    }

    @Test
    void suits_batchOfOneSliceOrLossOfTheWholeBatch_doesNot() {
        SlicedPass pass = pass(network(0, Set.of()), 1, Reduction.MEAN, Set.of());
        assertFalse(pass.suits(Slices.MOST_ROWS));
        assertTrue(pass.suits(Slices.MOST_ROWS + 1));
        Set<Slip> slips = Set.of(Slip.SOFTMAX_WHOLE_MAXIMUM);
        assertFalse(pass(network(0, slips), 1, Reduction.MEAN, slips).suits(N));
    }

    @Test
    void run_smallerBatchAfterALargeOne_leavesNothingBehind() {
        Dataset other = TinyRun.examples(Slices.MOST_ROWS + 1, "other");
        Network fresh = network(0, Set.of());
        pass(fresh, 1, Reduction.MEAN, Set.of()).run(other.features(), other.targets(), Pass.TRAIN);
        Network used = network(0, Set.of());
        SlicedPass pass = pass(used, 2, Reduction.MEAN, Set.of());
        pass.run(LARGE.features(), LARGE.targets(), Pass.TRAIN);
        pass.run(other.features(), other.targets(), Pass.TRAIN);
        assertArrayEquals(gradient(fresh), gradient(used));
    }
}

package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BuiltInData;
import backprop.data.DataSource;
import backprop.data.Points;
import backprop.data.SplitSpec;
import backprop.experiment.ArrayCheck.Verdict;
import backprop.file.DataException;
import backprop.loss.LossKind;
import backprop.math.RandomStream;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {
    private static final int FEW = 20;

    /** A third of a check's own, so of the largest arrays fewer elements. */
    private static final double WORK = 1e9;

    private static final Initializer NORMAL = new Initializer.Normal(0, 1);

    /** With a few made-up images in place of 60,000. */
    private static ExperimentSpec onSomeData(ExperimentSpec spec) {
        DataSource source = spec.data().source();
        if (!(source instanceof BuiltInData set) || set.inputs() < 784) {
            return spec;
        }
        RandomStream random = RandomStream.seeded(1);
        double[][] x = new double[FEW][set.inputs()];
        int[] labels = new int[FEW];
        for (int i = 0; i < FEW; i++) {
            for (int pixel = 0; pixel < x[i].length; pixel++) {
                x[i][pixel] = random.nextInt(256);
            }
            labels[i] = i % set.classes();
        }
        return spec.withData(spec.data()
                .withSource(Points.ofClasses(x, labels, set.classes()))
                .withSplit(new SplitSpec.None()));
    }

    private static ExperimentSpec builtIn(String id) {
        return onSomeData(BuiltInExperiments.find(id).orElseThrow().textbook());
    }

    private static ArrayCheck array(GradientReport report, String name) {
        return report.arrays().stream()
                .filter(array -> array.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOnlyWrong(GradientReport report, List<String> names) {
        assertEquals(
                names,
                report.arrays().stream()
                        .filter(array -> array.verdict() == Verdict.WRONG)
                        .map(ArrayCheck::name)
                        .toList(),
                report.toString());
    }

    static Stream<String> ids() {
        return BuiltInExperiments.all().stream().map(BuiltIn::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void of_textbookForm_findsNothing(String id) throws DataException {
        GradientReport report = GradientCheck.of(builtIn(id), WORK);
        assertTrue(report.isRight(), report.toString());
        assertTrue(report.arrays().stream().anyMatch(array -> array.verdict() == Verdict.RIGHT), report.toString());
        for (ArrayCheck array : report.arrays()) {
            assertTrue(array.worst().isEmpty() || array.worst().get().relative() < 1e-2, array.toString());
        }
    }

    private static GradientReport withSlip(ExperimentSpec spec, Slip slip) throws DataException {
        return GradientCheck.of(spec.withSlips(Set.of(slip)));
    }

    @ParameterizedTest
    @MethodSource("backprop.experiment.GradientCases#wrong")
    void of_slipOfTheGradient_namesTheArraysThatItMakesWrong(GradientCases.OfSlip of) throws DataException {
        assertOnlyWrong(GradientCheck.of(of.spec()), of.wrong());
    }

    @ParameterizedTest
    @MethodSource("moons")
    void of_outputGradientWithoutSlope_namesTheLastWeights(String id) throws DataException {
        GradientReport report = withSlip(builtIn(id), Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE);
        assertOnlyWrong(report, List.of("W4"));
        ArrayCheck w4 = array(report, "W4");
        assertEquals(4, w4.layer());
        ArrayCheck.Deviating worst = w4.worst().orElseThrow();
        assertTrue(worst.relative() > 0.1, report.toString());
        double relative = Math.abs(worst.analytic() - worst.differences())
                / Math.max(Math.abs(worst.analytic()), Math.abs(worst.differences()));
        assertEquals(relative, worst.relative(), 1e-12);
    }

    static Stream<String> moons() {
        return ids().filter(id -> id.startsWith("moons"));
    }

    @ParameterizedTest
    @MethodSource("backprop.experiment.GradientCases#right")
    void of_slipThatLeavesTheGradientRight_findsNothing(GradientCases.OfSlip of) throws DataException {
        assertTrue(GradientCheck.of(of.spec()).isRight());
    }

    @Test
    void of_unshiftedSoftmaxThatOverflows_isNotFinite() throws DataException {
        Initializer large = new Initializer.Normal(0, 1_000);
        NetworkSpec network = new NetworkSpec(64, List.of(new LayerSpec.Dense(10, large, large)));
        GradientReport report = withSlip(BuiltInExperiments.digits(100).withNetwork(network), Slip.SOFTMAX_UNSHIFTED);
        assertFalse(report.isRight());
        assertEquals(Verdict.NOT_FINITE, array(report, "W1").verdict());
    }

    @Test
    void of_dropoutPenaltySumAndFloat32_findsNothing() throws DataException {
        assertTrue(GradientCheck.of(GradientCases.withDropoutPenaltySumAndFloat32())
                .isRight());
    }

    @Test
    void of_startAtTheKinks_skipsAndCountsThem() throws DataException {
        ArrayCheck first = array(GradientCheck.of(builtIn("not-xor")), "b1");
        assertEquals(2, first.atKinks());
        assertEquals(Verdict.UNKNOWN, first.verdict());
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void of_numbersToPredict_findsNothing(LossKind loss) throws DataException {
        RandomStream random = RandomStream.seeded(3);
        List<List<Double>> x = Stream.generate(
                        () -> List.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()))
                .limit(FEW)
                .toList();
        List<List<Double>> y = Stream.generate(() -> List.of(random.nextGaussian(), 4 * random.nextGaussian()))
                .limit(FEW)
                .toList();
        NetworkSpec network = new NetworkSpec(
                3,
                List.of(
                        new LayerSpec.Dense(7, NORMAL, NORMAL),
                        new LayerSpec.Stage(Activation.RELU),
                        new LayerSpec.Dense(2, NORMAL, NORMAL)));
        ExperimentSpec digits = BuiltInExperiments.digits(100);
        ExperimentSpec spec = digits.with(
                digits.data().withSource(new Points(x, y, 0)).withSplit(new SplitSpec.None()),
                network,
                digits.loss().withKind(loss));
        GradientReport report = GradientCheck.of(spec);
        assertTrue(report.isRight(), report.toString());
    }

    static Stream<LossKind> regressions() {
        return Stream.of(new LossKind.MeanSquaredError(), new LossKind.MeanAbsoluteError(), new LossKind.Huber(1));
    }
}

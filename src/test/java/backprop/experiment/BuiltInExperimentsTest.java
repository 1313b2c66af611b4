package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.data.Ellipse;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Points;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.file.DataException;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.Precision;
import backprop.math.RandomStream;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Slip;
import backprop.training.TrainingLoop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInExperimentsTest {

    static Stream<Arguments> all() {
        return BuiltInExperiments.all().stream()
                .flatMap(builtIn -> Stream.of(Target.Form.values()).map(form -> Arguments.of(builtIn.id(), form)));
    }

    private static ExperimentSpec spec(String id, Target.Form form) {
        return BuiltInExperiments.find(id).orElseThrow().form(form);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("all")
    void form_ofEach_isMarkedAsWhatItIs(String id, Target.Form form) {
        ExperimentSpec spec = spec(id, form);
        boolean departs = !spec.origin().deviations().isEmpty();
        assertEquals(form == Target.Form.TEXTBOOK || !departs, Deviation.isTextbook(spec));
        assertEquals(form == Target.Form.PUBLISHED || !departs, Deviation.isAsPublished(spec));
        assertTrue(spec.origin().document() >= 1 && spec.origin().document() <= Origin.DOCUMENTS);
        assertFalse(spec.origin().description().isEmpty());
    }

    static Stream<Arguments> available() {
        return all().filter(arguments -> {
            ExperimentSpec spec =
                    spec((String) arguments.get()[0], (Target.Form) arguments.get()[1]);
            return spec.network().inputs() < 784;
        });
    }

    /** Two epochs; of the scalar network's many single steps a small part. */
    private static ExperimentSpec brief(ExperimentSpec spec) {
        ExperimentSpec two = spec.withTraining(spec.training().withEpochs(2));
        return spec.data().source() instanceof Ellipse
                ? two.withData(spec.data().withSource(new Ellipse(500, 100)))
                : two;
    }

    private static TrainingLoop trained(ExperimentSpec spec) throws DataException {
        TrainingLoop loop = PreparedExperiment.prepare(spec).newRun();
        while (loop.stopReason().isEmpty()) {
            loop.step();
        }
        return loop;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("available")
    void training_twoEpochs_recordsFiniteLosses(String id, Target.Form form) throws DataException {
        TrainingLoop loop = trained(brief(spec(id, form)));
        assertEquals(2, loop.history().size());
        for (Monitor monitor : loop.history().columns().kept()) {
            if (monitor.metric() == Metric.LOSS) {
                for (double loss : loop.history().column(monitor.part(), Metric.LOSS)) {
                    assertTrue(Double.isFinite(loss), monitor.toString());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("available")
    void training_inSingle_beginsLikeDouble(String id, Target.Form form) throws DataException {
        if (id.contains("500") || id.contains("1000")) {
            return;
        }
        ExperimentSpec spec = brief(spec(id, form));
        TrainingLoop exact = trained(spec);
        TrainingLoop single = trained(spec.withTraining(spec.training().withPrecision(Precision.FLOAT32)));
        double expected = exact.history().results().get(0).train().loss();
        assertEquals(expected, single.history().results().get(0).train().loss(), 1e-3 * expected);
        assertTrue(
                single.network().parameters().stream().allMatch(p -> p.value().precision() == Precision.FLOAT32));
    }

    @Test
    void ids_areUnique() {
        List<String> ids = BuiltInExperiments.all().stream().map(BuiltIn::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertTrue(BuiltInExperiments.find("nothing").isEmpty());
        assertEquals(BuiltInExperiments.digits(500), spec("digits-500", Target.Form.TEXTBOOK));
    }

    @Test
    void notXor_givenWeights_giveTheDocumentsOutputs() throws DataException {
        TrainingLoop loop = PreparedExperiment.prepare(spec("not-xor", Target.Form.TEXTBOOK))
                .newRun();
        assertArrayEquals(
                new double[] {.622459, .377541, .377541, .622459},
                loop.predictions().outputs().toArray(),
                5e-7);
    }

    private static final ExperimentSpec DIGITS = BuiltInExperiments.digits(10);
    private static final ExperimentSpec MOONS = spec("moons-sgd", Target.Form.TEXTBOOK);

    private static void assertRefused(String message, Runnable creation) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, creation::run).getMessage());
    }

    @Test
    void new_lossThatDoesNotFit_saysWhatToChoose() {
        LossSpec binary = LossSpec.of(new LossKind.BinaryCrossEntropy());
        LossSpec entropy = LossSpec.of(new LossKind.CrossEntropy());
        assertRefused(
                "Binary cross-entropy tells two classes apart, but the data have 10 classes. Choose cross-entropy.",
                () -> DIGITS.withLoss(binary));
        assertRefused(
                "Cross-entropy needs one output for each of the 2 classes, but the network has 1. Give the last dense layer 2 units, or choose binary cross-entropy.",
                () -> MOONS.withLoss(entropy));
        ExperimentSpec ellipse = spec("ellipse-scalar", Target.Form.TEXTBOOK);
        assertRefused(
                "Binary cross-entropy needs one output, but the network has 2. Give the last dense layer 1 unit, or choose cross-entropy.",
                () -> ellipse.withLoss(binary));
        Points numbers = new Points(List.of(List.of(0.0, 1.0)), List.of(List.of(0.5)), 0);
        DataSpec data = new DataSpec(numbers, 1, new SplitSpec.None(), new Scaling.None());
        assertRefused(
                "Binary cross-entropy tells two classes apart, but the data have numbers to predict. Choose mean squared error.",
                () -> MOONS.withData(data));
        assertRefused(
                "Cross-entropy needs classes, but the data have numbers to predict. Choose mean squared error, mean absolute error or Huber.",
                () -> MOONS.with(data, MOONS.network(), entropy));
        ExperimentSpec fits = MOONS.with(data, MOONS.network(), LossSpec.of(new LossKind.MeanSquaredError()));
        assertEquals(data, fits.data());
    }

    @Test
    void new_impossibleSettings_areRefused() {
        assertRefused(
                "Softmax is either shifted by the whole maximum or not at all: keep one of the two slips.",
                () -> DIGITS.withSlips(Set.of(Slip.SOFTMAX_UNSHIFTED, Slip.SOFTMAX_WHOLE_MAXIMUM)));
        assertRefused("A seed is a whole number from 0 to 999,999,999, not -1.", () -> DIGITS.withSeed(-1));
        assertRefused(
                "A seed is a whole number from 0 to 999,999,999, not 1000000000.",
                () -> DIGITS.withData(DIGITS.data().withSeed(1_000_000_000)));
        assertRefused(
                "The document is a number from 1 to 5, or 0 for none; not 6.",
                () -> new Origin(6, "", List.of(), Map.of(), List.of()));
        Monitor monitor = new Monitor(Part.TEST, Metric.LOSS);
        assertRefused(
                "A band runs from a lower to a higher number, not from 2.0 to 1.0.",
                () -> new Target(
                        "", monitor, new Target.At.Last(), OptionalDouble.empty(), 2, 1, Target.Form.PUBLISHED));
    }

    @Test
    void ownStage_atTheEndOrNot_isTheSameRun() throws DataException {
        ExperimentSpec with = brief(MOONS);
        ExperimentSpec without =
                with.withNetwork(with.network().without(with.loss().kind().ownStage()));
        assertEquals(
                with.network().layers().size() - 1, without.network().layers().size());
        assertArrayEquals(
                trained(with).predictions().outputs().toArray(),
                trained(without).predictions().outputs().toArray());
    }

    @Test
    void prepare_networkThatDoesNotFitAFile_isRefusedAsData() throws DataException {
        ExperimentSpec fromFile = DIGITS.withData(
                DIGITS.data().withSource(new DataFile(Path.of("x.csv"), Optional.empty(), DataFile.Task.AUTO)));
        RawData moons = new Moons(20, 0).load(RandomStream.seeded(1));
        var refusal = assertThrows(DataException.class, () -> PreparedExperiment.prepare(fromFile, moons));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Input layer"), refusal.getMessage());
    }
}

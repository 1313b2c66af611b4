package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Amount;
import backprop.data.DataSource;
import backprop.data.Part;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Split;
import backprop.data.SplitSpec;
import backprop.file.DataException;
import backprop.math.RandomStream;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.TrainingLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The experiments on MNIST and Fashion-MNIST: the documents' parts to the example, and each of them trains. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageExperimentsTest {
    private final Map<DataSource, RawData> loaded = new HashMap<>();

    private RawData load(ExperimentSpec spec) throws DataException {
        DataSource source = spec.data().source();
        RawData data = loaded.get(source);
        if (data == null) {
            data = spec.data().load(Progress.NONE);
            loaded.put(source, data);
        }
        return data;
    }

    static Stream<Arguments> onImages() {
        return BuiltInExperiments.all().stream()
                .filter(builtIn -> builtIn.textbook().network().inputs() == 784)
                .flatMap(builtIn -> Stream.of(Target.Form.values()).map(form -> Arguments.of(builtIn.id(), form)));
    }

    @Test
    void onImages_areThoseOfDocuments2To4() {
        List<Integer> documents = BuiltInExperiments.all().stream()
                .filter(builtIn -> builtIn.textbook().network().inputs() == 784)
                .map(builtIn -> builtIn.textbook().origin().document())
                .distinct()
                .toList();
        assertEquals(List.of(2, 3, 4), documents);
    }

    @ParameterizedTest
    @CsvSource({
        "mnist-linear-relu, 30000, 5000, 0",
        "mnist-300, 55000, 5000, 0",
        "mnist-300-rate-0.05, 55000, 5000, 0",
        "mnist-300-final, 60000, 0, 10000",
        "fashion-300-300, 60000, 0, 10000",
        "letters-1000, 10000, 6000, 2724"
    })
    void split_ofEach_isTheDocuments(String id, int train, int validation, int test) throws DataException {
        ExperimentSpec spec = BuiltInExperiments.find(id).orElseThrow().textbook();
        Split split = load(spec)
                .divide(spec.data().split(), RandomStream.seeded(spec.data().seed()));
        assertEquals(
                List.of(train, validation, test),
                List.of(split.train().length, split.validation().length, split.test().length));
    }

    /** As many parts as the experiment has, a few images each. */
    private static SplitSpec few(SplitSpec split) {
        Amount some = Amount.count(100);
        if (split instanceof SplitSpec.Own own) {
            return new SplitSpec.Own(
                    some,
                    own.validation().isNone() ? own.validation() : some,
                    own.validationFrom(),
                    own.test().isNone() ? own.test() : some);
        }
        return new SplitSpec.Random(some, some, some, false);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("onImages")
    void training_fewImages_recordsFiniteLosses(String id, Target.Form form) throws DataException {
        ExperimentSpec whole = BuiltInExperiments.find(id).orElseThrow().form(form);
        ExperimentSpec spec = whole.withData(
                        whole.data().withSplit(few(whole.data().split())))
                .withTraining(whole.training().withEpochs(2));
        TrainingLoop loop = PreparedExperiment.prepare(spec, load(whole)).newRun();
        while (loop.stopReason().isEmpty()) {
            loop.step();
        }
        assertEquals(2, loop.history().size());
        assertTrue(loop.history().columns().has(Part.TRAIN));
        for (Monitor monitor : loop.history().columns().kept()) {
            if (monitor.metric() == Metric.LOSS) {
                for (double loss : loop.history().column(monitor.part(), Metric.LOSS)) {
                    assertTrue(Double.isFinite(loss), monitor.toString());
                }
            }
        }
    }
}

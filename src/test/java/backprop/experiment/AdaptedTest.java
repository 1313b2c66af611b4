package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Amount;
import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Dataset;
import backprop.data.Ellipse;
import backprop.data.Missing;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Plane;
import backprop.data.Points;
import backprop.data.PreparationSpec;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.Sine;
import backprop.data.SplitSpec;
import backprop.file.DataException;
import backprop.loss.LossKind;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.Schedule;
import backprop.training.StopRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptedTest {
    private static final ExperimentSpec DIGITS = BuiltInExperiments.digits(20);
    private static final ExperimentSpec MOONS =
            BuiltInExperiments.find("moons-sgd").orElseThrow().textbook();
    private static final Points LINE = new Points(
            List.of(List.of(0.0), List.of(1.0), List.of(2.0), List.of(3.0), List.of(4.0)),
            List.of(List.of(1.0), List.of(3.0), List.of(5.0), List.of(7.0), List.of(9.0)),
            0);

    private static RawData load(DataSource source) throws DataException {
        return source.load(RandomStream.seeded(1), Progress.NONE);
    }

    private static ExperimentSpec adapted(ExperimentSpec spec, DataSource source) throws DataException {
        return Adapted.to(spec, source, load(source));
    }

    static Stream<DataSource> sources() {
        return Stream.of(
                BuiltInData.DIGITS,
                BuiltInData.IRIS,
                BuiltInData.WINE,
                BuiltInData.BREAST_CANCER,
                new Moons(50, 0.1),
                new Blobs(60, 3, 5, 1, 10),
                new Plane(50, 4, 0.1),
                new Sine(50, 1, 0.1),
                new Ellipse(60, 20),
                LINE);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void to_anySourceFromAnyExperiment_isReadyToTrain(DataSource source) throws DataException {
        RawData data = load(source);
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            for (ExperimentSpec spec : List.of(builtIn.textbook(), builtIn.published())) {
                ExperimentSpec adapted = Adapted.to(spec, source, data);
                assertEquals(source, adapted.data().source());
                assertDoesNotThrow(() -> PreparedExperiment.prepare(adapted, data), builtIn.id());
                assertEquals(spec.optimizer(), adapted.optimizer());
                assertEquals(spec.training().batches(), adapted.training().batches());
            }
        }
    }

    @Test
    void to_iris_changesDataInputsAndOutputsAlone() throws DataException {
        ExperimentSpec iris = adapted(DIGITS, BuiltInData.IRIS);
        assertEquals(new Scaling.Standardize(), iris.data().scaling());
        assertEquals(SplitSpec.Random.stratifiedTest(0.2), iris.data().split());
        assertEquals(4, iris.network().inputs());
        assertEquals(3, iris.network().outputs());
        assertEquals(
                DIGITS,
                iris.with(DIGITS.data(), DIGITS.network(), DIGITS.loss()).withOrigin(DIGITS.origin()),
                "something else than data, network, loss and targets has changed");
        assertEquals(DIGITS.loss(), iris.loss());
        assertEquals(
                DIGITS.network().layers().subList(0, 2), iris.network().layers().subList(0, 2));
    }

    @Test
    void to_dataWithTheirOwnTestPart_takesIt() throws DataException {
        SplitSpec split = adapted(DIGITS, new Ellipse(60, 20)).data().split();
        assertEquals(new SplitSpec.Own(Amount.rest(), Amount.none(), Part.TRAIN, Amount.rest()), split);
    }

    @Test
    void to_dataThatAPlannedSplitCanDivide_keepsIt() throws DataException {
        SplitSpec counts = new SplitSpec.Random(Amount.count(30), Amount.count(20), Amount.rest(), false);
        ExperimentSpec planned = DIGITS.withData(DIGITS.data().withSplit(counts));
        assertEquals(counts, adapted(planned, new Ellipse(60, 20)).data().split());
        assertEquals(
                SplitSpec.Random.stratifiedTest(0.2),
                adapted(planned, new Moons(40, 0.1)).data().split());
        SplitSpec halves = new SplitSpec.Own(Amount.fraction(0.5), Amount.fraction(0.5), Part.TEST, Amount.none());
        ExperimentSpec own = adapted(DIGITS, new Ellipse(60, 20));
        ExperimentSpec halved = own.withData(own.data().withSplit(halves));
        assertEquals(halves, adapted(halved, new Ellipse(10, 30)).data().split());
        assertEquals(
                SplitSpec.Random.stratifiedTest(0.2),
                adapted(halved, new Moons(40, 0.1)).data().split());
    }

    @Test
    void to_otherData_isNotComparedWithTheDocumentUnlessItsOwnWereAStandIn() throws DataException {
        assertTrue(DIGITS.origin().targets().size() > 1);
        assertEquals(List.of(), adapted(DIGITS, new Moons(40, 0.1)).origin().targets());
        assertEquals(
                DIGITS.origin().deviations(),
                adapted(DIGITS, new Moons(40, 0.1)).origin().deviations());
        ExperimentSpec ellipse =
                BuiltInExperiments.find("ellipse-scalar").orElseThrow().textbook();
        assertEquals(
                ellipse.origin().targets(),
                adapted(ellipse, new Ellipse(60, 20)).origin().targets());
        assertEquals(List.of(), Adapted.withoutForeignTargets(DIGITS).origin().targets());
    }

    @Test
    void to_twoClassesFromBinaryCrossEntropy_keepsOneOutput() throws DataException {
        ExperimentSpec cancer = adapted(MOONS, BuiltInData.BREAST_CANCER);
        assertEquals(1, cancer.network().outputs());
        assertEquals(MOONS.loss(), cancer.loss());
    }

    @Test
    void to_threeClassesFromBinaryCrossEntropy_takesCrossEntropy() throws DataException {
        ExperimentSpec iris = adapted(MOONS, BuiltInData.IRIS);
        assertEquals(new LossKind.CrossEntropy(), iris.loss().kind());
        assertEquals(3, iris.network().outputs());
        assertEquals(MOONS.loss().report(), iris.loss().report());
        assertTrue(iris.network().layers().get(iris.network().layers().size() - 1) instanceof LayerSpec.Dense);
    }

    @Test
    void to_numbersFromClasses_takesSquaredErrorOfBareSums() throws DataException {
        NetworkSpec named = new NetworkSpec(
                64,
                Stream.concat(DIGITS.network().layers().stream(), Stream.of(new LayerSpec.Stage(Activation.SOFTMAX)))
                        .toList());
        ExperimentSpec line = adapted(DIGITS.withNetwork(named), LINE);
        assertEquals(new LossKind.MeanSquaredError(), line.loss().kind());
        assertEquals(1, line.network().inputs());
        assertEquals(1, line.network().outputs());
        assertEquals(Optional.empty(), line.network().lastActivation());
        assertEquals(
                new SplitSpec.Random(Amount.rest(), Amount.none(), Amount.fraction(0.2), false),
                line.data().split());
    }

    @Test
    void to_otherShape_givesUpGivenStarts() throws DataException {
        Initializer given = new Initializer.Given(List.of(List.of(1.0, 2.0)));
        ExperimentSpec spec = adapted(DIGITS, LINE)
                .withNetwork(new NetworkSpec(
                        1,
                        List.of(
                                new LayerSpec.Dense(2, given, new Initializer.Given(List.of(List.of(0.0, 0.0)))),
                                new LayerSpec.Dense(1, new Initializer.GlorotUniform(), new Initializer.Zero()))));
        LayerSpec.Dense first = (LayerSpec.Dense)
                adapted(spec, BuiltInData.IRIS).network().layers().get(0);
        assertEquals(new Initializer.GlorotUniform(), first.weights());
        assertEquals(new Initializer.Given(List.of(List.of(0.0, 0.0))), first.bias());
    }

    @Test
    void to_dataWithGaps_putsTheMeanInTheirPlace() throws DataException {
        RawData iris = load(BuiltInData.IRIS);
        double[][] rows = {{1, Double.NaN}, {2, 3}, {4, 5}, {6, 7}};
        RawData gaps = RawData.undivided(Dataset.ofClasses(Matrix.ofRows(rows), new int[] {0, 1, 0, 1}, 2));
        DataFile file = new DataFile(Path.of("gaps.csv").toAbsolutePath(), Optional.empty(), DataFile.Task.AUTO);
        assertEquals(
                Missing.MEAN,
                Adapted.to(DIGITS, file, gaps).data().preparation().missing());
        assertEquals(
                Missing.REFUSE,
                Adapted.to(DIGITS, BuiltInData.IRIS, iris).data().preparation().missing());
    }

    @Test
    void to_rulesThatWatchWhatIsNotThere_watchTheLoss() throws DataException {
        Monitor accuracy = new Monitor(Part.VALIDATION, Metric.ACCURACY);
        StopRules rules = StopRules.NONE
                .withEarlyStopping(Optional.of(new StopRules.EarlyStopping(accuracy, 5, 0, true)))
                .withTarget(Optional.of(new StopRules.Target(accuracy, 0.9)));
        ExperimentSpec watching = DIGITS.withTraining(DIGITS.training().withStop(rules))
                .withSchedule(new Schedule.WarmUp(2, new Schedule.Plateau(accuracy, 0.5, 3, 0, 0)));
        ExperimentSpec line = adapted(watching, LINE);
        Monitor loss = new Monitor(Part.VALIDATION, Metric.LOSS);
        assertEquals(loss, line.training().stop().earlyStopping().orElseThrow().monitor());
        assertEquals(Optional.empty(), line.training().stop().target());
        assertEquals(loss, line.schedule().plateau().orElseThrow().monitor());
        assertDoesNotThrow(() -> PreparedExperiment.prepare(line));
        ExperimentSpec iris = adapted(watching, BuiltInData.IRIS);
        assertEquals(rules, iris.training().stop());
        assertEquals(watching.schedule(), iris.schedule());
    }

    @Test
    void to_countsThatDroppedGapsLeaveTooFewFor_takesAnotherSplit(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b,class\n1,2,x\n,4,y\n5,6,x\n7,8,y\n9,1,x\n2,3,y\n");
        SplitSpec all = new SplitSpec.Random(Amount.count(4), Amount.none(), Amount.count(2), false);
        PreparationSpec dropping =
                DIGITS.data().preparation().withMissing(Missing.DROP).withSplit(all);
        ExperimentSpec planned = DIGITS.withData(DIGITS.data().with(dropping));
        ExperimentSpec adapted = adapted(planned, DataFile.of(table));
        assertDoesNotThrow(() -> PreparedExperiment.prepare(adapted));
    }
}

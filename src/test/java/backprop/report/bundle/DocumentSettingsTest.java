package backprop.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.optimizer.Sgd;
import backprop.text.Strings;
import backprop.training.StopRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSettingsTest {
    private static final Strings STRINGS = Strings.of("report");
    private static final ExperimentSpec DIGITS =
            BuiltInExperiments.find("digits-100").orElseThrow().textbook();

    static Stream<ExperimentSpec> all() {
        return BuiltInExperiments.all().stream().flatMap(builtIn -> Stream.of(builtIn.textbook(), builtIn.published()));
    }

    private static String said(ExperimentSpec spec) {
        String said = DocumentSettings.of(spec, STRINGS).orElseThrow().said(STRINGS);
        assertEquals(said.isEmpty(), DocumentSettings.areTheDocuments(spec), said);
        return said;
    }

    private static ExperimentSpec withHidden(int units, Initializer start) {
        return DIGITS.withNetwork(new NetworkSpec(
                64,
                List.of(
                        new LayerSpec.Dense(units, start, new Initializer.Normal(0, 1)),
                        new LayerSpec.Stage(Activation.TANH),
                        new LayerSpec.Dense(10, new Initializer.Normal(0, 1), new Initializer.Normal(0, 1)))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void of_eachBuiltIn_isUnchangedInEitherFormAndOfAnySeed(ExperimentSpec spec) {
        assertEquals("", said(spec.withSeed(7)));
        assertFalse(DocumentSettings.of(spec.withName("mine"), STRINGS)
                .orElseThrow()
                .isEdited());
        assertEquals(spec.name(), ExperimentTitle.of(spec.withSeed(7), STRINGS));
    }

    @Test
    void said_ofDataChosenInPlaceOfAStandIn_isNothing() {
        ExperimentSpec letters =
                BuiltInExperiments.find("letters-1000").orElseThrow().published();
        DataFile own = new DataFile(Path.of("notMNIST.npz").toAbsolutePath(), Optional.empty(), DataFile.Task.CLASSES);
        ExperimentSpec chosen = letters.withData(letters.data().withSource(own));
        assertEquals("", said(chosen));
        assertEquals(List.of(), ReportedValues.about(letters));
        assertEquals(6, ReportedValues.about(chosen).size());
        assertNotEquals("", said(DIGITS.withData(DIGITS.data().withSource(own))));
    }

    @Test
    void said_ofSettingsThatWereEdited_namesEachWithBothValues() {
        assertEquals(
                "epochs: 20, not 1,000",
                said(DIGITS.withTraining(DIGITS.training().withEpochs(20))));
        assertEquals(
                "network: 64 → 50 tanh → 10, not 64 → 100 tanh → 10",
                said(withHidden(50, new Initializer.Normal(0, 1))));
        assertEquals(
                "weights of dense 1 begin with: zero, not normal, mean 0, SD 1",
                said(withHidden(100, new Initializer.Zero())));
        assertEquals(
                "optimizer: SGD, not momentum (Polyak); learning rate η: 0.5, not 0.1",
                said(DIGITS.withOptimizer(new Sgd(0.5))));
        StopRules bound = DIGITS.training().stop().withLogitBound(OptionalDouble.of(50));
        assertEquals(
                "stops early: a logit above 50, not none",
                said(DIGITS.withTraining(DIGITS.training().withStop(bound))));
    }

    @Test
    void said_ofSomeDepartures_doesNotCountThem() {
        ExperimentSpec some = Deviation.CLIP.set(DIGITS, true);
        assertEquals("", said(some));
        String foreign = said(DIGITS.withSlips(Set.of(Slip.RELU_PASSES_ALL)));
        assertTrue(foreign.startsWith("slip: ") && foreign.endsWith(", not none"), foreign);
    }

    @Test
    void of_anExperimentOfOnesOwn_isEmpty() {
        assertEquals(Optional.empty(), DocumentSettings.of(DIGITS.withOrigin(Origin.own()), STRINGS));
    }

    @Test
    void of_anotherName_isHeldAgainstTheOneThatIsMostAlike() {
        List<BuiltIn> alike = BuiltInExperiments.all().stream()
                .filter(one -> one.textbook()
                        .origin()
                        .description()
                        .equals(DIGITS.origin().description()))
                .toList();
        assertTrue(alike.size() > 1, "experiments that share a description");
        for (BuiltIn one : alike) {
            ExperimentSpec renamed = one.published().withName("mine");
            assertEquals(
                    one.published(),
                    DocumentSettings.of(renamed, STRINGS).orElseThrow().original());
        }
    }

    @Test
    void title_ofAnEditedExperiment_saysWhatItHasBecome() {
        ExperimentSpec shorter = DIGITS.withTraining(DIGITS.training().withEpochs(20));
        assertEquals("Digits, H = 100, tanh (edited)", ExperimentTitle.of(shorter, STRINGS));
        ExperimentSpec wide =
                BuiltInExperiments.find("digits-1000").orElseThrow().published();
        assertEquals("Digits, H = 1000, tanh", ExperimentTitle.of(wide, STRINGS));
        assertEquals("run 1000", ExperimentTitle.of(wide.withName("run 1000"), STRINGS));
        assertEquals("mine", ExperimentTitle.of(shorter.withName("mine"), STRINGS));
        assertEquals(
                "Digits, H = 50, tanh (edited)",
                ExperimentTitle.of(withHidden(50, new Initializer.Normal(0, 1)), STRINGS));
        Initializer start = new Initializer.Zero();
        LayerSpec output = new LayerSpec.Dense(10, start, start);
        LayerSpec hidden = new LayerSpec.Dense(50, start, start);
        assertEquals(
                "Digits, H = 50, linear (edited)",
                ExperimentTitle.of(DIGITS.withNetwork(new NetworkSpec(64, List.of(hidden, output))), STRINGS));
        assertEquals(
                "Digits, H = 50, tanh (edited)",
                ExperimentTitle.of(
                        DIGITS.withNetwork(new NetworkSpec(
                                64,
                                List.of(
                                        hidden,
                                        new LayerSpec.Stage(Activation.TANH),
                                        new LayerSpec.Dropout(0.5),
                                        output))),
                        STRINGS));
        assertEquals(
                "Digits, no hidden layer (edited)",
                ExperimentTitle.of(
                        DIGITS.withNetwork(new NetworkSpec(64, List.of(new LayerSpec.Dense(10, start, start)))),
                        STRINGS));
    }
}

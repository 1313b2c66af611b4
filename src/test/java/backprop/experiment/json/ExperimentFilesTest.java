package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Centring;
import backprop.data.DataFile;
import backprop.data.Missing;
import backprop.data.PreparationSpec;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.Target;
import backprop.experiment.WeightsFile;
import backprop.optimizer.Schedule;
import backprop.training.StopRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentFilesTest {
    private static final Path FOLDER = RandomSpecs.FOLDER;
    private static final int RANDOM_SPECS = 1000;

    @TempDir
    Path folder;

    static List<BuiltIn> builtIns() {
        return BuiltInExperiments.all();
    }

    @ParameterizedTest
    @MethodSource("builtIns")
    void parse_ofBuiltInExperimentsText_givesItBack(BuiltIn builtIn) throws ExperimentFileException {
        for (Target.Form form : Target.Form.values()) {
            assertRoundTrip(builtIn.form(form));
        }
    }

    @Test
    void parse_ofRandomExperimentsText_givesItBack() throws ExperimentFileException {
        RandomSpecs specs = new RandomSpecs(1);
        for (int i = 0; i < RANDOM_SPECS; i++) {
            assertRoundTrip(specs.next());
        }
    }

    private static void assertRoundTrip(ExperimentSpec spec) throws ExperimentFileException {
        String text = ExperimentFiles.text(spec, FOLDER);
        ExperimentSpec back = ExperimentFiles.parse("random", text, FOLDER);

        assertEquals(spec, back);
        assertEquals(text, ExperimentFiles.text(back, FOLDER));
    }

    @Test
    void read_ofWrittenFile_givesExperimentBack() throws Exception {
        Path file = folder.resolve("mine.experiment.json");
        ExperimentSpec spec = BuiltInExperiments.digits(100);

        ExperimentFiles.write(file, spec);

        assertEquals(spec, ExperimentFiles.read(file));
        assertEquals(ExperimentFiles.text(spec, folder), Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void text_ofFilesInsideTheFolder_isRelative() throws ExperimentFileException {
        Path data = FOLDER.resolve("below").resolve("mine.npz");
        Path weights = FOLDER.resolveSibling("beside").resolve("start.npz");
        ExperimentSpec digits = BuiltInExperiments.digits(3);
        ExperimentSpec spec = digits.withData(
                        digits.data().withSource(new DataFile(data, Optional.empty(), DataFile.Task.CLASSES)))
                .withStart(Optional.of(new WeightsFile(weights, Optional.empty())));

        String text = ExperimentFiles.text(spec, FOLDER);

        assertTrue(text.contains("\"path\": \"below/mine.npz\""), text);
        assertTrue(text.contains("/beside/start.npz\""), text);
        assertEquals(spec, ExperimentFiles.parse("mine", text, FOLDER));
    }

    @Test
    void parse_ofPathBesideTheFolder_isNormal() throws ExperimentFileException {
        String text = shortest().replace("\"type\": \"digits\"", "\"type\": \"file\", \"path\": \"../data/mine.npz\"");

        ExperimentSpec spec = ExperimentFiles.parse("mine", text, FOLDER);

        Path expected = FOLDER.resolveSibling("data").resolve("mine.npz");
        assertEquals(
                new DataFile(expected, Optional.empty(), DataFile.Task.AUTO),
                spec.data().source());
    }

    @Test
    void parse_ofShortestFile_takesDefaults() throws ExperimentFileException {
        ExperimentSpec spec = ExperimentFiles.parse("mine", shortest(), FOLDER);

        assertEquals(Origin.own(), spec.origin());
        assertEquals(new Schedule.Constant(), spec.schedule());
        assertEquals(StopRules.NONE, spec.training().stop());
        assertEquals(Set.of(), spec.slips());
        assertEquals(Optional.empty(), spec.start());
        assertEquals(
                PreparationSpec.of(new SplitSpec.None(), new Scaling.Divide(16)),
                spec.data().preparation());
    }

    @Test
    void parse_ofGapsAndCentring_takesEach() throws ExperimentFileException {
        for (Missing missing : Missing.values()) {
            for (Centring centring : Centring.values()) {
                String words = "\"missing\": \"%s\", \"centring\": \"%s\", \"split\""
                        .formatted(Words.of(missing), Words.of(centring));

                ExperimentSpec spec =
                        ExperimentFiles.parse("mine", shortest().replaceFirst("\"split\"", words), FOLDER);

                PreparationSpec preparation = spec.data().preparation();
                assertEquals(missing, preparation.missing());
                assertEquals(centring, preparation.centring());
            }
        }
    }

    @Test
    void text_ofShortestFilesExperiment_hasEveryKey() throws ExperimentFileException {
        String text = ExperimentFiles.text(ExperimentFiles.parse("mine", shortest(), FOLDER), FOLDER);

        assertEquals(resource("complete"), text);
    }

    private static String shortest() {
        return resource("shortest");
    }

    static String resource(String name) {
        try (InputStream in =
                ExperimentFilesTest.class.getResourceAsStream("/backprop/experiment/" + name + ".experiment.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Target;
import backprop.experiment.json.FileProblem.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema says of a file what the reader does, but for what only the settings' own constructors know. */
class ExperimentSchemaTest {
    private static final int MUTATIONS = 6_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema = schema();
    private final JsonSchema validator =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);

    private static JsonNode schema() {
        try (InputStream in =
                ExperimentFiles.class.getResourceAsStream("/backprop/experiment/experiment.schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertValid(String text) throws IOException {
        assertEquals(Set.of(), validator.validate(JSON.readTree(text)), text);
    }

    @Test
    void schema_ofBuiltInExperiments_acceptsEach() throws IOException {
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            for (Target.Form form : Target.Form.values()) {
                assertValid(ExperimentFiles.text(builtIn.form(form), RandomSpecs.FOLDER));
            }
        }
    }

    @Test
    void schema_ofTrajectories_acceptsEach() throws Exception {
        Path root = Path.of(Objects.requireNonNull(getClass().getResource("/backprop/trajectories"))
                .toURI());
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files =
                    all.filter(file -> file.endsWith("experiment.json")).toList();
            assertTrue(files.size() > 100, files::toString);
            for (Path file : files) {
                assertValid(Files.readString(file));
            }
        }
        assertValid(ExperimentFilesTest.resource("shortest"));
        assertValid(ExperimentFilesTest.resource("complete"));
    }

    @Test
    void schema_ofWrittenFiles_hasTheirVeryKeysAndWords() throws IOException {
        SchemaCoverage coverage = new SchemaCoverage(schema);
        RandomSpecs specs = new RandomSpecs(3);
        for (int i = 0; i < 600; i++) {
            String text = ExperimentFiles.text(specs.next(), RandomSpecs.FOLDER);
            assertValid(text);
            coverage.visit(JSON.readTree(text));
        }

        assertEquals(Set.of(), coverage.unseen());
    }

    @Test
    void schema_ofMutatedFiles_agreesWithReader() throws IOException {
        Mutations mutations = new Mutations(4);
        RandomSpecs specs = new RandomSpecs(5);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutations.of(ExperimentFiles.text(specs.next(), RandomSpecs.FOLDER));
            boolean valid = validator.validate(JSON.readTree(text)).isEmpty();
            try {
                ExperimentFiles.parse("f.json", text, RandomSpecs.FOLDER);
                assertTrue(valid, () -> "Only the schema refuses " + text);
            } catch (ExperimentFileException e) {
                refused++;
                boolean byConstructor = e.problem().kind() == Kind.REFUSED;
                assertTrue(byConstructor || !valid, () -> "Only the reader refuses: " + e.getMessage() + "\n" + text);
            }
        }
        assertTrue(refused > MUTATIONS / 4, "only " + refused + " were refused");
    }
}

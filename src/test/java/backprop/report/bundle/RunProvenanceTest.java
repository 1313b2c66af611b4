package backprop.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.WeightsFile;
import backprop.figure.Provenance;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunProvenanceTest {
    private static final Optional<String> DIGEST = Optional.of("a".repeat(64));
    private static final Path HERE = Path.of("cls.csv").toAbsolutePath();
    private static final Path ELSEWHERE =
            HERE.resolveSibling("..").resolve("other/cls.csv").normalize();

    private static ExperimentSpec spec(Path data, Optional<String> sha256) {
        ExperimentSpec spec =
                BuiltInExperiments.find("digits-100").orElseThrow().published();
        return spec.withData(spec.data().withSource(DataFile.of(data).withSha256(sha256)));
    }

    private static String hash(ExperimentSpec spec) {
        return RunProvenance.of(spec, Optional.empty()).hash();
    }

    @Test
    void of_severalRuns_isOfAllOfThem() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5);
        ReportedRun second = SavedRuns.of(SavedRuns.moons().withSeed(2), 0.6);
        Provenance both = RunProvenance.of(List.of(first, second));
        assertEquals("Half-moons, SGD (edited) (seeds 1, 2)", both.experiment());
        assertEquals(
                RunProvenance.of(first).hash() + "; " + RunProvenance.of(second).hash(), both.hash());
        assertTrue(both.seed().isEmpty());
        assertEquals(RunProvenance.of(first), RunProvenance.of(List.of(first)));
        assertEquals(1, RunProvenance.of(List.of(first, first)).seed().orElseThrow());
    }

    @Test
    void hash_dataThatLieElsewhere_isTheSame() {
        assertEquals(hash(spec(HERE, Optional.empty())), hash(spec(ELSEWHERE, Optional.empty())));
        assertNotEquals(hash(spec(HERE, Optional.empty())), hash(spec(HERE.resolveSibling("b.csv"), Optional.empty())));
    }

    @Test
    void hash_dataOfAKnownDigest_isThatOfTheirContents() {
        assertEquals(hash(spec(HERE, DIGEST)), hash(spec(ELSEWHERE.resolveSibling("renamed.csv"), DIGEST)));
        assertNotEquals(hash(spec(HERE, DIGEST)), hash(spec(HERE, Optional.of("b".repeat(64)))));
    }

    @Test
    void hash_weightsThatLieElsewhere_isTheSame() {
        ExperimentSpec spec = spec(HERE, DIGEST);
        String here = hash(spec.withStart(Optional.of(new WeightsFile(HERE, Optional.empty()))));
        assertEquals(here, hash(spec.withStart(Optional.of(new WeightsFile(ELSEWHERE, Optional.empty())))));
        assertNotEquals(here, hash(spec));
    }

    @Test
    void settings_dataInTheWorkingDirectory_areNamedFromTheRoot() {
        for (Path data : List.of(HERE, ELSEWHERE)) {
            List<List<String>> rows = new SettingsTable(spec(data, DIGEST), Strings.of("report"))
                    .settings()
                    .rows();
            String named = data.toString().replace('\\', '/');
            assertTrue(
                    rows.stream().anyMatch(row -> row.get(1).startsWith("file, path " + named + ",")), rows::toString);
        }
    }
}

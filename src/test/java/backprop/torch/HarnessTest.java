package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.program.Program;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of Python when the workbench is gone. */
class HarnessTest {
    private static final int MOST_SECONDS = 60;

    @TempDir
    Path folder = Path.of("");

    private String python = "python3";

    private Workplace place = new Workplace(Optional.empty());

    @BeforeEach
    void makeProgram() throws Exception {
        python = TestPython.orSkip().command().get(0);
        place.close();
        place = new Workplace(Optional.of(folder));
        ExperimentSpec spec =
                BuiltInExperiments.find("digits-100").orElseThrow().textbook();
        place.writeHarness();
        Program.autograd(PreparedExperiment.prepare(spec)).write(place.folder(), Workplace.PROGRAM);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private Process start(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(place.folder().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void harness_endOfItsInput_leavesNothingBehind() throws Exception {
        Process process =
                start(python, "-B", Workplace.HARNESS, place.file("program.py").toString(), "--temporary");
        try (BufferedReader said = reader(process)) {
            assertTrue(said.readLine().contains("ready"));
            process.getOutputStream().close();
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
            assertTrue(Files.notExists(place.folder()));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The parent is a shell.")
    void harness_parentIsKilled_endsThoughItsInputStaysOpen() throws Exception {
        String script = "exec 3<&0; %s -B %s %s --temporary <&3 & echo $!; wait"
                .formatted(python, Workplace.HARNESS, place.file("program.py"));
        Process shell = start("sh", "-c", script);
        try (BufferedReader said = reader(shell)) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine().strip())).orElseThrow();
            assertTrue(said.readLine().contains("ready"));
            shell.destroyForcibly();
            child.onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
            assertTrue(Files.notExists(place.folder()));
        } finally {
            shell.destroyForcibly();
        }
    }
}

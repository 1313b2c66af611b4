package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.PreparedExperiment;
import backprop.training.TrainingRun;
import backprop.training.TrainingRun.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script that is chosen as Python: it sets something up and starts the machine's own. */
class ChosenScriptTest {
    @TempDir
    Path folder = Path.of("");

    /** @param start how the script starts Python: in its own place, or as its child */
    private Python chosen(String start) throws Exception {
        String python = TestPython.orSkip().command().get(0);
        FakePythons scripts = new FakePythons(folder);
        Path script = scripts.script("my-python", "export SET_BY=script\n" + start + " '" + python + "' \"$@\"");
        Python chosen = Searches.found(scripts.onPath("nowhere").find(Optional.of(script)));
        assertEquals(List.of(script.toString()), chosen.command());
        assertNotEquals(script.toString(), chosen.program());
        return chosen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec", ""})
    void child_ofAChosenScript_seesWhatTheScriptSet(String start) throws Exception {
        List<String> command = new ArrayList<>(chosen(start).command());
        command.addAll(List.of("-c", "import os; print('@backprop\\tset\\t' + os.environ['SET_BY'])"));
        try (Child child = new Child(command, folder)) {
            assertEquals(List.of("set", "script"), child.hear());
        }
    }

    @Test
    void run_scriptThatWaitsElsewhereForPython_trainsAndLeavesNothingBehind() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TorchRuns.spec("digits-100", 2));
        try (TrainingRun run = new TorchEngine(chosen("cd /\n"), Optional.of(folder)).newRun(prepared)) {
            run.advance(Pace.EPOCH);
            assertEquals(1, run.epochsDone());
        }
        assertTrue(ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("my-python")), left.toList());
        }
    }
}

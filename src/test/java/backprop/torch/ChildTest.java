package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.EngineException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The processes are shell scripts.")
class ChildTest {
    @TempDir
    Path folder = Path.of("");

    private Child child(String script) {
        return new Child(List.of("sh", "-c", script), folder);
    }

    private EngineException failure(String script) {
        try (Child child = child(script)) {
            return assertThrows(EngineException.class, child::hear);
        }
    }

    @Test
    void hear_answerAmongNoise_isTheAnswer() {
        try (Child child =
                child("echo hello; printf '\\n@backprop\\tdone\\ta b\\t3\\n'; read word; echo \"@backprop\t$word\"")) {
            assertEquals(List.of("done", "a b", "3"), child.hear());
            child.say("again");
            assertEquals(List.of("again"), child.hear());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "tr -d '\\n' < /dev/zero", "tr '\\0' 'x' < /dev/zero"})
    void hear_outputWithoutEnd_isGivenUp(String script) {
        assertTrue(String.valueOf(failure(script).getMessage()).contains("nobody asked"));
    }

    @ParameterizedTest
    @CsvSource({"exit 3, exit code 3", "kill -9 $$, memory", "kill -TERM $$, exit code 143"})
    void hear_processIsGone_saysHow(String script, String said) {
        EngineException failure = failure("echo my last words >&2; " + script);
        assertTrue(String.valueOf(failure.getMessage()).contains(said), failure.getMessage());
        assertEquals("my last words", failure.details());
    }

    @ParameterizedTest
    @CsvSource({
        "ModuleNotFoundError, No module named torch, cannot load",
        "MemoryError, , ran out of memory",
        "RuntimeError, DefaultCPUAllocator: can't allocate memory, ran out of memory",
        "ValueError, what, ValueError: what"
    })
    void hear_failure_isOneSentenceWithDetails(String type, String said, String expected) {
        EngineException failure = failure("echo Traceback >&2; printf '@backprop\\tfailed\\t%s\\t%s\\n'; sleep 60"
                .formatted(type, said == null ? "" : said.replace("'", "'\\''")));
        assertTrue(String.valueOf(failure.getMessage()).contains(expected), failure.getMessage());
    }

    @Test
    void hear_endlessErrors_keepsTheLastOfThem() {
        EngineException failure = failure("seq 1 200000 >&2; exit 1");
        assertTrue(failure.details().length() <= 20_000);
        assertTrue(failure.details().endsWith("200000"), "the last line is there");
    }

    @Test
    void new_noSuchProgram_isOneSentence() {
        EngineException failure =
                assertThrows(EngineException.class, () -> new Child(List.of("no-such-python"), folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("no-such-python"));
    }

    @Test
    void close_processThatGoesOn_endsItWithItsChildren() {
        Child child = child("sleep 600 & echo '@backprop\tready'; wait");
        child.hear();
        child.close();
        assertTrue(ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }
}

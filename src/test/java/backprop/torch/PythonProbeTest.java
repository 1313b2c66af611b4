package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.Answer.Facts;
import backprop.torch.Answer.Install;
import backprop.torch.Answer.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    private Answer look(Duration patience, String script) throws IOException {
        Path python = fakes.script("python3", script);
        // Much longer than the patience, and far shorter than what the scripts would take.
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new PythonProbe(patience).look(List.of(python.toString())));
    }

    private void assertUnusable(Duration patience, String script, String why) throws IOException {
        Unusable unusable = assertInstanceOf(Unusable.class, look(patience, script));
        assertTrue(unusable.why().contains(why), unusable.why());
    }

    @Test
    void look_answerAmongOtherLines_isRead() throws IOException {
        String answer = FakePythons.answer("3.12.3", "/opt", "/opt/python", "2.1.0", "2.5.1+cpu", "VENV", "");
        assertEquals(
                new Facts("3.12.3", "/opt", "/opt/python", "2.1.0", "2.5.1+cpu", Install.VENV, ""),
                look(PATIENCE, "echo Welcome\necho a warning >&2\n" + answer + "\necho bye\nexit 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "it prints too much, while :; do echo 0123456789012345678901234567890123456789; done",
        "it prints too much, exec cat /dev/zero",
        "it prints too much, exec cat /dev/zero >&2",
        "it ended with code 0 and no answer, exec >&- 2>&-",
        "it ended with code 0 and no answer, cat",
        "it ended with code 5 and no answer, echo Python 3.12.3; exit 5",
        "it does not answer as a Python does, echo $4",
        "it does not answer as a Python does, echo $4 3.12.3"
    })
    void look_programThatIsNone_isUnusable(String why, String script) throws IOException {
        assertUnusable(PATIENCE, script, why);
    }

    @ParameterizedTest
    @CsvSource({
        "3.12, 2.1.0, 2.5.1, PIP",
        "99999999999.1.1, 2.1.0, 2.5.1, PIP",
        "3.12.3, 2.1.0 or so, 2.5.1, PIP",
        "3.12.3, 2.1.0, <b>, PIP",
        "3.12.3, 2.1.0, 2.5.1, CONDA"
    })
    void look_answerThatCannotBe_isUnusable(String version, String numpy, String torch, String install)
            throws IOException {
        assertUnusable(
                PATIENCE,
                FakePythons.answer(version, "/", "/python", numpy, torch, install, ""),
                "it does not answer as a Python does");
    }

    @ParameterizedTest
    @CsvSource({"while :; do :; done", "exec sleep 600", "exec >&- 2>&-; exec sleep 600", "echo $4; exec sleep 600"})
    void look_programThatNeverEnds_isEndedWhenTheTimeIsUp(String script) throws IOException {
        assertUnusable(IMPATIENCE, script, "it has not answered within 1 s");
    }

    @Test
    void look_programWithChildren_isEndedWithThem() throws Exception {
        Path child = folder.resolve("child");
        assertUnusable(IMPATIENCE, "sleep 600 &\necho $! > " + child + "\nwait", "1 s");
        long pid = Long.parseLong(Files.readString(child).strip());
        ProcessHandle.of(pid)
                .ifPresent(left -> assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> left.onExit().get(20, TimeUnit.SECONDS)));
    }

    @Test
    void look_outputKeptOpenByWhatIsLeft_doesNotWaitForIt() throws IOException {
        String answer = FakePythons.answer("3.12.3", "/", "/python", "2.1.0", "2.5.1", "PIP", "");
        Path child = folder.resolve("child");
        Answer found = look(PATIENCE, "sleep 30 &\necho $! > " + child + "\n" + answer);
        ProcessHandle.of(Long.parseLong(Files.readString(child).strip())).ifPresent(ProcessHandle::destroy);
        assertInstanceOf(Facts.class, found);
    }

    @Test
    void look_notExecutable_isUnusable() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "text");
        for (Path wrong : List.of(text, folder, folder.resolve("nowhere"))) {
            Answer answer = new PythonProbe(PATIENCE).look(List.of(wrong.toString()));
            String why = assertInstanceOf(Unusable.class, answer).why();
            assertTrue(why.startsWith("it cannot be started"), why);
            assertFalse(why.contains("Cannot run program"), why);
        }
    }

    @Test
    void look_interrupted_endsTheProgram() throws Exception {
        Path python = fakes.script("python3", "exec sleep 600");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> new PythonProbe(PATIENCE).look(List.of(python.toString())));
        assertFalse(Thread.interrupted());
    }
}

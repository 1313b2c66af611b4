package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Python that was chosen is taken, or refused. */
class PythonFinderChosenTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    @Test
    void find_chosen_isTakenBeforeAllOthers() throws Exception {
        Path chosen = fakes.complete("chosen/bin/python3", "2.0.0");
        fakes.complete("named/python3.12", "2.1.0");
        fakes.complete("a/python3", "2.2.0");
        Map<String, String> named = Map.of(
                "BACKPROP_PYTHON", folder.resolve("named/python3.12").toString(),
                "PATH", folder.resolve("a").toString());
        assertEquals(
                List.of(chosen.toString()),
                Searches.found(fakes.finder(named).find(Optional.of(chosen))).command());
        assertEquals(
                List.of(chosen.toString()),
                Searches.found(fakes.finder(named).find(Optional.of(folder.resolve("chosen"))))
                        .command());
        assertEquals(
                "2.1.0",
                Searches.found(fakes.finder(named).find(Optional.empty())).torch());
        assertEquals(
                "2.2.0",
                Searches.found(fakes.finder(named).find(Optional.of(Path.of("python3"))))
                        .torch());
        Map<String, String> blank =
                Map.of("BACKPROP_PYTHON", " ", "PATH", folder.resolve("a").toString());
        assertEquals(
                "2.2.0",
                Searches.found(fakes.finder(blank).find(Optional.empty())).torch());
    }

    @Test
    void find_chosenScriptThatStartsAPython_isKeptAndThePythonShown() throws Exception {
        Path real = fakes.complete("versions/3.12/bin/python3", "2.5.1");
        Path script = fakes.script("my python", standsFor(real));
        PythonFinder finder = fakes.onPath("nowhere");
        Python chosen = Searches.found(finder.find(Optional.of(script)));
        assertEquals(List.of(script.toString()), chosen.command());
        assertEquals(real.toString(), chosen.program());
        assertEquals(chosen, Searches.found(finder.imported(chosen)));
        PythonFinder named = fakes.finder(Map.of("BACKPROP_PYTHON", script.toString()));
        assertEquals(chosen, Searches.found(named.find(Optional.empty())));
    }

    @Test
    void find_chosenNameThatIsAnotherPythonElsewhere_takesTheProgramItself() throws Exception {
        Path real = fakes.complete("versions/3.12/bin/python3", "2.5.1");
        Path other = fakes.complete("versions/3.11/bin/python3", "2.4.0");
        String here = Path.of("").toRealPath().toString();
        for (String elsewhere : List.of(standsFor(other), "exit 1")) {
            Path shim = fakes.script(
                    "shims/python3",
                    "if [ \"$(pwd -P)\" = '" + here + "' ]; then\n" + standsFor(real) + "\nelse\n" + elsewhere
                            + "\nfi");
            Python chosen = Searches.found(fakes.onPath("nowhere").find(Optional.of(shim)));
            assertEquals(List.of(real.toString()), chosen.command());
            PythonFinder named = fakes.finder(Map.of("BACKPROP_PYTHON", shim.toString()));
            assertEquals(
                    List.of(real.toString()),
                    Searches.found(named.find(Optional.empty())).command());
        }
    }

    private static String standsFor(Path program) {
        return FakePythons.answer("3.12.3", "/", program.toString(), "2.1.0", "2.5.1", "PIP", "");
    }

    @Test
    void find_chosenByARelativeName_isOfTheWorkingFolder() throws Exception {
        fakes.complete("work/.venv/bin/python", "2.0.0");
        fakes.complete("work/python3", "2.1.0");
        PythonFinder finder = fakes.onPath("nowhere");
        assertEquals(
                "2.0.0",
                Searches.found(finder.find(Optional.of(Path.of(".venv")))).torch());
        assertEquals(
                "2.1.0",
                Searches.found(finder.find(Optional.of(Path.of("python3")))).torch());
        assertEquals(
                "2.1.0",
                Searches.found(finder.find(Optional.of(Path.of("./python3")))).torch());
    }

    @Test
    void find_chosenOneThatWillNotDo_isRefusedThoughOthersWould() throws Exception {
        fakes.complete("a/python3", "2.2.0");
        fakes.python("b/python3", "3.12.3", "2.1.0", "", "PIP");
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("text"), "not a program");
        PythonFinder finder = fakes.onPath("a");
        Searches.assertSays(
                finder.find(Optional.of(folder.resolve("b/python3"))),
                "The chosen Python will not do: Python 3.12.3 at " + folder.resolve("b/python3") + " has NumPy but",
                folder.resolve("b/python3") + " -m pip install torch\n",
                "--python");
        Searches.assertSays(
                finder.find(Optional.of(folder.resolve("no"))), "there is no " + folder.resolve("no") + ".");
        Searches.assertSays(finder.find(Optional.of(folder.resolve("empty"))), "is a folder with no Python in it");
        Searches.assertSays(finder.find(Optional.of(folder.resolve("text"))), "text is no program.");
        Path other = fakes.script("other", "exit 1");
        assertEquals(
                "The chosen Python will not do: " + other
                        + " cannot be used as a Python: it ended with code 1 and no answer.",
                Searches.reason(finder.find(Optional.of(other)))
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertFalse(Searches.reason(finder.find(Optional.of(other))).contains("nstall"));
        for (String wrong : List.of(folder.resolve("text").toString(), "no\0path")) {
            PythonFinder named = fakes.finder(
                    Map.of("BACKPROP_PYTHON", wrong, "PATH", folder.resolve("a").toString()));
            Searches.assertSays(named.find(Optional.empty()), "BACKPROP_PYTHON will not do: ");
        }
    }
}

package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Python is taken where none was chosen. */
class PythonFinderTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    @Test
    void find_severalPlaces_takesTheFirstInOrder() throws Exception {
        Map<String, String> all = Map.of(
                "VIRTUAL_ENV", folder.resolve("active").toString(),
                "CONDA_PREFIX", folder.resolve("conda").toString(),
                "PATH", folder.resolve("a") + ":" + folder.resolve("b"));
        List<String> order = List.of(
                "active/bin/python",
                "conda/bin/python",
                "a/python3",
                "b/python3",
                "a/python",
                "b/python",
                "a/python3.13",
                "a/python3.9",
                "b/python3.14");
        for (String name : order) {
            fakes.complete(name, name.replace('/', '-'));
        }
        for (String name : order) {
            Python python = Searches.found(fakes.finder(all).find(Optional.empty()));
            assertEquals(List.of(folder.resolve(name).toString()), python.command());
            assertEquals(name.replace('/', '-'), python.torch());
            Files.delete(folder.resolve(name));
        }
        Searches.assertSays(
                fakes.finder(all).find(Optional.empty()), "No Python was found.", "Install Python 3.9 or later");
    }

    @Test
    void find_firstWithoutTorch_goesOnToTheNext() throws Exception {
        fakes.python("active/bin/python", "3.12.3", "2.1.0", "", "PIP");
        fakes.script("a/python3", "exit 127");
        fakes.python("a/python", "3.8.10", "", "", "NO_VENV");
        fakes.complete("b/python3", "2.5.1");
        Map<String, String> environment = Map.of(
                "VIRTUAL_ENV",
                folder.resolve("active").toString(),
                "PATH",
                folder.resolve("a") + ":" + folder.resolve("nowhere") + "::" + folder.resolve("b"));
        Python python = Searches.found(fakes.finder(environment).find(Optional.empty()));
        assertEquals("PyTorch 2.5.1, Python 3.12.3", python.versions());
        assertEquals("2.1.0", python.numpy());
    }

    @Test
    void find_nameForAnotherProgram_takesTheProgramItself() throws Exception {
        Path real = fakes.complete("versions/3.12/bin/python3", "2.5.1");
        fakes.script("a/python3", "exec " + real + " \"$@\"");
        fakes.script("b/python3", FakePythons.answer("3.12.3", "/", real.toString(), "2.1.0", "2.5.1", "PIP", ""));
        fakes.script("c/python3", FakePythons.answer("3.12.3", "/", "/nowhere", "2.1.0", "2.5.1", "PIP", ""));
        assertEquals(
                List.of(folder.resolve("a/python3").toString()),
                Searches.found(fakes.onPath("a").find(Optional.empty())).command());
        assertEquals(
                List.of(real.toString()),
                Searches.found(fakes.onPath("b").find(Optional.empty())).command());
        assertEquals(
                List.of(folder.resolve("c/python3").toString()),
                Searches.found(fakes.onPath("c").find(Optional.empty())).command());
    }

    @Test
    void find_pathRelativeToTheWorkingFolder_isNotSearched() throws Exception {
        fakes.complete("work/python3", "2.5.1");
        PythonFinder finder = new PythonFinder(
                new Surroundings(
                        "Linux",
                        Map.of("PATH", ":.:" + Path.of("").toAbsolutePath().relativize(folder.resolve("work"))),
                        folder.resolve("work"),
                        folder,
                        List.of()),
                Duration.ofSeconds(20));
        Searches.assertSays(finder.find(Optional.empty()), "No Python was found.");
    }

    @Test
    void find_environmentInTheWorkingFolder_isNotStartedUnlessActiveOrChosen() throws Exception {
        Path started = folder.resolve("started");
        for (String name : List.of(".venv/bin/python", "venv/bin/python3", "bin/python3", "python3")) {
            fakes.script("work/" + name, "touch " + started + "\n" + FakePythons.completeAnswer("2.5.1"));
        }
        Searches.assertSays(fakes.onPath("nowhere").find(Optional.empty()), "No Python was found.");
        assertFalse(Files.exists(started));
        Map<String, String> active =
                Map.of("VIRTUAL_ENV", folder.resolve("work/.venv").toString());
        assertEquals(
                "2.5.1",
                Searches.found(fakes.finder(active).find(Optional.empty())).torch());
        assertEquals(
                "2.5.1",
                Searches.found(fakes.onPath("nowhere").find(Optional.of(Path.of("venv"))))
                        .torch());
        assertTrue(Files.exists(started));
    }

    @Test
    void find_usualFolders_comeAfterThePath() throws Exception {
        fakes.complete("usual/python3", "2.5.1");
        PythonFinder finder = new PythonFinder(
                new Surroundings("Mac OS X", Map.of(), folder, folder, List.of(folder.resolve("usual"))),
                Duration.ofSeconds(20));
        assertEquals("2.5.1", Searches.found(finder.find(Optional.empty())).torch());
    }
}

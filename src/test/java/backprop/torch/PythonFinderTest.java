package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.PythonSearch.Found;
import backprop.torch.PythonSearch.Missing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonFinderTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    private static Python found(PythonSearch search) {
        return assertInstanceOf(Found.class, search).python();
    }

    private static String reason(PythonSearch search) {
        return assertInstanceOf(Missing.class, search).reason();
    }

    private static void assertSays(PythonSearch search, String... parts) {
        String reason = reason(search);
        for (String part : parts) {
            assertTrue(reason.contains(part), part + " is not in: " + reason);
        }
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
            Python python = found(fakes.finder(all).find(Optional.empty()));
            assertEquals(List.of(folder.resolve(name).toString()), python.command());
            assertEquals(name.replace('/', '-'), python.torch());
            Files.delete(folder.resolve(name));
        }
        assertSays(fakes.finder(all).find(Optional.empty()), "No Python was found.", "Install Python 3.9 or later");
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
        Python python = found(fakes.finder(environment).find(Optional.empty()));
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
                found(fakes.onPath("a").find(Optional.empty())).command());
        assertEquals(
                List.of(real.toString()),
                found(fakes.onPath("b").find(Optional.empty())).command());
        assertEquals(
                List.of(folder.resolve("c/python3").toString()),
                found(fakes.onPath("c").find(Optional.empty())).command());
    }

    @Test
    void find_chosenNameForAnotherProgram_takesTheProgramItself() throws Exception {
        Path real = fakes.complete("versions/3.12/bin/python3", "2.5.1");
        String answer = FakePythons.answer("3.12.3", "/", real.toString(), "2.1.0", "2.5.1", "PIP", "");
        Path shim = fakes.script("shims/python3", answer);
        PythonSearch chosen = fakes.onPath("nowhere").find(Optional.of(shim));
        assertEquals(List.of(real.toString()), found(chosen).command());
        PythonFinder named = fakes.finder(Map.of("BACKPROP_PYTHON", shim.toString()));
        assertEquals(
                List.of(real.toString()), found(named.find(Optional.empty())).command());
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
        assertSays(finder.find(Optional.empty()), "No Python was found.");
    }

    @Test
    void find_environmentInTheWorkingFolder_isNotStartedUnlessActiveOrChosen() throws Exception {
        Path started = folder.resolve("started");
        for (String name : List.of(".venv/bin/python", "venv/bin/python3", "bin/python3", "python3")) {
            fakes.script("work/" + name, "touch " + started + "\n" + onceMore("2.5.1"));
        }
        assertSays(fakes.onPath("nowhere").find(Optional.empty()), "No Python was found.");
        assertFalse(Files.exists(started));
        Map<String, String> active =
                Map.of("VIRTUAL_ENV", folder.resolve("work/.venv").toString());
        assertEquals("2.5.1", found(fakes.finder(active).find(Optional.empty())).torch());
        assertEquals(
                "2.5.1",
                found(fakes.onPath("nowhere").find(Optional.of(Path.of("venv"))))
                        .torch());
        assertTrue(Files.exists(started));
    }

    @Test
    void find_usualFolders_comeAfterThePath() throws Exception {
        fakes.complete("usual/python3", "2.5.1");
        PythonFinder finder = new PythonFinder(
                new Surroundings("Mac OS X", Map.of(), folder, folder, List.of(folder.resolve("usual"))),
                Duration.ofSeconds(20));
        assertEquals("2.5.1", found(finder.find(Optional.empty())).torch());
    }

    @Test
    void find_onlyIncompleteOnes_saysWhatTheyLackAndHowToInstallIt() throws Exception {
        fakes.python("a/python3", "3.11.2", "", "", "PIP");
        Path numpy = fakes.python("a/python", "3.12.3", "2.1.0", "", "PIP");
        fakes.script("a/python3.10", "echo Welcome");
        String reason = reason(fakes.onPath("a").find(Optional.empty()));
        assertEquals(
                List.of(
                        "No Python with PyTorch was found.",
                        "Python 3.12.3 at " + numpy + " has NumPy but no torch.",
                        "Python 3.11.2 at " + folder.resolve("a/python3") + " has neither NumPy nor torch.",
                        "Install what is missing:",
                        "  " + numpy + " -m pip install torch",
                        "To choose a Python: in the window Choose Python…, in the terminal --python or"
                                + " BACKPROP_PYTHON."),
                reason.lines().toList());
    }

    @Test
    void find_systemsOwnPython_advisesAVirtualEnvironment() throws Exception {
        Path python = fakes.python("my python/python3", "3.12.3", "", "2.5.1", "VENV");
        PythonSearch search = fakes.onPath("my python").find(Optional.empty());
        Path environment = folder.resolve("home/pytorch");
        assertSays(
                search,
                "has torch but no NumPy",
                "\n  \"" + python + "\" -m venv " + environment + "\n",
                "\n  " + environment + "/bin/python -m pip install torch numpy\n");
        assertFalse(reason(search).contains("apt"));
        fakes.python("a/python3", "3.12.3", "", "", "NO_VENV");
        assertSays(fakes.onPath("a").find(Optional.empty()), "apt install python3-venv");
    }

    @Test
    void find_onlyTooOldOrUnusableOnes_saysSo() throws Exception {
        fakes.python("a/python3", "3.8.10", "1.24.0", "1.13.0", "PIP");
        fakes.python("b/python", "2.7.18", "", "", "NO_VENV");
        fakes.script("c/python3", "exit 3");
        assertSays(fakes.onPath("a").find(Optional.empty()), "Python 3.8.10 at", "is too old", "Install Python 3.9");
        assertSays(fakes.onPath("b").find(Optional.empty()), "Python 2.7.18 at", "is too old", "python3 -m venv");
        assertSays(fakes.onPath("c").find(Optional.empty()), "it ended with code 3", "Install Python 3.9");
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
                found(fakes.finder(named).find(Optional.of(chosen))).command());
        assertEquals(
                List.of(chosen.toString()),
                found(fakes.finder(named).find(Optional.of(folder.resolve("chosen"))))
                        .command());
        assertEquals("2.1.0", found(fakes.finder(named).find(Optional.empty())).torch());
        assertEquals(
                "2.2.0",
                found(fakes.finder(named).find(Optional.of(Path.of("python3")))).torch());
        Map<String, String> blank =
                Map.of("BACKPROP_PYTHON", " ", "PATH", folder.resolve("a").toString());
        assertEquals("2.2.0", found(fakes.finder(blank).find(Optional.empty())).torch());
    }

    @Test
    void find_chosenByARelativeName_isOfTheWorkingFolder() throws Exception {
        fakes.complete("work/.venv/bin/python", "2.0.0");
        fakes.complete("work/python3", "2.1.0");
        PythonFinder finder = fakes.onPath("nowhere");
        assertEquals("2.0.0", found(finder.find(Optional.of(Path.of(".venv")))).torch());
        assertEquals(
                "2.1.0", found(finder.find(Optional.of(Path.of("python3")))).torch());
        assertEquals(
                "2.1.0", found(finder.find(Optional.of(Path.of("./python3")))).torch());
    }

    @Test
    void find_chosenOneThatWillNotDo_isRefusedThoughOthersWould() throws Exception {
        fakes.complete("a/python3", "2.2.0");
        fakes.python("b/python3", "3.12.3", "2.1.0", "", "PIP");
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("text"), "not a program");
        PythonFinder finder = fakes.onPath("a");
        assertSays(
                finder.find(Optional.of(folder.resolve("b/python3"))),
                "The chosen Python will not do: Python 3.12.3 at " + folder.resolve("b/python3") + " has NumPy but",
                folder.resolve("b/python3") + " -m pip install torch\n",
                "--python");
        assertSays(finder.find(Optional.of(folder.resolve("no"))), "there is no " + folder.resolve("no") + ".");
        assertSays(finder.find(Optional.of(folder.resolve("empty"))), "is a folder with no Python in it");
        assertSays(finder.find(Optional.of(folder.resolve("text"))), "text is no program.");
        Path other = fakes.script("other", "exit 1");
        assertEquals(
                "The chosen Python will not do: " + other
                        + " cannot be used as a Python: it ended with code 1 and no answer.",
                reason(finder.find(Optional.of(other))).lines().findFirst().orElseThrow());
        assertFalse(reason(finder.find(Optional.of(other))).contains("nstall"));
        for (String wrong : List.of(folder.resolve("text").toString(), "no\0path")) {
            PythonFinder named = fakes.finder(
                    Map.of("BACKPROP_PYTHON", wrong, "PATH", folder.resolve("a").toString()));
            assertSays(named.find(Optional.empty()), "BACKPROP_PYTHON will not do: ");
        }
    }

    @Test
    void find_onWindows_knowsItsFoldersAndItsLauncher() throws Exception {
        fakes.complete("venv/Scripts/python.exe", "2.0.0");
        fakes.complete("conda/python.exe", "2.1.0");
        fakes.complete("a/python.exe", "2.2.0");
        fakes.script("b/py.exe", "[ \"$1\" = -3 ] && shift || exit 1\n" + onceMore("2.3.0"));
        String path = "\"" + folder.resolve("a") + "\";" + folder.resolve("b");
        assertEquals("2.0.0", found(windows(path, "VIRTUAL_ENV", "venv")).torch());
        assertEquals("2.1.0", found(windows(path, "CONDA_PREFIX", "conda")).torch());
        assertEquals("2.2.0", found(windows(path, "Other", "")).torch());
        assertEquals(
                "2.2.0", found(windows(path, "BACKPROP_PYTHON", "a/python")).torch());
        assertEquals(
                List.of(folder.resolve("b/py.exe").toString(), "-3"),
                found(windows(folder.resolve("b").toString(), "Other", "")).command());
        assertSays(windows("", "Other", ""), "py -3 -m venv", "pytorch\\Scripts\\python -m pip install torch numpy");
    }

    private static String onceMore(String torch) {
        return FakePythons.answer("3.12.3", "/", "", "2.1.0", torch, "PIP", "");
    }

    private PythonSearch windows(String path, String variable, String value) throws InterruptedException {
        Map<String, String> environment =
                Map.of("Path", path, variable, folder.resolve(value).toString());
        return new PythonFinder(
                        new Surroundings("Windows 11", environment, folder.resolve("work"), folder, List.of()),
                        Duration.ofSeconds(20))
                .find(Optional.empty());
    }

    @Test
    void find_windowsSignToTheShop_isNotStarted() throws Exception {
        Path started = folder.resolve("started");
        Path shop = folder.resolve("Local/WindowsApps");
        fakes.script("Local/WindowsApps/python3.exe", "touch " + started);
        Files.write(shop.resolve("python3.exe"), new byte[0]);
        Files.copy(shop.resolve("python3.exe"), shop.resolve("python.exe"));
        assertSays(windows(shop.toString(), "Other", ""), "No Python was found.");
        fakes.complete("Local/WindowsApps/python3.12.exe", "2.0.0");
        assertEquals("2.0.0", found(windows(shop.toString(), "Other", "")).torch());
    }

    @Test
    void imported_pythonThatCannot_saysWhyAndHowToRepairIt() throws Exception {
        Path python = fakes.script(
                "a/python3",
                "[ \"$5\" = look ] && " + onceMore("2.5.1") + " || "
                        + FakePythons.answer("3.12.3", "/", "", "", "", "PIP", "OSError: libgomp.so.1 is missing"));
        PythonFinder finder = fakes.onPath("a");
        Python found = found(finder.find(Optional.empty()));
        assertSays(
                finder.imported(found),
                "Python 3.12.3 at " + python + " cannot import NumPy or torch: OSError: libgomp.so.1 is missing",
                python + " -m pip install --force-reinstall torch numpy");
        fakes.script("a/python3", "[ \"$5\" = look ] && " + onceMore("2.5.1") + " || kill -ILL $$");
        assertSays(finder.imported(found), "cannot import NumPy or torch: it ended with code 132", "reinstall");
    }

    @Test
    void imported_pythonThatCan_isTheSame() throws Exception {
        fakes.complete("a/python3", "2.5.1");
        Python python = found(fakes.onPath("a").find(Optional.empty()));
        assertEquals(python, found(fakes.onPath("a").imported(python)));
    }
}

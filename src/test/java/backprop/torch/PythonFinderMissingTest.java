package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where no Python will do. */
class PythonFinderMissingTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    @Test
    void find_onlyIncompleteOnes_saysWhatTheyLackAndHowToInstallIt() throws Exception {
        fakes.python("a/python3", "3.11.2", "", "", "PIP");
        Path numpy = fakes.python("a/python", "3.12.3", "2.1.0", "", "PIP");
        fakes.script("a/python3.10", "echo Welcome");
        String reason = Searches.reason(fakes.onPath("a").find(Optional.empty()));
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
        Searches.assertSays(
                search,
                "has torch but no NumPy",
                "\n  \"" + python + "\" -m venv " + environment + "\n",
                "\n  " + environment + "/bin/python -m pip install torch numpy\n");
        assertFalse(Searches.reason(search).contains("apt"));
        fakes.python("a/python3", "3.12.3", "", "", "NO_VENV");
        Searches.assertSays(fakes.onPath("a").find(Optional.empty()), "apt install python3-venv");
    }

    @Test
    void find_onlyTooOldOrUnusableOnes_saysSo() throws Exception {
        fakes.python("a/python3", "3.8.10", "1.24.0", "1.13.0", "PIP");
        fakes.python("b/python", "2.7.18", "", "", "NO_VENV");
        fakes.script("c/python3", "exit 3");
        Searches.assertSays(
                fakes.onPath("a").find(Optional.empty()), "Python 3.8.10 at", "is too old", "Install Python 3.9");
        Searches.assertSays(
                fakes.onPath("b").find(Optional.empty()), "Python 2.7.18 at", "is too old", "python3 -m venv");
        Searches.assertSays(fakes.onPath("c").find(Optional.empty()), "it ended with code 3", "Install Python 3.9");
    }

    @Test
    void imported_pythonThatCannot_saysWhyAndHowToRepairIt() throws Exception {
        Path python = fakes.script(
                "a/python3",
                "[ \"$5\" = look ] && " + FakePythons.completeAnswer("2.5.1") + " || "
                        + FakePythons.answer("3.12.3", "/", "", "", "", "PIP", "OSError: libgomp.so.1 is missing"));
        PythonFinder finder = fakes.onPath("a");
        Python found = Searches.found(finder.find(Optional.empty()));
        Searches.assertSays(
                finder.imported(found),
                "Python 3.12.3 at " + python + " cannot import NumPy or torch: OSError: libgomp.so.1 is missing",
                python + " -m pip install --force-reinstall torch numpy");
        fakes.script("a/python3", "[ \"$5\" = look ] && " + FakePythons.completeAnswer("2.5.1") + " || kill -ILL $$");
        Searches.assertSays(
                finder.imported(found), "cannot import NumPy or torch: it ended with code 132", "reinstall");
    }

    @Test
    void imported_pythonThatCan_isTheSame() throws Exception {
        fakes.complete("a/python3", "2.5.1");
        Python python = Searches.found(fakes.onPath("a").find(Optional.empty()));
        assertEquals(python, Searches.found(fakes.onPath("a").imported(python)));
    }
}

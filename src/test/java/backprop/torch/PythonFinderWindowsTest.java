package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Pythons are on Windows. */
class PythonFinderWindowsTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    @Test
    void find_onWindows_knowsItsFoldersAndItsLauncher() throws Exception {
        fakes.complete("venv/Scripts/python.exe", "2.0.0");
        fakes.complete("conda/python.exe", "2.1.0");
        fakes.complete("a/python.exe", "2.2.0");
        fakes.script("b/py.exe", "[ \"$1\" = -3 ] && shift || exit 1\n" + FakePythons.completeAnswer("2.3.0"));
        String path = "\"" + folder.resolve("a") + "\";" + folder.resolve("b");
        assertEquals(
                "2.0.0", Searches.found(windows(path, "VIRTUAL_ENV", "venv")).torch());
        assertEquals(
                "2.1.0", Searches.found(windows(path, "CONDA_PREFIX", "conda")).torch());
        assertEquals("2.2.0", Searches.found(windows(path, "Other", "")).torch());
        assertEquals(
                "2.2.0",
                Searches.found(windows(path, "BACKPROP_PYTHON", "a/python")).torch());
        assertEquals(
                List.of(folder.resolve("b/py.exe").toString(), "-3"),
                Searches.found(windows(folder.resolve("b").toString(), "Other", ""))
                        .command());
        Searches.assertSays(
                windows("", "Other", ""), "py -3 -m venv", "pytorch\\Scripts\\python -m pip install torch numpy");
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
        Searches.assertSays(windows(shop.toString(), "Other", ""), "No Python was found.");
        fakes.complete("Local/WindowsApps/python3.12.exe", "2.0.0");
        assertEquals(
                "2.0.0", Searches.found(windows(shop.toString(), "Other", "")).torch());
    }
}

package backprop.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Shell scripts that answer as a Python does, or do not, in a folder that is the whole machine. */
record FakePythons(Path folder) {
    private static final Path SHELL = Path.of("/bin/sh");

    /** Skips the test where there is no shell to run the scripts. */
    FakePythons {
        Assumptions.assumeTrue(
                Files.isExecutable(SHELL), "Skipped: no fake Python was run, since there is no " + SHELL + ".");
    }

    /** An executable script; arguments 4 and 5 are the answer's mark, and how thorough it is to be. */
    Path script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolveSibling("."));
        Files.writeString(file, "#!" + SHELL + "\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** Answers so, and nothing more. */
    Path python(String name, String version, String numpy, String torch, String install) throws IOException {
        return script(name, answer(version, folder.resolve(name).toString(), "", numpy, torch, install, ""));
    }

    /** One that has everything, with this version of PyTorch. */
    Path complete(String name, String torch) throws IOException {
        return python(name, "3.12.3", "2.1.0", torch, "PIP");
    }

    /** The answer of one that has everything, with this version of PyTorch; whose program is not said. */
    static String completeAnswer(String torch) {
        return answer("3.12.3", "/", "", "2.1.0", torch, "PIP", "");
    }

    /** Prints the marked line. */
    static String answer(String... facts) {
        return "printf '%s%s\\n' \"$4\" '" + String.join("\t", facts) + "'";
    }

    Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings("Linux", environment, folder.resolve("work"), folder.resolve("home"), List.of());
    }

    PythonFinder finder(Map<String, String> environment) {
        return new PythonFinder(surroundings(environment), Duration.ofSeconds(20));
    }

    /** Finds Pythons in these folders alone. */
    PythonFinder onPath(String... folders) {
        List<String> path = List.of(folders).stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
        return finder(Map.of("PATH", String.join(":", path)));
    }
}

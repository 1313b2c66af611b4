package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.cli.Commands.Said;
import backprop.training.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class EnginesCommandTest {
    @TempDir
    Path folder = Path.of("");

    /** A shell script that answers as a Python with these would. */
    private String python(String numpy, String torch) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")), "Skipped: no fake Python was run, since there is no /bin/sh.");
        String facts = String.join("\t", "3.12.3", "/", "/", numpy, torch, "PIP", "");
        Path file =
                Files.writeString(folder.resolve("python3"), "#!/bin/sh\nprintf '%s%s\\n' \"$4\" '" + facts + "'\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    @Test
    void engines_thisMachine_namesBothWhateverIsThere() {
        String out = Commands.done("engines");
        assertTrue(out.startsWith("analytic  our own gradients: Java " + Runtime.version() + ", "), out);
        assertTrue(out.contains("\ntorch     "), out);
        assertTrue(out.contains("\ntorch     PyTorch ") != out.contains("BACKPROP_PYTHON"), out);
    }

    @Test
    void engines_pythonWithPyTorch_namesVersionsAndPlace() throws IOException {
        String python = python("2.1.0", "2.5.1");
        String out = Commands.done("engines", "--python", python);
        assertTrue(out.endsWith("\ntorch     PyTorch 2.5.1, NumPy 2.1.0, Python 3.12.3 at " + python + "\n"), out);
    }

    @Test
    void engines_pythonWithoutPyTorch_isRefused() throws IOException {
        Said said = Commands.run("engines", "--python", python("2.1.0", ""));
        assertEquals(ExitCode.FAILED, said.code());
        assertTrue(said.err().contains("has NumPy but no torch"), said.err());
        assertTrue(said.out().startsWith("analytic"), said.out());
    }

    @Command
    private static final class Training {
        @Mixin
        private EngineOptions options = new EngineOptions();
    }

    private static EngineOptions options(String line) {
        Training training = new Training();
        new CommandLine(training)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(line.isEmpty() ? new String[0] : line.split(" "));
        return training.options;
    }

    @ParameterizedTest
    @CsvSource({
        "'', ANALYTIC",
        "--engine analytic, ANALYTIC",
        "--engine torch, TORCH",
        "--engine both, BOTH",
        "--python x, TORCH",
        "--engine both --python x, BOTH"
    })
    void options_anEngineOrAPython_sayWhatTrains(String line, EngineChoice expected) {
        assertEquals(expected, options(line).engine());
        assertEquals(line.contains("--engine"), options(line).isChosen());
    }

    @Test
    void options_python_isTheOneGiven() throws Exception {
        String python = python("2.1.0", "2.5.1");
        assertEquals(
                "2.5.1", options("--engine torch --python " + python).python().torch());
        EngineOptions nowhere = options("--python " + folder.resolve("nowhere"));
        assertThrows(EngineException.class, nowhere::python);
        assertThrows(CommandLine.ParameterException.class, () -> options("--engine numpy"));
    }
}

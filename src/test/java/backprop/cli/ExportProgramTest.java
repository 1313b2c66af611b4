package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.numpy.NpzReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportProgramTest {
    @TempDir
    Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy", "pytorch"})
    void export_builtIn_leavesProgramAndData(String dialect) throws Exception {
        String out = done("export", "moons-sgd", "--published", "--" + dialect, "--epochs", "7", "--out", at("new"));
        Path program = folder.resolve("new").resolve("moons-sgd-published-" + dialect + ".py");
        assertTrue(out.contains("python3 " + program), out);
        String text = Files.readString(program);
        assertTrue(text.contains("EPOCHS = 7\n"), text);
        assertTrue(text.contains("# as published: dW = Aᵀ ∂L/∂a"), text);
        try (NpzReader npz = NpzReader.open(folder.resolve("new").resolve("moons-sgd-published-" + dialect + ".npz"))) {
            assertArrayEquals(new int[] {7, 500}, npz.read("order").shape());
        }
    }

    @Test
    void export_file_isNamedAfterIt() throws Exception {
        Path file = folder.resolve("mine.experiment.json");
        Files.writeString(file, done("show", "not-xor"));
        done("export", file.toString(), "--numpy", "--set", "optimizer.learningRate=0.25", "--out", at("out"));
        String text = Files.readString(folder.resolve("out").resolve("mine-numpy.py"));
        assertTrue(text.contains("eta = 0.25 "), text);
    }

    @Test
    void export_programThere_isKeptUnlessForced() throws Exception {
        Path program = folder.resolve("not-xor-numpy.py");
        Files.writeString(program, "mine");
        String[] again = {"export", "not-xor", "--numpy", "--out", folder.toString()};
        assertRefused(ExitCode.FAILED, "--force", again);
        assertEquals("mine", Files.readString(program));
        done("export", "not-xor", "--numpy", "--force", "--out", folder.toString());
        assertTrue(Files.readString(program).contains("import numpy"));
    }

    @Test
    void export_whatCannotBe_isRefusedAndLeavesNothing() throws Exception {
        String out = at("out");
        assertRefused(ExitCode.USAGE, "--numpy", "export", "not-xor", "--out", out);
        assertRefused(ExitCode.USAGE, "--numpy", "export", "not-xor", "--numpy", "--pytorch");
        assertRefused(ExitCode.USAGE, "moons-sgd", "export", "moons-sgt", "--numpy", "--out", out);
        assertRefused(
                ExitCode.FAILED,
                "limit of time",
                "export",
                "not-xor",
                "--numpy",
                "--set",
                "training.stop.seconds=3",
                "--out",
                out);
        assertTrue(Files.notExists(folder.resolve("out")));
        Files.writeString(folder.resolve("file"), "");
        assertRefused(ExitCode.FAILED, "a file, not a folder", "export", "not-xor", "--numpy", "--out", at("file"));
    }
}

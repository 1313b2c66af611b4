package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.TestPython;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainOnTorchTest {
    private static final double TOLERANCE = 1e-9;

    private static String python = "";

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void find() throws Exception {
        python = TestPython.orSkip().command().get(0);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String torch(String... more) {
        List<String> all = new ArrayList<>(List.of("train", "digits-100-batches", "--python", python));
        all.addAll(Arrays.asList(more));
        return done(all.toArray(String[]::new));
    }

    private double[] losses(String run) throws Exception {
        return Files.readAllLines(folder.resolve(run).resolve("metrics.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                .toArray();
    }

    @Test
    void train_torchCutAndResumed_isTheWholeRun() throws Exception {
        String out = torch("--engine", "torch", "--epochs", "3", "--out", at("whole"));
        assertTrue(out.contains("PyTorch 2"), out);
        String cut = torch("--epochs", "3", "--out", at("cut"), "--stop-after", "2");
        assertTrue(cut.contains("PyTorch trains, since --python is given"), cut);
        assertEquals(2, losses("cut").length);
        done("train", "--resume", at("cut"), "--python", python);
        assertArrayEquals(losses("whole"), losses("cut"), TOLERANCE);
        String summary = Files.readString(folder.resolve("whole").resolve("summary.json"));
        assertTrue(summary.contains("\"versions\": \"PyTorch 2"), summary);
        try (var left = Files.list(folder.resolve("whole"))) {
            assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }

    @Test
    void train_repeatsOfTheOtherEngine_areNotGoneOnWith() {
        done("train", "moons-sgd", "--epochs", "1", "--repeats", "1", "--out", at("study"));
        assertRefused(
                1,
                "a run on the analytic engine, not on PyTorch. Use --engine analytic",
                "train",
                "moons-sgd",
                "--epochs",
                "1",
                "--repeats",
                "2",
                "--out",
                at("study"),
                "--engine",
                "torch",
                "--python",
                python);
    }

    /** Answers the search as a Python with PyTorch does, and cannot do anything else. */
    private String broken() throws Exception {
        Path file = Files.writeString(folder.resolve("broken"), """
                #!/bin/sh
                if [ "$2" = -c ]; then
                  printf '%s3.12.3\\t/\\t\\t2.1.0\\t2.5.1\\tPIP\\t\\n' "$4"
                else
                  echo 'libtorch has gone' >&2
                  exit 3
                fi
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The Python is a shell script.")
    void resume_pythonEndsAtItsStart_hasDetailsOnDemand() throws Exception {
        torch("--epochs", "2", "--out", at("cut"), "--stop-after", "1");
        String python = broken();
        assertRefused(ExitCode.FAILED, "--details shows", "train", "--resume", at("cut"), "--python", python);
        assertRefused(
                ExitCode.FAILED, "libtorch has gone", "train", "--resume", at("cut"), "--python", python, "--details");
    }

    @Test
    void train_both_agreesAndLeavesBothRunsAndATable() throws Exception {
        String out = torch("--engine", "both", "--epochs", "3", "--out", at("both"));
        assertTrue(out.contains("as long as"), out);
        assertTrue(out.contains("Agree to"), out);
        assertArrayEquals(losses("both/analytic"), losses("both/torch"), TOLERANCE);
        List<String> table = Files.readAllLines(folder.resolve("both").resolve("agreement.csv"));
        done("report", at("both"), "--out", at("both.md"));
        String report = Files.readString(folder.resolve("both.md"));
        assertTrue(report.contains("PyTorch") && report.contains("Analytic"), report);
        assertTrue(report.toLowerCase(Locale.ROOT).contains("agree to"), report);
        assertEquals("epoch,loss,W1,b1,W2,b2", table.get(0));
        assertEquals(4, table.size());
        for (String cell : table.get(3).split(",", -1)) {
            assertTrue(cell.equals("3") || Double.parseDouble(cell) < TOLERANCE, cell);
        }
    }

    @Test
    void train_engineThatCannotBe_isRefusedInASentence() {
        assertRefused(ExitCode.USAGE, "torhc", "train", "not-xor", "--engine", "torhc");
        assertRefused(
                ExitCode.USAGE,
                "leave --stop-after out",
                "train",
                "not-xor",
                "--engine",
                "both",
                "--stop-after",
                "1",
                "--out",
                at("cut"));
        assertRefused(ExitCode.FAILED, at("none"), "train", "not-xor", "--engine", "torch", "--python", at("none"));
        assertTrue(Files.notExists(folder.resolve("cut")));
    }
}

package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedTrainingTest {
    private static final int EPOCHS = 3;

    @TempDir
    Path folder = Path.of("");

    private String[] command(int repeats, String... more) {
        String[] base = {
            "train",
            "moons-sgd",
            "--epochs",
            Integer.toString(EPOCHS),
            "--seed",
            "5",
            "--repeats",
            Integer.toString(repeats),
            "--out",
            folder.resolve("study").toString()
        };
        String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return all;
    }

    private Path run(int seed) {
        return folder.resolve("study").resolve("seed-" + seed);
    }

    private FileTime written(int seed) throws Exception {
        return Files.getLastModifiedTime(run(seed).resolve("checkpoint.npz"));
    }

    @Test
    void train_repeats_areRunsOfTheSeedsFromTheFirstOn() throws Exception {
        String said = done(command(3));
        assertTrue(said.contains("Repeat 3 of 3, seed 7; about "), said);
        assertTrue(said.contains("All 3 repeats are in"), said);
        done(
                "train",
                "moons-sgd",
                "--epochs",
                "3",
                "--seed",
                "6",
                "--out",
                folder.resolve("alone").toString());
        assertEquals(losses(folder.resolve("alone")), losses(run(6)));
        Path csv = folder.resolve("mean.csv");
        done(
                "figure",
                "loss",
                run(5).toString(),
                run(6).toString(),
                run(7).toString(),
                "--keep",
                "--out",
                csv.toString());
        assertTrue(Files.readString(folder.resolve("mean.figure.json")).contains("n = 3, ±1 SD"));
    }

    private static String losses(Path run) throws Exception {
        return String.join(
                "\n",
                Files.readAllLines(run.resolve("metrics.csv")).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .toList());
    }

    @Test
    void train_again_keepsWhatIsDoneAndAddsWhatIsNot() throws Exception {
        done(command(2));
        FileTime first = written(5);
        String said = done(command(3));
        assertTrue(said.contains("Done already: 2 of 3 repeats."), said);
        assertTrue(said.contains("Repeat 3 of 3, seed 7"), said);
        assertEquals(first, written(5));
        assertEquals(
                EPOCHS + 1, Files.readAllLines(run(7).resolve("metrics.csv")).size());
    }

    @Test
    void train_interruptedInTheSecond_goesOnWithIt() throws Exception {
        Interruption interruption = new Interruption();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputStream watching = new OutputStream() {
            @Override
            public void write(int b) {
                said.write(b);
                if (said.toString(StandardCharsets.UTF_8).endsWith("seed 6; about")) {
                    interruption.request();
                }
            }
        };
        PrintStream stream = new PrintStream(watching, true, StandardCharsets.UTF_8);
        int code = Cli.run(command(3), new Console(stream, stream, false, interruption));
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(130, code, text);
        assertTrue(text.contains("Done: 1 of 3 repeats. The same command goes on."), text);
        assertTrue(Files.exists(run(6).resolve("checkpoint.npz")));
        FileTime first = written(5);
        done(command(3));
        assertEquals(first, written(5));
        for (int seed = 5; seed <= 7; seed++) {
            String summary = Files.readString(run(seed).resolve("summary.json"));
            assertTrue(summary.contains("\"stopReason\": \"completed\""), summary);
        }
    }

    @Test
    void train_whatCannotBe_isRefusedBeforeAnyTraining() {
        assertRefused(2, "--out", "train", "moons-sgd", "--repeats", "2");
        assertRefused(2, "1 repeat or more", command(0));
        assertRefused(2, "to their ends", command(2, "--stop-after", "1"));
        assertRefused(2, "no settings", "train", "--resume", "x", "--repeats", "2");
        done(command(1));
        assertRefused(1, "another experiment", command(2, "--set", "optimizer.learningRate=0.5"));
        assertTrue(Files.notExists(run(6)));
        done(command(1, "--set", "optimizer.learningRate=0.5", "--force"));
        assertRefused(1, "holds a run itself", "train", "moons-sgd", "--repeats", "2", "--out", run(5).toString());
    }
}

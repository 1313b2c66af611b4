package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return with(base, more);
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
        Path study = folder.resolve("study");
        assertTrue(said.contains("All 3 repeats are in " + study), said);
        String all = RepeatedTraining.allSeeds(study.toString(), File.separator);
        assertTrue(said.contains("Their mean ± SD: backprop figure loss " + all), said);
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

    /** What a command says that somebody interrupts as soon as it says this. */
    private static String interruptedAt(String words, String... command) {
        Interruption interruption = new Interruption();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputStream watching = new OutputStream() {
            @Override
            public void write(int b) {
                said.write(b);
                if (said.toString(StandardCharsets.UTF_8).endsWith(words)) {
                    interruption.request();
                }
            }
        };
        PrintStream stream = new PrintStream(watching, true, StandardCharsets.UTF_8);
        int code = Cli.run(command, new Console(stream, stream, false, interruption));
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(130, code, text);
        return text;
    }

    @Test
    void train_forcedAndInterrupted_goesOnWithoutForce() throws Exception {
        done(command(3));
        String text = interruptedAt("seed 6; about", command(3, "--force"));
        assertTrue(text.contains("Done: 1 of 3 repeats. The same command without --force goes on."), text);
        assertTrue(Files.notExists(run(7).resolve("checkpoint.npz")));
        FileTime first = written(5);
        String said = done(command(3));
        assertTrue(said.contains("Done already: 1 of 3 repeats."), said);
        assertTrue(said.contains("Repeat 2 of 3, seed 6"), said);
        assertTrue(said.contains("Repeat 3 of 3, seed 7"), said);
        assertEquals(first, written(5));
    }

    @Test
    void train_theFirstIsMissing_isCalledByItsPlaceAmongAll() throws Exception {
        done(command(2));
        Files.delete(run(5).resolve("checkpoint.npz"));
        String said = done(command(2));
        assertTrue(said.contains("Repeat 1 of 2, seed 5"), said);
        assertFalse(said.contains("Repeat 2 of 2"), said);
    }

    @Test
    void train_oneRepeat_saysWhereItIsAndNothingOfAMean() {
        String said = done(command(1));
        assertTrue(said.contains("The repeat is in " + run(5)), said);
        assertFalse(said.contains("±"), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runs/a-1 | / | runs/a-1/seed-*",
                "/ | / | /seed-*",
                "my runs/a | / | 'my runs/a'/seed-*",
                "it's/$a | / | 'it'\\''s/$a'/seed-*",
                "C:\\runs | \\ | C:\\runs\\seed-*",
                "C:\\ | \\ | C:\\seed-*",
                "C:\\my runs | \\ | \"C:\\my runs\"\\seed-*",
            })
    void allSeeds_folder_isQuotedButForTheStar(String folder, String separator, String expected) {
        assertEquals(expected, RepeatedTraining.allSeeds(folder, separator));
    }

    @Test
    void train_interruptedInTheSecond_goesOnWithIt() throws Exception {
        String text = interruptedAt("seed 6; about", command(3));
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

    @Test
    void train_repeatsOfOtherSettingsBeside_areRefusedAndWithForceRemoved() throws Exception {
        done(command(3, "--set", "optimizer.learningRate=0.5"));
        Files.writeString(folder.resolve("study").resolve("notes.txt"), "mine");
        delete(run(5));
        assertRefused(1, "none of this study: seed-6, seed-7 (2 in all)", command(1));
        assertRefused(1, "optimizer.learningRate was 0.5, now", command(1));
        assertTrue(Files.notExists(run(5)));
        String said = done(command(1, "--force"));
        assertTrue(said.contains("Removed repeats of a former study: seed-6, seed-7 (2 in all)."), said);
        assertTrue(Files.notExists(run(6)) && Files.notExists(run(7)));
        assertTrue(Files.exists(folder.resolve("study").resolve("notes.txt")));
    }

    private static void delete(Path run) throws Exception {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(run);
    }

    @Test
    void train_fileBesideARepeatOfOtherSettings_isRefusedBeforeAnythingIsRemoved() throws Exception {
        done(command(2, "--set", "optimizer.learningRate=0.5"));
        Path notes = Files.writeString(run(6).resolve("notes.txt"), "mine");
        FileTime first = written(5);
        assertRefused(1, "files that are not a run's: notes.txt", command(1, "--force"));
        assertEquals(first, written(5));
        assertEquals("mine", Files.readString(notes));
    }

    @Test
    void train_repeatBesideThatCannotBeRead_isNeverRemoved() throws Exception {
        done(command(2));
        FileTime first = written(5);
        Path damaged = Files.writeString(run(6).resolve("checkpoint.npz"), "damaged");
        assertRefused(1, damaged + " is damaged", command(1, "--force"));
        assertEquals(first, written(5));
        assertTrue(Files.exists(run(6).resolve("metrics.csv")));
    }

    @Test
    void train_repeatBesideThatWasNeverSaved_isRefusedAndNeverRemoved() throws Exception {
        done(command(2));
        FileTime first = written(5);
        Files.delete(run(6).resolve("checkpoint.npz"));
        assertRefused(1, "none of this study: seed-6 (1 in all)", command(1));
        String reason = run(6) + " was begun and never saved";
        assertRefused(1, reason, command(1));
        assertRefused(1, reason, command(1, "--force"));
        assertEquals(first, written(5));
        assertTrue(Files.exists(run(6).resolve("experiment.json")));
        done(command(2));
        assertTrue(done(command(1)).contains("Done already: 1 of 1"));
    }

    @Test
    void train_repeatsOfTheSameSettingsBeside_areLeftAlone() throws Exception {
        done(command(2));
        FileTime second = written(6);
        assertFalse(done(command(1, "--force")).contains("Removed"));
        assertEquals(second, written(6));
    }

    @Test
    void train_seedsThatChangeNothing_isSaidBeforehand() throws Exception {
        done(command(1));
        String start = run(5).resolve("initial-weights.npz").toString();
        String out = folder.resolve("alike").toString();
        String[] alike = {"train", "digits-100", "--set", "network.layers[0].units=3", "--epochs", "1", "--out", out};
        assertFalse(done(with(alike, "--repeats", "2")).contains("will be the same"));
        String own = Path.of(out, "seed-1", "initial-weights.npz").toString();
        alike[alike.length - 1] = folder.resolve("given").toString();
        String said = done(with(alike, "--repeats", "2", "--weights", own));
        assertTrue(said.indexOf("All repeats will be the same") < said.indexOf("Repeat 1 of 2"), said);
        assertTrue(said.contains("All repeats will be the same"), said);
        Path given = folder.resolve("given");
        assertEquals(losses(given.resolve("seed-1")), losses(given.resolve("seed-2")));
        alike[alike.length - 1] = folder.resolve("one").toString();
        assertFalse(done(with(alike, "--repeats", "1", "--weights", own)).contains("will be the same"));
        String shuffled = done(with(
                new String[] {"train", "moons-sgd", "--epochs", "1", "--weights", start},
                "--repeats",
                "2",
                "--out",
                folder.resolve("shuffled").toString()));
        assertFalse(shuffled.contains("will be the same"), shuffled);
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void train_fileAmongALaterRepeats_isRefusedBeforeAnyTraining() throws Exception {
        Files.createDirectories(run(6));
        Files.writeString(run(6).resolve("notes.txt"), "mine");
        assertRefused(1, "files that are not a run's: notes.txt", command(3));
        assertRefused(1, "files that are not a run's: notes.txt", command(3, "--force"));
        assertTrue(Files.notExists(run(5)));
    }

    @Test
    void train_fileBesideADoneRepeat_isLeftAlone() throws Exception {
        done(command(1));
        Path notes = Files.writeString(run(5).resolve("notes.txt"), "mine");
        assertTrue(done(command(2)).contains("Done already: 1 of 2"));
        FileTime first = written(5);
        assertRefused(1, "files that are not a run's: notes.txt", command(2, "--force"));
        assertEquals(first, written(5));
        assertEquals("mine", Files.readString(notes));
    }

    @Test
    void train_fileInPlaceOfALaterRepeat_isRefusedBeforeAnythingIsRemoved() throws Exception {
        done(command(1));
        FileTime first = written(5);
        Files.writeString(run(7), "mine");
        assertRefused(1, run(7) + " is a file, not a folder", command(3));
        assertRefused(1, run(7) + " is a file, not a folder", command(3, "--force"));
        assertEquals(first, written(5));
        assertTrue(Files.notExists(run(6)));
    }

    /** Lets the folder of a seed be a link to a run that lies elsewhere. */
    private Path linked(int seed) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(run(seed), elsewhere);
        try {
            Files.createSymbolicLink(run(seed), elsewhere);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
        return elsewhere;
    }

    @Test
    void train_repeatThatIsALink_isRefusedBeforeAnythingIsRemoved() throws Exception {
        done(command(2));
        Path elsewhere = linked(6);
        FileTime first = written(5);
        FileTime second = written(6);
        assertTrue(done(command(2)).contains("Done already: 2 of 2"));
        assertRefused(1, run(6) + " is a link to " + elsewhere, command(2, "--force"));
        assertEquals(first, written(5));
        assertEquals(second, written(6));
        delete(elsewhere);
        assertRefused(1, "Remove the link", command(2));
        assertRefused(1, "Remove the link", command(2, "--force"));
        assertTrue(Files.notExists(elsewhere));
        Files.createDirectory(elsewhere);
        assertRefused(1, "Remove the link", command(2));
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void train_leftRepeatThatIsALink_isRefused() throws Exception {
        interruptedAt("seed 6; about", command(2));
        Path checkpoint = linked(6).resolve("checkpoint.npz");
        FileTime left = Files.getLastModifiedTime(checkpoint);
        assertRefused(1, "Remove the link", command(2));
        assertEquals(left, Files.getLastModifiedTime(checkpoint));
    }

    @Test
    void train_linkBesideToARunOfOtherSettings_isLeftAlone() throws Exception {
        done(command(2, "--set", "optimizer.learningRate=0.5"));
        linked(6);
        FileTime second = written(6);
        String said = done(command(1, "--force"));
        assertFalse(said.contains("Removed"), said);
        assertTrue(Files.isSymbolicLink(run(6)));
        assertEquals(second, written(6));
    }

    @Test
    void train_startOfAnotherFile_isAnotherExperiment() throws Exception {
        for (String name : List.of("a", "b")) {
            String seed = name.equals("a") ? "1" : "2";
            String into = folder.resolve(name).toString();
            done("train", "moons-sgd", "--epochs", "1", "--seed", seed, "--out", into);
        }
        Path a = folder.resolve("a").resolve("weights.npz");
        done(command(2, "--weights", a.toString()));
        Path copy = Files.copy(a, folder.resolve("copy.npz"));
        String said = done(command(2, "--weights", copy.toString()));
        assertTrue(said.contains("Done already: 2 of 2"), said);
        String b = folder.resolve("b").resolve("weights.npz").toString();
        assertRefused(1, "another experiment: it began with other weights", command(2, "--weights", b));
        assertRefused(1, "another experiment", command(2));
    }
}

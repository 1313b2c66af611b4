package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.json.ExperimentFiles;
import backprop.numpy.NpzReader;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final String SMALL = "network.layers[0].units=5";
    private static final String HEADER =
            "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,test_loss,test_accuracy,seconds";

    @TempDir
    Path folder = Path.of("");

    private record Said(int code, String out, String err) {}

    private static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String done(String... args) {
        Said said = run(args);
        assertEquals(0, said.code(), said.err());
        assertEquals("", said.err());
        return said.out();
    }

    private static void assertRefused(int code, String expected, String... args) {
        Said said = run(args);
        assertEquals(code, said.code(), said.out() + said.err());
        assertTrue(said.err().contains(expected), said.err());
        assertFalse(said.err().contains("\tat "), said.err());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Without the seconds, which no two runs share. */
    private List<String> metrics(String run) throws Exception {
        return Files.readAllLines(folder.resolve(run).resolve("metrics.csv")).stream()
                .map(line -> line.replaceFirst("(([^,]*,){7})[^,]*", "$1"))
                .toList();
    }

    @Test
    void list_always_namesEveryBuiltIn() {
        String out = done("list");
        BuiltInExperiments.all().stream().map(BuiltIn::id).forEach(id -> assertTrue(out.contains("\n" + id + " ")));
    }

    @Test
    void show_published_canBeReadAgain() throws Exception {
        String text = done("show", "digits-100", "--published");
        BuiltIn builtIn = BuiltInExperiments.find("digits-100").orElseThrow();
        assertEquals(builtIn.published(), ExperimentFiles.parse("shown", text, folder));
    }

    @Test
    void train_out_leavesFilesThatCanBeReadAgain() throws Exception {
        String out = done("train", "digits-100", "--set", SMALL, "--epochs", "3", "--out", at("run"));
        assertTrue(out.contains("Done: 3 epochs"), out);
        Path run = folder.resolve("run");
        List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
        assertEquals(HEADER, lines.get(0));
        assertEquals(4, lines.size());
        String[] cells = lines.get(3).split(",", -1);
        assertEquals(8, cells.length);
        assertEquals("", cells[3]);
        assertTrue(Double.parseDouble(cells[1]) > 0);
        try (NpzReader npz = NpzReader.open(run.resolve("weights.npz"))) {
            assertEquals(List.of("W1", "b1", "W2", "b2"), npz.names());
            assertArrayEquals(new int[] {64, 5}, npz.read("W1").shape());
            assertArrayEquals(new int[] {5}, npz.read("b1").shape());
        }
        assertEquals(
                3,
                ExperimentFiles.read(run.resolve("experiment.json")).training().epochs());
        assertTrue(Files.readString(run.resolve("summary.json")).contains("\"stopReason\": \"completed\""));
        for (String name : List.of("loss.png", "accuracy.csv", "confusion.csv", "checkpoint.npz")) {
            assertTrue(Files.size(run.resolve(name)) > 0, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100", "digits-100-batches", "moons-momentum"})
    void resume_afterStop_isAsInOneGo(String id) throws Exception {
        for (String form : List.of("--textbook", "--published")) {
            done("train", id, form, "--epochs", "4", "--out", at("whole" + form));
            done("train", id, form, "--epochs", "4", "--stop-after", "2", "--out", at("cut" + form));
            done("train", "--resume", at("cut" + form));
            assertEquals(metrics("whole" + form), metrics("cut" + form));
            for (String file : List.of("weights.npz", "initial-weights.npz", "experiment.json", "confusion.csv")) {
                assertArrayEquals(
                        Files.readAllBytes(folder.resolve("whole" + form).resolve(file)),
                        Files.readAllBytes(folder.resolve("cut" + form).resolve(file)),
                        file);
            }
        }
    }

    @Test
    void resume_changedOverOrMissing_isRefusedSayingWhy() throws Exception {
        done("train", "moons-sgd", "--epochs", "4", "--stop-after", "1", "--out", at("cut"));
        Path file = folder.resolve("cut").resolve("experiment.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"epochs\": 4", "\"epochs\": 5"));
        assertRefused(1, "$.training.epochs was 4, now 5", "train", "--resume", at("cut"));
        Files.writeString(file, text);
        done("train", "--resume", at("cut"));
        assertRefused(1, "is over", "train", "--resume", at("cut"));
        assertRefused(1, "no checkpoint.npz", "train", "--resume", at("nowhere"));
    }

    @Test
    void resume_changedData_isRefused() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "0,0,a\n1,0,b\n0,1,b\n1,1,a\n");
        String[] args = {"train", "moons-sgd", "--data", data.toString(), "--out", at("run"), "--stop-after", "1"};
        done(args);
        Files.writeString(data, "0,0,a\n1,0,b\n0,1,b\n1,2,a\n");
        assertRefused(1, "mine.csv has changed", "train", "--resume", at("run"));
    }

    @Test
    void train_npzWithItsOwnTestPart_keepsThatDivision() throws Exception {
        Path data = folder.resolve("mine.npz");
        NpzWriter.write(
                data,
                Map.of(
                        "x_train", NumpyArray.ofDoubles(new double[] {0, 0, 1, 0, 0, 1}, 3, 2),
                        "y_train", NumpyArray.ofLongs(new long[] {0, 1, 1}, 3),
                        "x_test", NumpyArray.ofDoubles(new double[] {1, 1}, 1, 2),
                        "y_test", NumpyArray.ofLongs(new long[] {0}, 1)));
        done("train", "moons-sgd", "--data", data.toString(), "--epochs", "2", "--out", at("run"));
        String summary = Files.readString(folder.resolve("run").resolve("summary.json"));
        assertTrue(summary.contains("\"examples\": {\"train\": 3, \"test\": 1}"), summary);
    }

    @Test
    void train_numbersToPredict_hasTheirColumnsAndItsBatches() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "0,0,0.5\n1,0,1.5\n0,1,2.5\n1,1,-0.5\n");
        String text = done("show", "moons-torch-sgd");
        assertTrue(text.contains("binary-cross-entropy"), text);
        String loss = "loss={\"type\": \"mean-squared-error\", \"report\": \"per-example\","
                + " \"penalty\": {\"l1\": 0, \"l2\": 0, \"bias\": false}}";
        done(
                "train",
                "moons-torch-sgd",
                "--data",
                data.toString(),
                "--set",
                loss,
                "--set",
                "training.batchMetrics=true",
                "--set",
                "training.batchSize=2",
                "--epochs",
                "2",
                "--out",
                at("run"));
        List<String> lines = Files.readAllLines(folder.resolve("run").resolve("metrics.csv"));
        assertTrue(lines.get(0).startsWith(HEADER + ",train_mse,train_mae,train_r2,validation_mse,"), lines.get(0));
        String[] cells = lines.get(1).split(",", -1);
        assertEquals(17, cells.length);
        assertEquals("", cells[2]);
        assertTrue(Double.parseDouble(cells[8]) > 0, lines.get(1));
        List<String> batches = Files.readAllLines(folder.resolve("run").resolve("batches.csv"));
        assertEquals("part,epoch,batch,loss,accuracy", batches.get(0));
        assertEquals(5, batches.size());
        assertTrue(Files.exists(folder.resolve("run").resolve("r2.png")));
        assertFalse(Files.exists(folder.resolve("run").resolve("confusion.csv")));
    }

    @Test
    void train_weightsOfAFormerRun_beginsThere() throws Exception {
        done("train", "moons-sgd", "--epochs", "2", "--out", at("first"));
        String weights = folder.resolve("first").resolve("weights.npz").toString();
        done("train", "moons-sgd", "--epochs", "1", "--weights", weights, "--out", at("second"));
        assertArrayEquals(
                Files.readAllBytes(Path.of(weights)),
                Files.readAllBytes(folder.resolve("second").resolve("initial-weights.npz")));
    }

    @Test
    void train_fullFolder_isRefusedUnlessForced() throws Exception {
        String[] args = {"train", "moons-sgd", "--epochs", "1", "--out", at("run")};
        done(args);
        assertRefused(1, "--force", args);
        done("train", "moons-sgd", "--epochs", "1", "--out", at("run"), "--force");
        Files.writeString(folder.resolve("run").resolve("notes.txt"), "mine");
        assertRefused(1, "notes.txt", "train", "moons-sgd", "--epochs", "1", "--out", at("run"), "--force");
    }

    @Test
    void train_interrupted_savesWhatThereIs() {
        Interruption interruption = new Interruption();
        assertFalse(interruption.request());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Cli.run(
                new String[] {"train", "moons-sgd", "--out", at("run")},
                new Console(stream, stream, true, interruption));
        String said = out.toString(StandardCharsets.UTF_8);
        assertEquals(130, code, said);
        assertTrue(said.contains("Interrupted after 0 of 50 epochs"), said);
        assertTrue(Files.exists(folder.resolve("run").resolve("checkpoint.npz")));
    }

    @Test
    void check_rightAndWrong_tellsThemApart() {
        assertTrue(done("check", "moons-sgd").contains("No gradient is wrong."));
        Said said = run("check", "moons-sgd", "--published");
        assertEquals(3, said.code());
        assertTrue(said.out().contains("W4 (Dense 4): off by "), said.out());
    }

    @Test
    void data_fileAndSources_areDescribed() throws Exception {
        String sources = done("data");
        assertTrue(sources.contains("CC BY 4.0"));
        for (String id : List.of("moons", "circles", "blobs", "spirals", "xor", "plane", "sine", "ellipse", "file")) {
            assertTrue(sources.lines().anyMatch(line -> line.startsWith(id + " ")), id);
        }
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "0,0,a\n1,0,b\n0,1,b\n");
        String out = done("data", file.toString());
        assertTrue(out.contains("3 examples of 2 inputs") && out.contains("a (1), b (2)"), out);
    }

    @Test
    void data_tableOfOnesOwn_isDescribedAndTrainedOn() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "id,species,a,b,colour\n1,u,0,0,red\n2,v,1,,red\n3,v,0,1,blue\n4,u,1,1,red\n");
        String out = done("data", data.toString());
        assertTrue(out.contains("kind") && out.contains("table"), out);
        assertTrue(out.contains("“id” counts the rows, and is left out."), out);
        assertTrue(out.contains("numbers, 2 different, 1 missing"), out);
        assertTrue(out.contains("blue (1), red (3)"), out);
        done(
                "train",
                "moons-sgd",
                "--data",
                data.toString(),
                "--set",
                "data.source.layout.label=species",
                "--set",
                "data.source.layout.leftOut=[\"id\", \"colour\"]",
                "--set",
                "data.missing=mean",
                "--epochs",
                "1");
    }

    @Test
    void data_folders_areDescribed() throws Exception {
        String out = done(
                "data",
                Path.of("src", "test", "resources", "backprop", "data", "pair").toString());
        assertTrue(out.contains("4, hashed together"), out);
        assertTrue(out.contains("8×8 pixels"), out);
        assertTrue(out.contains("moons_X"), out);
    }

    @ParameterizedTest
    @CsvSource({
        "2, “train”, trian",
        "2, “--weights”, train digits-100 --weigths x",
        "2, “digits-100”, train digits-10",
        "2, backprop list, show nothing-like-it",
        "2, which experiment, train",
        "2, one form, show digits-100 --published --textbook",
        "2, --out, train digits-100 --stop-after 1",
        "2, A seed, train digits-100 --seed -1",
        "2, no experiment, train digits-100 --resume x",
        "1, no such file, show nowhere.experiment.json",
        "1, epochs, train digits-100 --set training.epoch=3",
        "1, no file, data nowhere.csv"
    })
    void run_whatCannotBe_saysWhyWithItsCode(int code, String expected, String line) {
        Said said = run(line.split(" "));
        assertEquals(code, said.code(), said.err());
        assertTrue(
                said.err().toLowerCase(java.util.Locale.ROOT).contains(expected.toLowerCase(java.util.Locale.ROOT)),
                said.err());
        assertFalse(said.err().contains("\tat "), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "train", "check", "data"})
    void help_everyCommand_namesExitCodes(String command) {
        assertTrue(done(command, "--help").contains("130"));
        assertTrue(done("--help").contains(command));
    }

    @Test
    void version_asked_isTold() {
        assertTrue(done("--version").startsWith("Backprop Workbench "));
    }

    @Test
    void train_publishedWithoutDepartures_isRefused() {
        assertRefused(2, "no published form", "train", "not-xor", "--published");
    }

    @Test
    void train_folderThatCannotHoldTheRun_isFoundOutBeforeTheTraining() throws Exception {
        Files.createDirectories(folder.resolve("run").resolve("initial-weights.npz"));

        Said said = run("train", "moons-adam", "--epochs", "2", "--out", at("run"), "--force");

        assertEquals(1, said.code());
        assertFalse(said.out().contains("epochs"), said.out());
        assertTrue(said.err().contains("initial-weights.npz"), said.err());
    }

    @Test
    void train_stoppedEarly_namesTheWeightsThatArePutBack() {
        String rule =
                "training.stop.earlyStopping={\"monitor\": {\"part\": \"train\", \"metric\": \"loss\"}, \"patience\": 2}";
        String out = done("train", "moons-adam", "--set", "optimizer.learningRate=0.1", "--set", rule);
        assertTrue(out.contains("no longer improved") || out.contains("improvement"), out);
        assertTrue(out.contains("are put back"), out);
    }

    @Test
    void check_elementsAtKinksOnly_saysWhatCouldNotBeCompared() {
        String out = done("check", "not-xor", "--set", "slips=[\"relu-passes-all\"]");
        assertTrue(out.contains("W1, b1 could not be compared"), out);
    }
}

package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static backprop.cli.Commands.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.cli.Commands.Said;
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

class TrainCommandTest {
    private static final String SMALL = "network.layers[0].units=5";
    private static final String HEADER =
            "epoch,train_loss,train_accuracy,validation_loss,validation_accuracy,test_loss,test_accuracy,seconds";

    @TempDir
    Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
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

    @Test
    void train_out_leavesChartsThatSayWhatTheyAreOf() throws Exception {
        done("train", "moons-sgd", "--epochs", "3", "--out", at("run"));
        Path run = folder.resolve("run");
        List<String> lines = Files.readAllLines(run.resolve("loss.csv"));
        assertEquals("# experiment: Half-moons, SGD (edited)", lines.get(0));
        assertTrue(lines.get(2).matches("# experiment hash: [0-9a-f]{64}"), lines.get(2));
        String summary = Files.readString(run.resolve("summary.json"));
        String date = lines.get(5).substring("# date of the run: ".length());
        assertTrue(summary.contains('"' + date + '"'), date);
        for (String name : List.of("loss", "accuracy")) {
            done("figure", name, at("run"), "--out", at("again.csv"));
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("again.csv")), Files.readAllBytes(run.resolve(name + ".csv")));
            String figure = run.resolve(name + ".figure.json").toString();
            done("figure", figure, "--out", at("again.png"));
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("again.png")), Files.readAllBytes(run.resolve(name + ".png")));
        }
    }

    @Test
    void train_otherLoss_isTheOneThatTheChartNames() throws Exception {
        String loss = "loss={\"type\": \"mean-squared-error\", \"report\": \"per-example\","
                + " \"penalty\": {\"l1\": 0, \"l2\": 0, \"bias\": false}}";
        done("train", "moons-sgd", "--set", loss, "--epochs", "2", "--out", at("run"));
        String figure = Files.readString(folder.resolve("run").resolve("loss.figure.json"));
        assertTrue(figure.contains("squared error") && !figure.contains("cross-entropy"), figure.substring(0, 900));
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
    void train_bothEnginesIntoARunsFolder_isRefused() {
        done("train", "moons-sgd", "--epochs", "1", "--quiet", "--out", at("run"));
        assertRefused(
                1,
                "Choose another folder",
                "train",
                "moons-sgd",
                "--engine",
                "both",
                "--epochs",
                "1",
                "--out",
                at("run"));
        assertTrue(Files.notExists(folder.resolve("run").resolve("analytic")));
    }

    @Test
    void resume_folderOfRuns_namesThem() {
        done("train", "moons-sgd", "--epochs", "1", "--quiet", "--out", at("both/analytic"));
        assertRefused(1, "name analytic in it", "train", "--resume", at("both"));
        assertRefused(1, "name analytic in it", "export", at("both"), "--onnx");
    }

    @Test
    void out_belowAFile_saysSo() throws Exception {
        Files.writeString(folder.resolve("file"), "mine");
        String said = "a part of its path is a file, not a folder";
        assertRefused(1, said, "train", "moons-sgd", "--epochs", "1", "--out", at("file/run"));
        assertRefused(1, said, "export", "moons-sgd", "--numpy", "--out", at("file/program"));
        Files.createDirectory(folder.resolve("x.figure.json"));
        assertRefused(1, "it is a folder", "figure", at("x.figure.json"), "--out", at("x.png"));
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
}

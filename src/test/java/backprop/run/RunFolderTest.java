package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.data.Preparation;
import backprop.data.Scaling;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.WeightsFile;
import backprop.experiment.json.ExperimentFiles;
import backprop.file.DataException;
import backprop.file.Digest;
import backprop.numpy.NpzReader;
import backprop.training.TrainingLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final List<String> OF_CLASSES = List.of(
            "experiment.json",
            "metrics.csv",
            "confusion.csv",
            "preparation.npz",
            "split.npz",
            "initial-weights.npz",
            "weights.npz",
            "checkpoint.npz",
            "summary.json");

    @TempDir
    Path scratch = Path.of("");

    private Path at(String name) {
        return scratch.resolve("run").resolve(name);
    }

    private RunFolder written(ExperimentSpec spec, int epochs) throws Exception {
        return TinyRuns.written(scratch.resolve("run"), spec, epochs);
    }

    private void assertNotMade(Path folder, boolean overwrite, String expected) {
        IOException e = assertThrows(IOException.class, () -> RunFolder.create(folder, overwrite));
        assertTrue(String.valueOf(e.getMessage()).contains(expected), e.getMessage());
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    @Test
    void create_missingFolders_areMade() throws IOException {
        Path folder = scratch.resolve("a").resolve("b");
        assertEquals(folder.toAbsolutePath(), RunFolder.create(folder, false).path());
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void create_whereAFileIs_isRefused() throws IOException {
        Path file = Files.writeString(scratch.resolve("notes"), "mine");
        assertNotMade(file, true, file + " is a file, not a folder. Choose another name");
        assertNotMade(file.resolve("run"), true, "cannot be made");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void create_folderOfSomethingElse_isRefusedEvenToOverwrite() throws IOException {
        Files.writeString(scratch.resolve("a.txt"), "mine");
        assertNotMade(scratch, true, "holds files that are not a run's: a.txt. Choose another folder");
        for (String name : List.of("b.txt", "c.txt", "d.txt", "metrics.csv")) {
            Files.writeString(scratch.resolve(name), "mine");
        }
        assertNotMade(scratch, true, "not a run's: a.txt, b.txt, c.txt …. Choose");
    }

    @Test
    void create_leftoverOfACrash_isNoHindrance() throws IOException {
        Files.writeString(scratch.resolve(".1234.tmp"), "half");
        assertEquals(scratch.toAbsolutePath(), RunFolder.create(scratch, false).path());
    }

    @Test
    void create_whereARunIs_needsOverwrite() throws Exception {
        written(TinyRuns.classes(), 1);
        Path folder = scratch.resolve("run");
        assertNotMade(folder, false, "holds a run already. Choose another folder, or overwrite that run with --force.");
        assertEquals(folder.toAbsolutePath(), RunFolder.create(folder, true).path());
    }

    @Test
    void write_classes_writesTheFilesInOrder() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.classes());
        RunFolder run = RunFolder.create(scratch.resolve("run"), false);
        assertEquals(OF_CLASSES, names(run.write(prepared, TinyRuns.trained(prepared, 2))));
        assertEquals(
                TinyRuns.EPOCHS,
                ExperimentFiles.read(at("experiment.json")).training().epochs());
        assertEquals(
                List.of("true \\ predicted,0,1"),
                Files.readAllLines(at("confusion.csv")).subList(0, 1));
    }

    @Test
    void write_numbersToPredictAndBatches_replacesAndRemovesFormerFiles() throws Exception {
        written(TinyRuns.classes(), 2);
        Files.writeString(at("accuracy.png"), "of the former run");
        ExperimentSpec spec = TinyRuns.values();
        PreparedExperiment prepared =
                PreparedExperiment.prepare(spec.withTraining(spec.training().withBatchMetrics(true)));
        List<String> names = names(RunFolder.of(scratch.resolve("run")).write(prepared, TinyRuns.trained(prepared, 2)));
        assertTrue(names.contains("batches.csv") && !names.contains("confusion.csv"), names.toString());
        assertFalse(Files.exists(at("confusion.csv")));
        assertFalse(Files.exists(at("accuracy.png")));
        List<String> batches = Files.readAllLines(at("batches.csv"));
        assertEquals(1 + 2 * 3, batches.size());
        assertTrue(batches.get(6).startsWith("train,2,3,") && batches.get(6).endsWith(","), batches.get(6));
        assertTrue(Files.readAllLines(at("metrics.csv")).get(0).endsWith(",test_r2"));
        written(spec, 2);
        assertFalse(Files.exists(at("batches.csv")));
    }

    @Test
    void write_weights_areTheNetworks() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.classes());
        RunFolder run = RunFolder.create(scratch.resolve("run"), false);
        var loop = TinyRuns.trained(prepared, 3);
        run.write(prepared, loop);
        try (NpzReader trained = NpzReader.open(at("weights.npz"));
                NpzReader initial = NpzReader.open(at("initial-weights.npz"))) {
            assertEquals(List.of("W1", "b1", "W2", "b2"), trained.names());
            assertArrayEquals(new int[] {3}, trained.read("b1").shape());
            for (var parameter : loop.network().parameters()) {
                assertArrayEquals(
                        parameter.value().toArray(),
                        trained.read(parameter.name()).toDoubles());
            }
            for (var parameter : prepared.newNetwork().parameters()) {
                assertArrayEquals(
                        parameter.value().toArray(),
                        initial.read(parameter.name()).toDoubles());
            }
        }
    }

    @Test
    void write_divided_storesWhatTheTrainingPartTaught() throws Exception {
        ExperimentSpec spec = TinyRuns.divided(TinyRuns.classes());
        spec = spec.withData(spec.data().withScaling(new Scaling.Standardize()));
        written(spec, 1);
        Preparation preparation = PreparedExperiment.prepare(spec).preparation();
        try (NpzReader learnt = NpzReader.open(at("preparation.npz"));
                NpzReader split = NpzReader.open(at("split.npz"))) {
            assertEquals(List.of("shift", "scale"), learnt.names());
            assertArrayEquals(preparation.scaler().shift(), learnt.read("shift").toDoubles());
            assertArrayEquals(preparation.scaler().scale(), learnt.read("scale").toDoubles());
            assertEquals(List.of("train", "validation", "test"), split.names());
            assertArrayEquals(
                    Arrays.stream(preparation.split().train()).asLongStream().toArray(),
                    split.read("train").toLongs());
        }
    }

    @Test
    void begin_overAFormerRun_leavesItsOwnFilesAlone() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 1);
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.divided(TinyRuns.values()));
        run.begin(prepared);
        try (Stream<Path> files = Files.list(run.path())) {
            assertEquals(
                    List.of("experiment.json", "initial-weights.npz", "preparation.npz", "split.npz"),
                    names(files.sorted().toList()));
        }
        try (NpzReader split = NpzReader.open(at("split.npz"))) {
            assertEquals(3, split.read("validation").size());
        }
        assertEquals(run.path(), RunFolder.create(run.path(), true).path());
    }

    @Test
    void write_givenStartAndDataFile_keepsTheirChecksums() throws Exception {
        Path data = Files.writeString(scratch.resolve("mine.csv"), "0,0,a\n1,0,b\n0,1,b\n1,1,a\n");
        Path start = scratch.resolve("start.npz");
        Files.copy(
                TinyRuns.written(scratch.resolve("former"), TinyRuns.classes(), 1)
                        .path()
                        .resolve("weights.npz"),
                start);
        ExperimentSpec spec = TinyRuns.classes();
        spec = spec.withData(spec.data().withSource(new DataFile(data, Optional.empty(), DataFile.Task.AUTO)))
                .withStart(Optional.of(new WeightsFile(start, Optional.empty())));
        written(spec, 1);
        ExperimentSpec run = ExperimentFiles.read(at("experiment.json"));
        assertEquals(
                new DataFile(data.toAbsolutePath(), Optional.of(Digest.sha256(data)), DataFile.Task.AUTO),
                run.data().source());
        Path copy = at("initial-weights.npz").toAbsolutePath();
        assertEquals(Optional.of(new WeightsFile(copy, Optional.of(Digest.sha256(copy)))), run.start());
        assertArrayEquals(Files.readAllBytes(start), Files.readAllBytes(copy));
        assertEquals(
                1,
                RunFolder.of(scratch.resolve("run"))
                        .restore(TinyRuns::noPython)
                        .loop()
                        .epochsDone());
        Files.writeString(data, "0,0,a\n1,0,b\n0,1,b\n1,2,a\n");
        assertTrue(TinyRuns.refusal(RunFolder.of(scratch.resolve("run"))).contains("mine.csv has changed"));
    }

    @Test
    void write_dataFileGoneSince_keepsTheRun() throws Exception {
        Path data = scratch.resolve("mine.csv");
        String text = "0,0,a\n1,0,b\n0,1,b\n1,1,a\n";
        Files.writeString(data, text);
        ExperimentSpec spec = TinyRuns.classes();
        DataFile file = new DataFile(data, Optional.empty(), DataFile.Task.AUTO);
        PreparedExperiment prepared =
                PreparedExperiment.prepare(spec.withData(spec.data().withSource(file)));
        TrainingLoop loop = TinyRuns.trained(prepared, 1);
        Files.delete(data);

        RunFolder run = RunFolder.create(scratch.resolve("run"), false);
        assertTrue(run.write(prepared, loop).contains(run.path().resolve("weights.npz")));
        assertThrows(DataException.class, () -> run.restore(TinyRuns::noPython));
        Files.writeString(data, text);
        assertEquals(loop.examplesDone(), run.restore(TinyRuns::noPython).loop().examplesDone());
    }
}

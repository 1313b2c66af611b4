package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.numpy.NpzReader;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.training.Checkpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderRestoreTest {
    @TempDir
    Path scratch = Path.of("");

    private Path at(String name) {
        return scratch.resolve("run").resolve(name);
    }

    private RunFolder written(ExperimentSpec spec, int epochs) throws Exception {
        return TinyRuns.written(scratch.resolve("run"), spec, epochs);
    }

    @Test
    void restore_runWithoutPreparationFiles_goesOn() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Files.delete(at("preparation.npz"));
        Files.delete(at("split.npz"));
        assertEquals(2, run.restore(TinyRuns::noPython).loop().epochsDone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void restore_cutRun_goesOnBitForBit(boolean values) throws Exception {
        ExperimentSpec spec = TinyRuns.divided(values ? TinyRuns.values() : TinyRuns.classes());
        RunFolder.Restored restored = written(spec, 2).restore(TinyRuns::noPython);
        assertEquals(spec, restored.prepared().spec());
        TinyRuns.train(restored.loop(), TinyRuns.EPOCHS);
        var whole = TinyRuns.trained(PreparedExperiment.prepare(spec), TinyRuns.EPOCHS);
        assertEquals(whole.stopReason(), restored.loop().stopReason());
        for (int i = 0; i < whole.network().parameters().size(); i++) {
            assertArrayEquals(
                    whole.network().parameters().get(i).value().toArray(),
                    restored.loop().network().parameters().get(i).value().toArray());
        }
        assertEquals(TinyRuns.EPOCHS, restored.loop().history().size());
    }

    @Test
    void restore_over_isRefused() throws Exception {
        assertTrue(TinyRuns.refusal(written(TinyRuns.classes(), TinyRuns.EPOCHS))
                .contains("is over: there is nothing left"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint.npz", "experiment.json"})
    void restore_missingFile_isRefusedNamingIt(String name) throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Files.delete(at(name));
        assertTrue(TinyRuns.refusal(run).contains("holds no run to go on with: there is no " + name));
    }

    @Test
    void restore_truncatedCheckpoint_isRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        byte[] whole = Files.readAllBytes(at("checkpoint.npz"));
        Files.write(at("checkpoint.npz"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(TinyRuns.refusal(run).contains("checkpoint.npz"));
    }

    @Test
    void restore_checkpointWithoutAnArray_isRefusedNamingIt() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Map<String, NumpyArray> arrays = new TreeMap<>();
        try (NpzReader npz = NpzReader.open(at("checkpoint.npz"))) {
            for (String name : npz.names()) {
                arrays.put(name, npz.read(name));
            }
        }
        arrays.remove("m.parameter.W2");
        NpzWriter.write(at("checkpoint.npz"), arrays);
        String said = TinyRuns.refusal(run);
        assertTrue(said.contains("The checkpoint has no “parameter.W2” of 3×2") && said.endsWith("Train anew."), said);
    }

    @Test
    void restore_checkpointOfAnotherExperiment_isRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Path other = TinyRuns.written(
                        scratch.resolve("other"), TinyRuns.classes().withSeed(2), 2)
                .path();
        Files.copy(other.resolve("checkpoint.npz"), at("checkpoint.npz"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(TinyRuns.refusal(run)
                .contains("is not the experiment that the run began with: seed was 2, now 1. Undo"));
    }

    @Test
    void restore_experimentChangedByHand_saysWhere() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        String text = Files.readString(at("experiment.json"));
        Files.writeString(at("experiment.json"), text.replace("\"seed\": 1", "\"seed\": 7"));
        String said = TinyRuns.refusal(run);
        assertTrue(said.contains(": seed was 1, now 7; ") && said.contains("data.seed was 1, now 7"), said);
        Files.writeString(at("experiment.json"), text.replaceAll("\\s+", " "));
        assertEquals(2, run.restore(TinyRuns::noPython).loop().epochsDone());
        Files.writeString(at("experiment.json"), text.substring(0, text.length() / 2));
        assertThrows(ExperimentFileException.class, () -> run.restore(TinyRuns::noPython));
    }

    @Test
    void restore_manyChanges_namesTheFirstThree() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Files.writeString(at("experiment.json"), "{}");
        String said = TinyRuns.refusal(run);
        assertTrue(said.contains(", now absent; ") && said.contains(" …. Undo that"), said);
    }

    @Test
    void restore_otherData_isRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        SavedRun saved = CheckpointFile.read(at("checkpoint.npz"));
        String other = "f".repeat(64);
        CheckpointFile.write(
                at("checkpoint.npz"), new SavedRun(saved.checkpoint(), saved.experiment(), other, saved.over()));
        String said = TinyRuns.refusal(run);
        assertTrue(said.contains("The data are not those") && said.contains("it was ffffffff…"), said);
    }

    @Test
    void restore_emptyCheckpoint_isRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        SavedRun saved = CheckpointFile.read(at("checkpoint.npz"));
        Checkpoint empty = new Checkpoint(Map.of(), Map.of(), Map.of());
        CheckpointFile.write(
                at("checkpoint.npz"), new SavedRun(empty, saved.experiment(), saved.dataHash(), saved.over()));
        assertTrue(TinyRuns.refusal(run).contains("it is of another experiment"));
    }
}

package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.WeightsFile;
import backprop.file.DataException;
import backprop.training.Checkpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerRunTest {
    @TempDir
    Path scratch = Path.of("");

    private RunFolder written(ExperimentSpec spec, int epochs) throws Exception {
        return TinyRuns.written(scratch.resolve("run"), spec, epochs);
    }

    private static void assertNotThat(RunFolder run, ExperimentSpec wanted, boolean torch, String expected)
            throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(wanted);
        DataException e = assertThrows(
                DataException.class, () -> run.state(prepared, torch, () -> DataHash.of(prepared.parts())));
        assertTrue(String.valueOf(e.getMessage()).contains(expected), e.getMessage());
    }

    private static FoundRun state(RunFolder run, ExperimentSpec wanted) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(wanted);
        return run.state(prepared, false, () -> DataHash.of(prepared.parts()));
    }

    /** The tiny experiment with the start that it has by this seed, from a file. */
    private ExperimentSpec beginningAs(long seed) throws Exception {
        Path other = scratch.resolve("start-" + seed);
        TinyRuns.written(other, TinyRuns.classes().withSeed(seed), 1);
        Path file = other.resolve("initial-weights.npz").toAbsolutePath();
        return TinyRuns.classes().withStart(Optional.of(new WeightsFile(file, Optional.empty())));
    }

    @Test
    void state_sameExperiment_isHowFarItHasCome() throws Exception {
        ExperimentSpec spec = TinyRuns.classes();
        assertEquals(FoundRun.NONE, state(RunFolder.of(scratch.resolve("run")), spec));
        assertEquals(FoundRun.LEFT, state(written(spec, 2), spec));
        assertEquals(FoundRun.OVER, state(written(spec, TinyRuns.EPOCHS), spec));
    }

    @Test
    void state_sameStartFromAFile_isThatRun() throws Exception {
        ExperimentSpec spec = beginningAs(8);
        assertEquals(FoundRun.OVER, state(written(spec, TinyRuns.EPOCHS), spec));
    }

    @Test
    void state_otherStart_isAnotherExperiment() throws Exception {
        RunFolder run = written(beginningAs(8), TinyRuns.EPOCHS);
        assertNotThat(run, beginningAs(9), false, "another experiment: it began with other weights, W1 among them");
        assertNotThat(run, TinyRuns.classes(), false, "another experiment: start");
    }

    @Test
    void state_otherDataOfAFinishedRun_areRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), TinyRuns.EPOCHS);
        PreparedExperiment prepared = PreparedExperiment.prepare(TinyRuns.classes());
        DataException e = assertThrows(DataException.class, () -> run.state(prepared, false, () -> "0123456789"));
        assertTrue(String.valueOf(e.getMessage()).contains("their hash is 01234567…"), e.getMessage());
    }

    @Test
    void state_otherEngine_isRefusedWithWhatToTry() throws Exception {
        ExperimentSpec spec = TinyRuns.classes();
        RunFolder run = written(spec, TinyRuns.EPOCHS);
        assertNotThat(run, spec, true, "holds a run on the analytic engine, not on PyTorch. Use --engine analytic,");
        Path file = scratch.resolve("run").resolve("checkpoint.npz");
        SavedRun saved = CheckpointFile.read(file);
        Checkpoint torch =
                new Checkpoint(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("torch.structure", new long[0])));
        CheckpointFile.write(file, new SavedRun(torch, saved.experiment(), saved.dataHash(), saved.over()));
        assertNotThat(run, spec, false, "holds a run on PyTorch, not on the analytic engine. Use --engine torch,");
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        assertEquals(FoundRun.OVER, run.state(prepared, true, () -> DataHash.of(prepared.parts())));
    }

    @Test
    void state_leftRunWhoseExperimentWasChanged_isRefused() throws Exception {
        RunFolder run = written(TinyRuns.classes(), 2);
        Path file = scratch.resolve("run").resolve("experiment.json");
        Files.writeString(file, Files.readString(file).replace("\"Tiny\"", "\"Changed\""));
        assertNotThat(run, TinyRuns.classes(), false, "is not the experiment that the run began with");
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.data.Progress;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.file.DataException;
import backprop.training.TrainerState;
import backprop.ui.workbench.LostDataViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LostDataViewModelTest {
    private static final String ROWS = "u,v,kind\n0,1,a\n1,0,b\n1,1,a\n0,0,b\n";

    @TempDir
    Path folder = Path.of("");

    private Path file;
    private Bench bench;
    private LostDataViewModel lost;

    @BeforeEach
    void write() throws IOException, DataException {
        file = Files.writeString(folder.resolve("plane.csv"), ROWS);
        DataFile named = DataFile.of(file);
        DataFile source = named.withSha256(Optional.of(named.fingerprint(Progress.NONE)));
        ExperimentSpec moons = Samples.builtIn("moons-momentum");
        ExperimentSpec spec = moons.withData(new DataSpec(source, 0, new SplitSpec.None(), new Scaling.None()));
        bench = new Bench(spec, data -> data.load(Progress.NONE));
        lost = new LostDataViewModel(bench.run, bench.editor, Runnable::run, Runnable::run, Samples.STRINGS);
    }

    private DataFile source() {
        return (DataFile) bench.editor.spec().data().source();
    }

    private void move(String name, String text) throws IOException {
        Files.delete(file);
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void run_dataWhereTheyWere_nothingIsLost() {
        bench.work();
        assertEquals("", bench.run.failureProperty().get());
        assertEquals(State.FOUND, lost.stateProperty().get());
    }

    @Test
    void choose_theSameElsewhere_isOneEditOfThePathAndRuns() throws IOException {
        move("moved.csv", ROWS);
        bench.work();
        assertEquals(State.MISSING, lost.stateProperty().get());
        assertTrue(lost.textProperty().get().contains("plane.csv"));
        DataFile before = source();
        lost.choose(folder.resolve("moved.csv"));
        assertEquals(before.withPath(folder.resolve("moved.csv")), source());
        bench.work();
        assertEquals(State.FOUND, lost.stateProperty().get());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals("", bench.run.failureProperty().get());
        bench.editor.undo();
        assertEquals(before, source());
        bench.work();
        assertEquals(State.MISSING, lost.stateProperty().get());
    }

    @Test
    void choose_anotherContent_isAskedAboutFirst() throws IOException {
        move("other.csv", ROWS + "0,2,a\n");
        bench.work();
        DataFile before = source();
        lost.choose(folder.resolve("other.csv"));
        assertEquals(State.OTHER, lost.stateProperty().get());
        assertEquals(before, source());
        lost.useAnyway();
        bench.work();
        assertEquals(folder.resolve("other.csv"), source().path());
        assertFalse(before.sha256().equals(source().sha256()));
        assertEquals("", bench.run.failureProperty().get());
        assertEquals(State.FOUND, lost.stateProperty().get());
    }

    @Test
    void choose_whatCannotBeRead_saysWhyAndStays() throws IOException {
        move("moved.csv", ROWS);
        bench.work();
        lost.choose(folder.resolve("nowhere.csv"));
        assertTrue(
                lost.problemProperty().get().contains("nowhere.csv"),
                lost.problemProperty().get());
        assertEquals(State.MISSING, lost.stateProperty().get());
        assertFalse(lost.busyProperty().get());
    }

    @Test
    void useAnyway_changedFile_takesItsNewFingerprint() throws IOException, DataException {
        Files.writeString(file, ROWS + "0,2,b\n");
        bench.work();
        assertEquals(State.CHANGED, lost.stateProperty().get());
        lost.useAnyway();
        assertEquals(Optional.of(source().fingerprint(Progress.NONE)), source().sha256());
        bench.work();
        assertEquals("", bench.run.failureProperty().get());
        assertEquals(5, bench.shown().examples().size());
    }

    @Test
    void transport_lostData_saysSoAndTrainTriesAgain() throws IOException {
        Files.delete(file);
        TransportViewModel transport = new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);
        bench.work();
        assertEquals("Its data have moved or changed", transport.headline.get());
        assertFalse(transport.primaryDisabled.get());
        Files.writeString(file, ROWS);
        transport.train();
        bench.work();
        assertEquals(State.FOUND, lost.stateProperty().get());
        assertEquals(TrainerState.FINISHED, bench.run.state());
    }
}

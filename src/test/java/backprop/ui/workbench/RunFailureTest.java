package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.file.DataException;
import backprop.text.Strings;
import backprop.training.EngineException;
import backprop.training.TrainerState;
import org.junit.jupiter.api.Test;

class RunFailureTest {
    private final ExperimentSpec spec = Samples.quick(4);

    private interface Reading {
        RawData read() throws DataException;
    }

    private Reading reading = () -> {
        throw new DataException("digits.csv.gz is damaged. Install the program again.");
    };
    private final Bench bench = new Bench(spec, this::load);

    private RawData load(DataSpec source) throws DataException {
        return reading.read();
    }

    private String failure() {
        return bench.run.failureProperty().get();
    }

    @Test
    void of_anEngine_saysNothingOfTheTerminal() {
        String said =
                "This Python cannot load PyTorch.\n" + Strings.of("engines").get("choose");
        RunFailure failure = RunFailure.of(new EngineException(said), Samples.STRINGS);
        assertEquals("This Python cannot load PyTorch.", failure.message());
    }

    @Test
    void failure_dataCannotBeRead_isTheirOwnMessage() {
        bench.work();
        assertEquals("digits.csv.gz is damaged. Install the program again.", failure());
        assertNull(bench.run.updateProperty().get());
    }

    @Test
    void failure_errorInTheProgram_saysSo() {
        reading = () -> {
            throw new IllegalStateException("Oh");
        };
        bench.work();
        assertTrue(failure().startsWith("The program made a mistake: "), failure());
        assertTrue(failure().contains("Oh"), failure());
    }

    @Test
    void failure_outOfMemory_saysWhatToDo() {
        reading = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        bench.work();
        assertTrue(failure().startsWith("There is not enough memory for this network."), failure());
    }

    @Test
    void rewind_afterAFailure_triesAgain() {
        bench.work();
        bench.run.rewind();
        bench.work();
        assertFalse(failure().isEmpty());
        reading = () -> Samples.load(spec.data());
        bench.run.rewind();
        bench.work();
        assertEquals("", failure());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals(0, bench.shown().history().size());
    }

    @Test
    void train_afterAFailure_opensAnewAndTrains() {
        bench.work();
        reading = () -> Samples.load(spec.data());
        bench.train();
        assertEquals("", failure());
        assertEquals(4, bench.shown().history().size());
    }

    @Test
    void edit_afterAFailure_triesTheEditedExperiment() {
        bench.work();
        reading = () -> Samples.load(spec.data());
        bench.editor.edit(s -> s.withSeed(2));
        bench.work();
        assertEquals("", failure());
        assertEquals(2, bench.shown().experiment().spec().seed());
    }

    @Test
    void transport_afterAFailure_saysSoAndOffersToTrain() {
        TransportViewModel transport = new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);
        bench.work();
        assertEquals("The experiment cannot run", transport.headline.get());
        assertEquals("Train", transport.primaryText.get());
        reading = () -> Samples.load(spec.data());
        transport.train();
        bench.work();
        assertEquals("Epoch 4 of 4", transport.headline.get());
    }

    @Test
    void transport_nextRunFailsWhileTheFormerRan_isNotStillRunning() {
        TransportViewModel transport = new TransportViewModel(bench.run, bench.editor, bench.problems, Samples.STRINGS);
        reading = () -> Samples.load(spec.data());
        bench.work();
        bench.whenRunningAt(1, () -> {
            reading = () -> {
                throw new OutOfMemoryError();
            };
            bench.editor.edit(s -> s.withSeed(2));
            transport.rewind();
        });
        transport.primary();
        bench.work();
        assertFalse(failure().isEmpty());
        assertEquals("Train", transport.primaryText.get());
        assertFalse(transport.running.get());
        assertTrue(transport.stopDisabled.get());
        reading = () -> Samples.load(spec.data());
        bench.editor.undo();
        bench.work();
        assertEquals("", failure());
        assertEquals("Ready · 4 epochs", transport.headline.get());
    }

    @Test
    void edit_rightAfterRewind_needsNoRewindAgain() {
        reading = () -> Samples.load(spec.data());
        bench.work();
        bench.train();
        bench.editor.edit(s -> s.withSeed(2));
        bench.run.rewind();
        bench.editor.edit(s -> s.withSeed(3));
        assertFalse(bench.run.editsWaitProperty().get());
        bench.train();
        assertEquals(3, bench.shown().experiment().spec().seed());
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Engine;
import backprop.torch.Python;
import backprop.torch.PythonSearch;
import backprop.torch.TestPython;
import backprop.torch.TorchEngine;
import backprop.training.TrainerState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window with the machine's own PyTorch. */
class TorchWindowTest extends WindowTest {
    private static final int EPOCHS = 2;

    private static Python python = new Python(List.of(), "", "", "", "");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void findPython() throws Exception {
        python = TestPython.orSkip();
    }

    @Override
    Engines engines() {
        return new Engines() {
            @Override
            public Engine pyTorch(Python found) {
                return new TorchEngine(found, Optional.of(folder));
            }

            @Override
            public PythonSearch find() {
                return new PythonSearch.Found(python);
            }

            @Override
            public PythonSearch choose(Path program) {
                return find();
            }
        };
    }

    @AfterEach
    void requireNothingLeft() throws Exception {
        robot.interact(() -> model.close());
        await(() -> {
            try (Stream<Path> left = Files.list(folder)) {
                return left.findAny().isEmpty();
            }
        });
    }

    private void choose(EngineChoice choice) throws TimeoutException {
        awaitState(TrainerState.READY);
        await(() -> !robot.lookup("#engine-" + choice).query().isDisabled());
        robot.clickOn("#engine-" + choice);
    }

    private void press(int epochs) {
        robot.interact(() -> model.editor.edit(s -> s.withTraining(s.training().withEpochs(epochs))));
        robot.clickOn("#train");
    }

    @Test
    void pyTorch_experimentsWhoseDocumentsHaveIt_trainToTheirEnd() throws Exception {
        choose(EngineChoice.PYTORCH);
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            int document = builtIn.textbook().origin().document();
            if (document == 1 || document == 5) {
                robot.interact(() -> model.editor.edit(old -> builtIn.textbook()));
                press(EPOCHS);
                await(() -> {
                    RunUpdate news = model.run.updateProperty().get();
                    return news != null
                            && news.leg()
                                    .spec()
                                    .name()
                                    .equals(builtIn.textbook().name())
                            && model.run.state() == TrainerState.FINISHED;
                });
                RunUpdate end = model.run.updateProperty().get();
                assertEquals(EPOCHS, end.progress().epochsDone(), builtIn.id());
                assertTrue(end.trained().facts().versions().startsWith("PyTorch 2"), builtIn.id());
                assertEquals(EPOCHS, end.history().size(), builtIn.id());
            }
        }
    }

    @Test
    void both_digitsInBatches_agree() throws Exception {
        robot.interact(() -> model.document.open(
                BuiltInExperiments.find("digits-100-batches").orElseThrow()));
        choose(EngineChoice.BOTH);
        press(EPOCHS);
        await(() -> !model.run.leg().isFirst());
        awaitState(TrainerState.FINISHED);
        robot.clickOn("#show-engines");
        assertTrue(text("#agreement").matches("Agree to \\S+e-1\\d over 2 epochs: the largest .*"), text("#agreement"));
    }

    @Test
    void stop_whilePyTorchTrains_endsThePythonProcess() throws Exception {
        choose(EngineChoice.PYTORCH);
        press(100_000);
        await(() -> model.run.updateProperty().get().progress().epochsDone() > 0);
        assertTrue(ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive));
        robot.clickOn("#transport-stop");
        awaitState(TrainerState.FINISHED);
        assertTrue(ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }
}

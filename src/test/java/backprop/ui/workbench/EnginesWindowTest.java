package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.figure.Series;
import backprop.torch.PythonSearch;
import backprop.training.EngineException;
import backprop.training.TrainerState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private final FakeEngines engines = new FakeEngines();

    @Override
    Engines engines() {
        return engines;
    }

    private ToggleButton button(EngineChoice choice) {
        return find("#engine-" + choice, ToggleButton.class);
    }

    private void choose(EngineChoice choice) throws TimeoutException {
        awaitState(TrainerState.READY);
        await(() -> !button(choice).isDisabled());
        robot.clickOn("#engine-" + choice);
        await(() -> model.run.leg().plan().tasks().size() == choice.kinds().size()
                && button(choice).isSelected());
    }

    private static Bounds placed(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private void trainBoth() throws TimeoutException {
        choose(EngineChoice.BOTH);
        robot.interact(() -> model.editor.edit(s -> s.withTraining(s.training().withEpochs(5))));
        awaitState(TrainerState.READY);
        robot.clickOn("#train");
        await(() -> !model.run.leg().isFirst());
        awaitState(TrainerState.FINISHED);
    }

    @Test
    void both_trainPressed_showsFourCurvesTimesAndAgreement() throws Exception {
        assertFalse(find("#engine-tabs", HBox.class).isVisible());
        trainBoth();
        assertEquals(
                List.of("train · Analytic", "test · Analytic", "train · PyTorch", "test · PyTorch"),
                model.loss.figure().get().present().stream().map(Series::name).toList());
        assertEquals("Both done · Epoch 5 of 5", text("#progress-headline"));
        assertTrue(find("#engine-tabs", HBox.class).isVisible());
        robot.clickOn("#show-engines");
        assertTrue(text("#times-perEpoch-ANALYTIC").endsWith("s"));
        assertTrue(text("#times-total-PYTORCH").endsWith("s"));
        assertEquals("Starting PyTorch took 1.50 s, not counted.", text("#start-PYTORCH"));
        assertEquals("The same to the last bit over 5 epochs.", text("#agreement"));
        assertEquals("0", text("#largest-W1"));
        Path image = folder.resolve("times.png");
        dialogs.answer = Optional.of(image);
        robot.clickOn("#save-times");
        robot.clickOn("#save-times-figure");
        robot.clickOn("#figure-save");
        awaitSaved();
        assertTrue(Files.size(image) > 0);
        robot.clickOn("#show-examples");
        assertEquals("PyTorch gets wrong", text("#mistakes-heading"));
        assertTrue(robot.lookup("#mistakes-summary").tryQuery().isPresent());
        robot.clickOn("#engine-ANALYTIC");
        assertEquals(Samples.STRINGS.get("status.engineWaits"), text("#edits-note"));
    }

    @Test
    void pyTorch_noneFound_isDisabledWithTheReasonUntilAPythonIsChosen() throws TimeoutException {
        awaitState(TrainerState.READY);
        engines.search = () -> new PythonSearch.Missing("Install it with pip install torch.");
        robot.clickOn("#python");
        robot.clickOn("#search-python");
        await(() -> button(EngineChoice.PYTORCH).isDisabled());
        assertTrue(button(EngineChoice.BOTH).isDisabled());
        assertFalse(button(EngineChoice.ANALYTIC).isDisabled());
        await(() -> text("#python-state").equals("Install it with pip install torch."));
        engines.search = () -> new PythonSearch.Found(FakeEngines.PYTHON);
        dialogs.answer = Optional.of(Path.of("my-python"));
        robot.clickOn("#choose-python");
        await(() -> !button(EngineChoice.PYTORCH).isDisabled());
        assertEquals(List.of(Path.of("my-python")), engines.chosen);
    }

    @Test
    void choosePython_thatWillNotDo_saysSoAtOnceAndLeavesTheEngineAsItWas() throws TimeoutException {
        choose(EngineChoice.BOTH);
        engines.search = () -> new PythonSearch.Missing("ls is no Python.");
        dialogs.answer = Optional.of(Path.of("ls"));
        robot.clickOn("#python");
        robot.clickOn("#choose-python");
        await(() -> robot.lookup("#refusal-reason").tryQuery().isPresent());
        assertEquals("ls is no Python.", text("#refusal-reason"));
        robot.clickOn("#refusal-close");
        assertFalse(robot.lookup("#refusal").tryQuery().isPresent());
        assertTrue(button(EngineChoice.BOTH).isSelected());
        assertFalse(button(EngineChoice.BOTH).isDisabled());
    }

    @Test
    void choosePythonFolder_chosen_isTaken() throws TimeoutException {
        awaitState(TrainerState.READY);
        dialogs.answer = Optional.of(Path.of("venv"));
        robot.clickOn("#python");
        robot.clickOn("#choose-python-folder");
        await(() -> engines.chosen.equals(List.of(Path.of("venv"))));
    }

    @Test
    void comparison_windowMadeSmallerAgain_fitsItsColumn() throws TimeoutException {
        trainBoth();
        robot.clickOn("#show-engines");
        Region content = (Region) find("#comparison", ScrollPane.class).getContent();
        double width = content.getWidth();
        robot.interact(() -> scene.getWindow().setWidth(1900));
        await(() -> content.getWidth() > width);
        robot.interact(() -> scene.getWindow().setWidth(1280));
        await(() -> find("#comparison", ScrollPane.class).getWidth() < 360);
        assertEquals(width, content.getWidth());
        assertTrue(content.minWidth(-1) <= width, "needs " + content.minWidth(-1));
        for (EngineKind kind : EngineKind.values()) {
            Node figure = find("#times-perEpoch-" + kind, Label.class);
            Node bar = find(".time-bar." + kind.name().toLowerCase(Locale.ROOT), Region.class);
            assertTrue(placed(bar).getMaxX() <= placed(figure).getMinX(), kind + "'s bar runs into its figure");
        }
    }

    @Test
    void rememberedPython_doesNotWork_givesWayToTheFirstFound() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.clickOn("#python");
        await(() -> find("#search-python", Button.class).isVisible());
        assertFalse(find("#forget-python", Button.class).isVisible());
        engines.remembered = true;
        engines.search = () -> new PythonSearch.Missing("The chosen Python will not do.");
        robot.clickOn("#search-python");
        await(() -> find("#forget-python", Button.class).isVisible());
        robot.clickOn("#forget-python");
        await(() -> !button(EngineChoice.PYTORCH).isDisabled());
        assertFalse(find("#forget-python", Button.class).isVisible());
    }

    @Test
    void failure_ofTheEngine_showsItsDetailsOnDemand() throws TimeoutException {
        engines.failure = Optional.of(new EngineException("PyTorch ended in epoch 0.", "Traceback:\n  line 7"));
        choose(EngineChoice.PYTORCH);
        robot.clickOn("#train");
        await(() -> text("#failure").equals("PyTorch ended in epoch 0."));
        assertFalse(find("#failure-details-text", TextArea.class).isVisible());
        robot.clickOn("#failure-details");
        assertTrue(find("#failure-details-text", TextArea.class).isVisible());
        assertEquals(
                "Traceback:\n  line 7",
                find("#failure-details-text", TextArea.class).getText());
        robot.clickOn("#use-analytic");
        awaitState(TrainerState.READY);
        assertEquals("", model.run.failureProperty().get());
        assertTrue(button(EngineChoice.ANALYTIC).isSelected());
    }

    @Test
    void failure_ofTheSecondEngine_leavesTheFirstOnesCurvesInSight() throws TimeoutException {
        engines.failure = Optional.of(new EngineException("PyTorch ended in epoch 0.", ""));
        choose(EngineChoice.BOTH);
        robot.interact(() -> model.editor.edit(s -> s.withTraining(s.training().withEpochs(5))));
        awaitState(TrainerState.READY);
        robot.clickOn("#train");
        await(() -> text("#failure").equals("PyTorch ended in epoch 0."));
        for (String chart : List.of("#canvas-LOSS", "#canvas-ACCURACY")) {
            await(() -> {
                Bounds failure = placed(find("#failure", Label.class));
                return failure.getHeight() > 0
                        && !placed(find(chart, Node.class)).intersects(failure);
            });
        }
        engines.failure = Optional.empty();
        robot.clickOn("#retry");
        await(() -> text("#failure").isEmpty());
        awaitState(TrainerState.READY);
    }

    @Test
    void pair_ofDocument1_trainsEachHalfWithItsOwnSettings() throws TimeoutException {
        awaitState(TrainerState.READY);
        await(() -> !button(EngineChoice.BOTH).isDisabled());
        robot.interact(() -> model.open(model.library.pairs(1).get(0)));
        awaitState(TrainerState.READY);
        assertTrue(button(EngineChoice.BOTH).isSelected());
        assertEquals(
                List.of("Digits, H = 100, tanh", "Digits, H = 100, tanh, batches of 20"),
                model.run.leg().plan().tasks().stream()
                        .map(task -> task.spec().name())
                        .toList());
        assertEquals("Digits, H = 100, tanh + batches of 20", text("#title"));
        assertEquals("1 · both halves", text("#document"));
        robot.clickOn("#as-published");
        await(() -> model.run.leg().plan().tasks().stream()
                .allMatch(task -> Deviation.isAsPublished(task.spec()) && !Deviation.isTextbook(task.spec())));
        robot.clickOn("#show-engines");
        assertTrue(text("#pair").contains("batches of 20"), text("#pair"));
        assertFalse(find("#agreement", Label.class).isVisible()
                && find("#agreement", Label.class).getParent().isVisible());
    }
}

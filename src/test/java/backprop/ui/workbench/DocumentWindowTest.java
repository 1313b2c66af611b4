package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFiles;
import backprop.network.LayerSpec;
import backprop.optimizer.Adam;
import backprop.training.TrainerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private void openBuiltIn(String id) {
        robot.clickOn("#experiments");
        robot.clickOn("#menu-document-" + Samples.builtIn(id).origin().document());
        robot.clickOn("#open-" + id);
    }

    private String windowTitle() {
        return ((Stage) scene.getWindow()).getTitle();
    }

    private void pressClose() {
        robot.interact(() ->
                scene.getWindow().fireEvent(new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void menu_builtInChosen_opensAndTrainsIt() throws TimeoutException {
        awaitState(TrainerState.READY);
        openBuiltIn("moons-momentum");
        assertEquals(Samples.builtIn("moons-momentum"), model.editor.spec());
        assertEquals("Half-moons, momentum", text("#title"));
        assertEquals("1,741 parameters", text("#parameter-count"));
        await(() -> text("#progress-headline").equals("Ready · 30 epochs"));
        robot.push(KeyCode.F5);
        await(() -> text("#progress-headline").equals("Epoch 30 of 30"));
        assertTrue(find("#mistake-table", TableView.class).isVisible());
        assertEquals(1, model.loss.figure().get().present().size());
    }

    @Test
    void rule_changedToAdam_showsItsFieldsAndTrains() throws TimeoutException {
        awaitState(TrainerState.READY);
        type("epochs", "5");
        assertFalse(find("#field-beta1", Node.class).isVisible() && isShown("#field-beta1"));
        robot.interact(
                () -> find("#choice-rule", ComboBox.class).getSelectionModel().select(Rule.ADAM));
        assertTrue(isShown("#field-beta1"));
        assertFalse(isShown("#field-mu"));
        await(() -> model.run.state() == TrainerState.READY
                && !model.run.openingProperty().get());
        robot.clickOn("#train");
        await(() -> text("#progress-headline").equals("Epoch 5 of 5"));
        assertTrue(Samples.shown(model.run).experiment().spec().optimizer() instanceof Adam);
    }

    private boolean isShown(String id) {
        for (Node node = find(id, Node.class); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void loss_thatCannotBe_isRefusedInPlaceAndTrainStaysOn() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.interact(() -> model.settings.group("loss").openProperty().set(true));
        ComboBox<?> loss = find("#choice-loss", ComboBox.class);
        robot.interact(() -> loss.getSelectionModel().select(1));
        await(() -> loss.getValue() == LossSettings.LossName.CROSS_ENTROPY);
        assertTrue(text("#reason-loss").startsWith("Binary cross-entropy tells two classes apart"));
        assertFalse(find("#train", Button.class).isDisabled());
    }

    @Test
    void dropout_addedByTheMenu_standsInTheColumnAndIsEdited() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.clickOn("#add-stage");
        robot.clickOn("#add-dropout");
        assertEquals(
                "tanh\ndropout 0.5",
                model.designer.columnsProperty().get().get(1).kind());
        type("rate", "0.2");
        assertEquals(
                new LayerSpec.Dropout(0.2),
                model.editor.spec().network().layers().get(2));
        robot.clickOn("#remove-stage");
        assertEquals(spec(), model.editor.spec());
    }

    @Test
    void close_withUnsavedChanges_asksAndSaves() throws Exception {
        awaitState(TrainerState.READY);
        assertEquals("Digits, H = 100, tanh – Backprop Workbench", windowTitle());
        type("seed", "7");
        robot.push(KeyCode.ENTER);
        assertEquals("● Digits, H = 100, tanh – Backprop Workbench", windowTitle());
        assertTrue(find("#unsaved", Label.class).isVisible());
        pressClose();
        assertTrue(isShown("#unsaved-question"));
        robot.clickOn("#unsaved-cancel");
        assertTrue(scene.getWindow().isShowing());
        Path file = folder.resolve("mine.experiment.json");
        dialogs.answer = Optional.of(file);
        pressClose();
        robot.clickOn("#unsaved-save");
        await(() -> !scene.getWindow().isShowing());
        ExperimentSpec saved = ExperimentFiles.read(file);
        assertEquals(spec().withSeed(7), saved);
    }

    @Test
    void keys_saveAsEditSaveAndOpen_workOnTheFile() throws Exception {
        awaitState(TrainerState.READY);
        Path file = folder.resolve("mine.experiment.json");
        dialogs.answer = Optional.of(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        await(() -> Files.exists(file) && text("#file-message").equals("Saved " + file));
        robot.push(KeyCode.F2);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("Mine");
        robot.push(KeyCode.ENTER);
        assertEquals("Mine", text("#title"));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await(() -> !model.document.isUnsaved());
        assertEquals("Mine", ExperimentFiles.read(file).name());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertEquals("New experiment", text("#title"));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await(() -> text("#title").equals("Mine"));
    }

    @Test
    void open_brokenFile_showsLineAndProposalAndRepairs() throws IOException, TimeoutException {
        awaitState(TrainerState.READY);
        Path file = folder.resolve("broken.experiment.json");
        String text = ExperimentFiles.text(spec().withName("Repaired"), folder);
        Files.writeString(file, text.replace("\"learningRate\"", "\"learning_rate\""));
        dialogs.answer = Optional.of(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await(() -> !robot.lookup("#file-error-use").queryAll().isEmpty());
        assertTrue(text("#file-error-where").startsWith("broken.experiment.json, line "));
        assertEquals(spec(), model.editor.spec());
        robot.clickOn("#file-error-use");
        await(() -> text("#title").equals("Repaired"));
        assertTrue(model.document.isUnsaved());
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.TrainerState;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What the window says, how long, and where. */
class MessageWindowTest extends WindowTest {
    private void say() throws TimeoutException {
        robot.interact(() -> model.export.say("Saved it", false));
        await(() -> text("#status-message").equals("Saved it"));
    }

    @Test
    void message_trainingBeginsOrADialogOpens_goes() throws TimeoutException {
        train(2);
        say();
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        await(() -> text("#status-message").isEmpty());
        robot.push(KeyCode.ESCAPE);
        say();
        robot.push(KeyCode.F5);
        await(() -> text("#status-message").isEmpty());
        awaitState(TrainerState.FINISHED);
    }

    @Test
    void message_anotherExperimentOpened_goes() throws TimeoutException {
        awaitState(TrainerState.READY);
        say();
        robot.interact(() -> model.document.open(model.library.pairs(1).get(0).first()));
        await(() -> text("#status-message").isEmpty());
    }

    @Test
    void document_besideALongName_isNotCutOff() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.interact(
                () -> model.document.rename("A very long name that a student would type to remember what it was"));
        robot.interact(() -> scene.getRoot().layout());
        Label document = find("#document", Label.class);
        assertEquals(
                document.getText(),
                document.getChildrenUnmodifiable().stream()
                        .filter(child -> !child.equals(document.getGraphic()))
                        .filter(Text.class::isInstance)
                        .map(child -> ((Text) child).getText())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void chartOptions_opened_leaveTheCurvesInSight() throws TimeoutException {
        train(2);
        robot.clickOn("#options-LOSS");
        Node slider = find("#smoothing-LOSS", Node.class);
        Bounds options = slider.localToScreen(slider.getBoundsInLocal());
        Node button = find("#options-LOSS", Node.class);
        Bounds opener = button.localToScreen(button.getBoundsInLocal());
        assertTrue(options.getMinX() > opener.getMaxX(), options + " beside " + opener);
        robot.push(KeyCode.ESCAPE);
    }
}

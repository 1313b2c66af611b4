package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.TrainerState;
import backprop.ui.common.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The window's keys are silent while a dialog stands in front of it. */
class ModalKeysWindowTest extends WindowTest {
    private final List<String> shown = new ArrayList<>();

    private void addScreen() {
        robot.interact(() -> {
            WorkbenchView view = (WorkbenchView) scene.getRoot();
            view.add(new Screen("second", "Second", "fth-box", KeyCode.DIGIT2, new Region(), () -> shown.add("2")));
            view.installKeys(scene);
        });
    }

    @Test
    void keys_whileAskedWhetherToSave_doNothingUntilItIsAnswered() throws TimeoutException {
        awaitState(TrainerState.READY);
        addScreen();
        robot.interact(() -> model.editor.edit(spec -> spec.withSeed(7)));
        awaitState(TrainerState.READY);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertTrue(model.document.askingProperty().get());
        boolean dark = appearance.darkProperty().get();
        robot.push(KeyCode.F5);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertTrue(model.document.askingProperty().get());
        assertEquals(TrainerState.READY, model.run.state());
        assertEquals(List.of(), shown);
        assertEquals(dark, appearance.darkProperty().get());
        assertEquals(7, model.editor.spec().seed());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertEquals(List.of("2"), shown);
    }

    @Test
    void keys_whileAFigureIsBeingSaved_doNothing() throws TimeoutException {
        train(2);
        addScreen();
        robot.interact(model.run::rewind);
        awaitState(TrainerState.READY);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertTrue(model.export.figures().isOpen());
        robot.push(KeyCode.F5);
        robot.push(KeyCode.F10);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertEquals(TrainerState.READY, model.run.state());
        assertEquals(List.of(), shown);
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.export.figures().isOpen());
        robot.push(KeyCode.F5);
        awaitState(TrainerState.FINISHED);
    }
}

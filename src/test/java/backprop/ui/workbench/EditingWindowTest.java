package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.loss.LossKind;
import backprop.training.TrainerState;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class EditingWindowTest extends WindowTest {
    private static final PseudoClass DEPARTS = PseudoClass.getPseudoClass("departs");

    @Test
    void units_typed_areCountedAndUndone() {
        assertEquals("7,510 parameters", text("#parameter-count"));
        type("units", "50");
        assertEquals("3,760 parameters", text("#parameter-count"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("7,510 parameters", text("#parameter-count"), "undone in the field itself");
        assertEquals("100", field("units").getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("3,760 parameters", text("#parameter-count"));
        robot.clickOn("#field-epochs");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("7,510 parameters", text("#parameter-count"), "undone from another field");
    }

    @Test
    void undo_refusedText_isTakenBackFirst() {
        type("units", "50");
        type("eta", "-1");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("0.1", field("eta").getText());
        assertEquals("3,760 parameters", text("#parameter-count"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("7,510 parameters", text("#parameter-count"));
    }

    @Test
    void stages_added_leaveGraphEditorAndFormApart() {
        for (int i = 0; i < 3; i++) {
            robot.clickOn("#add-stage");
            robot.clickOn("#add-dropout");
        }
        double editorEnds = find(".layer-editor", Node.class)
                .localToScene(find(".layer-editor", Node.class).getLayoutBounds())
                .getMaxY();
        Node form = find(".form", Node.class);
        assertTrue(editorEnds <= form.localToScene(form.getLayoutBounds()).getMinY(), "the editor covers the form");
        Node title = find("#column-1 .column-title", Node.class);
        double titleEnds = title.localToScene(title.getLayoutBounds()).getMaxY();
        robot.lookup(".neuron")
                .queryAll()
                .forEach(neuron -> assertTrue(
                        neuron.localToScene(neuron.getLayoutBounds()).getMinY() >= titleEnds - 2,
                        "a neuron covers the title"));
    }

    @Test
    void list_openedByKeyboard_passesOverRefusedValues() {
        robot.interact(() -> find("#group-loss", TitledPane.class).setExpanded(true));
        Node loss = find("#choice-loss", Node.class);
        robot.interact(loss::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertInstanceOf(
                LossKind.MeanSquaredError.class, model.editor.spec().loss().kind());
    }

    @Test
    void columns_byKeyboard_areSelected() {
        ToggleButton output = find("#column-2", ToggleButton.class);
        robot.interact(output::requestFocus);
        robot.type(KeyCode.SPACE);
        assertEquals(2, model.designer.selectedProperty().get());
        assertTrue(output.isSelected());
        robot.type(KeyCode.SPACE);
        assertTrue(output.isSelected(), "a column cannot be selected off");
        assertFalse(find("#column-0", ToggleButton.class).isSelected());
        assertFalse(find("#column-1", ToggleButton.class).isSelected());
        assertEquals("10", field("units").getText());
    }

    @Test
    void eta_refused_blocksTrainAndSaysWhy() throws TimeoutException {
        awaitState(TrainerState.READY);
        Button train = find("#train", Button.class);
        type("eta", "-1");
        assertEquals("The learning rate η must be above 0.", text("#reason-eta"));
        assertTrue(find("#reason-eta", Labeled.class).isVisible());
        assertTrue(train.isDisabled());
        assertEquals("Train is off: The learning rate η must be above 0.", text("#blocked"));
        type("eta", "0.2");
        assertFalse(find("#reason-eta", Labeled.class).isVisible());
        assertFalse(train.isDisabled());
        assertFalse(find("#blocked", Labeled.class).isVisible());
        assertEquals(0.2, model.editor.spec().optimizer().learningRate());
        robot.push(KeyCode.ENTER);
        type("eta", "-");
        robot.push(KeyCode.ESCAPE);
        assertEquals("0.2", field("eta").getText());
        assertFalse(train.isDisabled());
    }

    @Test
    void asPublished_pressed_marksFourFieldsUntilTextbook() {
        ToggleButton textbook = find("#textbook", ToggleButton.class);
        ToggleButton published = find("#as-published", ToggleButton.class);
        assertTrue(textbook.isSelected());
        assertEquals(Set.of(), departing());
        robot.clickOn(published);
        assertTrue(published.isSelected());
        assertFalse(textbook.isSelected());
        Labeled badge = (Labeled) published.getGraphic();
        assertTrue(badge.isVisible());
        assertEquals("4", badge.getText());
        assertEquals(new TreeSet<>(Set.of("field-velocity", "choice-clip", "choice-metrics")), departing());
        Node folded = find("#group-stop", TitledPane.class).getGraphic();
        assertTrue(
                visible(folded).stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals("3")),
                "the folded group does not say that a departure is in it");
        robot.interact(() -> find("#group-stop", TitledPane.class).setExpanded(true));
        assertTrue(departing().contains("field-logitBound"));
        assertEquals("1e-5·w", field("velocity").getText());
        robot.clickOn(textbook);
        assertNull(published.getGraphic());
        assertEquals(Set.of(), departing());
        assertEquals(spec(), model.editor.spec());
    }

    @Test
    void arrowKeys_inTheNetwork_chooseTheLayerThatDeleteRemoves() {
        robot.clickOn("#add-1");
        assertEquals(2, model.designer.selectedProperty().get());
        assertTrue(find("#column-2", ToggleButton.class).isFocused());
        robot.push(KeyCode.LEFT);
        assertEquals(1, model.designer.selectedProperty().get());
        robot.push(KeyCode.RIGHT);
        assertEquals(2, model.designer.selectedProperty().get());
        robot.push(KeyCode.DELETE);
        assertEquals(3, model.designer.columnsProperty().get().size());
        assertEquals(spec(), model.editor.spec());
    }

    private Set<String> departing() {
        Set<String> found = new TreeSet<>();
        for (Node node : visible(scene.getRoot())) {
            if (node.getPseudoClassStates().contains(DEPARTS)) {
                found.add(String.valueOf(node.getId()));
            }
        }
        return found;
    }
}

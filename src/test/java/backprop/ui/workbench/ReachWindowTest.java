package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.TrainerState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ReachWindowTest extends WindowTest {
    private static final int ENOUGH = 200;

    private static boolean isEnabled(Node node) {
        return !node.isDisabled() && node.isFocusTraversable();
    }

    private static String name(Node node) {
        return node.getId() == null ? node.toString() : node.getId();
    }

    @Test
    void tab_walkedUntilItCycles_meetsEveryControl() throws TimeoutException {
        train(2);
        List<String> wanted = new ArrayList<>();
        for (Node node : visible(scene.getRoot())) {
            boolean control = node instanceof ButtonBase
                    || node instanceof TextInputControl
                    || node instanceof ComboBoxBase
                    || List.of("canvas-LOSS", "canvas-ACCURACY", "mistakes").contains(String.valueOf(node.getId()));
            if (control && isEnabled(node)) {
                wanted.add(name(node));
            }
        }
        assertTrue(
                wanted.containsAll(List.of(
                        "train",
                        "column-0",
                        "column-1",
                        "column-2",
                        "field-eta",
                        "canvas-LOSS",
                        "canvas-ACCURACY",
                        "mistakes")),
                wanted.toString());
        Set<String> met = new LinkedHashSet<>();
        Node first = find("#train", Node.class);
        robot.interact(first::requestFocus);
        for (int tabs = 0; tabs < ENOUGH && (tabs == 0 || !first.isFocused()); tabs++) {
            met.add(name(scene.getFocusOwner()));
            robot.type(KeyCode.TAB);
        }
        assertTrue(first.isFocused(), "Tab does not come back to where it began; met " + met);
        wanted.removeAll(met);
        assertEquals(List.of(), wanted, "met " + met);
    }

    @Test
    void controls_all_areNamedForThoseWhoCannotSeeThem() throws TimeoutException {
        awaitState(TrainerState.READY);
        List<String> nameless = new ArrayList<>();
        int controls = 0;
        for (Node node : scene.getRoot().lookupAll("*")) {
            boolean control =
                    node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase;
            if (control) {
                controls++;
                String text = node instanceof Labeled labeled ? labeled.getText() : "";
                String spoken = node.getAccessibleText();
                if ((text == null || text.isBlank()) && (spoken == null || spoken.isBlank())) {
                    nameless.add(name(node));
                }
            }
        }
        assertTrue(controls > 40, "only " + controls);
        assertEquals(List.of(), nameless);
    }
}

package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.TrainerState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ReadableWindowTest extends WindowTest {

    /** The texts that cannot be read in full, in any open window. */
    private static List<String> cutOff() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            List<String> found = new ArrayList<>();
            int read = 0;
            for (Window window : List.copyOf(Window.getWindows())) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                for (Node node : visible(window.getScene().getRoot())) {
                    if (node instanceof Labeled labeled && hasText(labeled)) {
                        read++;
                        check(labeled, found);
                    } else if (node instanceof TextField field
                            && !field.getText().isEmpty()) {
                        check(field, found);
                    }
                }
            }
            assertTrue(read > 30, "only " + read + " texts in the window");
            return found;
        });
    }

    private static boolean hasText(Labeled labeled) {
        return labeled.getText() != null
                && !labeled.getText().isBlank()
                && !labeled.getStyleClass().contains("title");
    }

    private static void check(Labeled labeled, List<String> found) {
        Text shown = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !child.equals(labeled.getGraphic()))
                .map(Text.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text in " + labeled));
        if (!shown.getText().equals(labeled.getText())) {
            found.add(labeled.getText() + " is cut off: " + shown.getText());
        }
        if (!isScrolled(labeled) && !sceneOf(labeled).contains(inScene(labeled))) {
            found.add(labeled.getText() + " lies outside of the window");
        }
    }

    /** A field's text must not run under what stands at its ends. */
    private static void check(TextField field, List<String> found) {
        Bounds text = visible(field).stream()
                .filter(node -> node instanceof Text shown
                        && !(node.getParent() instanceof Labeled)
                        && shown.getText().equals(field.getText()))
                .map(ReadableWindowTest::inScene)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text in " + field.getId()));
        double from = inScene(field).getMinX();
        double to = inScene(field).getMaxX();
        if (field instanceof CustomTextField custom) {
            from = custom.getLeft() == null ? from : inScene(custom.getLeft()).getMaxX();
            to = custom.getRight() == null || !custom.getRight().isVisible()
                    ? to
                    : inScene(custom.getRight()).getMinX();
        }
        if (text.getMinX() < from - 0.5 || text.getMaxX() > to + 0.5) {
            found.add(field.getId() + " has no room for " + field.getText());
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds sceneOf(Node node) {
        return new BoundingBox(
                -0.5, -0.5, node.getScene().getWidth() + 1, node.getScene().getHeight() + 1);
    }

    private static boolean isScrolled(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof VirtualFlow || above instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private void dark() {
        robot.interact(() -> appearance.darkProperty().set(true));
    }

    private void widen() throws TimeoutException {
        robot.interact(() -> {
            scene.getWindow().setX(0);
            scene.getWindow().setY(0);
            scene.getWindow().setWidth(1920);
            scene.getWindow().setHeight(1080);
        });
        await(() -> scene.getWidth() == 1920 && scene.getHeight() == 1080);
    }

    @Test
    void texts_smallWindow_areReadInFull() throws TimeoutException {
        awaitState(TrainerState.READY);
        assertEquals(1280, scene.getWidth());
        assertEquals(800, scene.getHeight());
        assertEquals(List.of(), cutOff());
        train(5);
        assertEquals(List.of(), cutOff());
        dark();
        assertEquals(List.of(), cutOff());
    }

    @Test
    void texts_darkFromTheStartAndAsPublished_areReadInFull() throws TimeoutException {
        dark();
        awaitState(TrainerState.READY);
        assertEquals(List.of(), cutOff());
        robot.interact(() -> model.deviations.asPublished());
        awaitState(TrainerState.READY);
        assertEquals(List.of(), cutOff());
    }

    @Test
    void texts_wideWindow_areReadInFull() throws TimeoutException {
        widen();
        awaitState(TrainerState.READY);
        assertEquals(List.of(), cutOff());
        train(5);
        assertEquals(List.of(), cutOff());
        dark();
        assertEquals(List.of(), cutOff());
    }

    @Test
    void texts_popOvers_areReadInFull() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.clickOn("#deviations");
        assertEquals(2, Window.getWindows().size());
        assertEquals(List.of(), cutOff());
        robot.clickOn("#keys");
        assertEquals(List.of(), cutOff());
    }
}

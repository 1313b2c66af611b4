package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.figure.Range;
import backprop.figure.Series;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ChartWindowTest extends WindowTest {
    @Override
    ExperimentSpec spec() {
        ExperimentSpec spec = Samples.builtIn("digits-100-batches");
        return spec.withTraining(spec.training().withBatchMetrics(true));
    }

    private Range x() {
        return Objects.requireNonNull(model.loss.figure().get().x().fixed());
    }

    private boolean isZoomed() {
        return find("#reset-zoom-LOSS", Node.class).isVisible();
    }

    @Test
    void drag_overAPart_zoomsBothChartsUntilReset() throws TimeoutException {
        train(6);
        assertFalse(isZoomed());
        robot.drag("#canvas-LOSS").dropBy(80, 2);
        assertTrue(isZoomed());
        assertTrue(x().span() < 3, x().toString());
        assertNull(model.loss.figure().get().y().fixed());
        assertEquals(x(), model.accuracy.figure().get().x().fixed());
        double from = x().from();
        robot.drag("#canvas-LOSS", MouseButton.SECONDARY).dropBy(-40, 0);
        assertTrue(x().from() > from);
        robot.clickOn("#reset-zoom-ACCURACY");
        assertFalse(isZoomed());
        assertEquals(new Range(0, 6), x());
        robot.drag("#canvas-LOSS").dropBy(70, 60);
        assertNotNull(model.loss.figure().get().y().fixed());
        robot.doubleClickOn("#canvas-LOSS");
        assertFalse(isZoomed());
    }

    private void turn(double deltaY, boolean shift) {
        Region canvas = find("#canvas-LOSS", Region.class);
        Point2D middle = canvas.localToScene(canvas.getWidth() / 2, canvas.getHeight() / 2);
        double x = middle.getX();
        double y = middle.getY();
        robot.interact(() -> canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                shift,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
    }

    @Test
    void wheel_overTheChart_zoomsAndWithShiftUpright() throws TimeoutException {
        train(6);
        turn(80, false);
        assertTrue(x().span() < 5, x().toString());
        assertNull(model.loss.figure().get().y().fixed());
        turn(40, true);
        assertNotNull(model.loss.figure().get().y().fixed());
        turn(-200, false);
        assertEquals(new Range(0, 6), x());
    }

    @Test
    void keys_inTheChart_zoomMoveAndReset() throws TimeoutException {
        train(6);
        robot.clickOn("#canvas-ACCURACY");
        robot.push(KeyCode.PLUS);
        Range closer = x();
        assertTrue(closer.span() < 6);
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertTrue(x().from() > closer.from());
        robot.push(KeyCode.ALT, KeyCode.PLUS);
        assertNotNull(model.accuracy.figure().get().y().fixed());
        robot.push(KeyCode.DIGIT0);
        assertFalse(isZoomed());
    }

    @Test
    void legend_pressed_hidesTheCurveAndSaysSo() throws TimeoutException {
        train(3);
        robot.clickOn("#key-LOSS-BLUE");
        ToggleButton train = find("#key-LOSS-BLUE", ToggleButton.class);
        assertEquals("train, hidden", train.getAccessibleText());
        assertEquals(
                List.of("test"),
                model.loss.figure().get().present().stream().map(Series::name).toList());
        robot.push(KeyCode.SPACE);
        assertEquals("train, shown", train.getAccessibleText());
        assertEquals(2, model.loss.figure().get().present().size());
    }

    @Test
    void options_perBatchAndSmoothed_areDrawnAndShownAsATable() throws TimeoutException {
        train(3);
        robot.clickOn("#options-LOSS");
        robot.clickOn("#per-batch-LOSS");
        assertEquals("batch", model.loss.figure().get().x().label());
        assertEquals("batch", model.accuracy.figure().get().x().label());
        Slider smoothing = find("#smoothing-LOSS", Slider.class);
        robot.interact(smoothing::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertTrue(model.loss.smoothingProperty().get() > 0);
        robot.clickOn("#table-LOSS");
        TableView<?> table = find("#chart-table", TableView.class);
        assertEquals(3, table.getColumns().size());
        assertEquals(
                model.loss.figure().get().present().get(0).size(),
                table.getItems().size());
        robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("batch\ttrain, smoothed\ttrain\n2\t"), copied);
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#chart-table").tryQuery().isEmpty());
    }

    @Test
    void copyImage_pressed_isOnTheClipboardAtTwiceTheSize() throws TimeoutException {
        train(2);
        robot.clickOn("#options-ACCURACY");
        robot.clickOn("#copyImage-ACCURACY");
        await(() -> text("#status-message").equals(Samples.STRINGS.get("export.copiedImage")));
        Image image = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getImage());
        assertEquals(ExportViewModel.COPIED.pixelWidth(), image.getWidth());
    }
}

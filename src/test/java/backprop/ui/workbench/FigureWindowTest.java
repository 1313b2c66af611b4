package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart, and the run, on their way into a report. */
class FigureWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private boolean isOpen() {
        return robot.lookup("#save-figure-card").tryQuery().isPresent();
    }

    private void write(String id, String text) {
        robot.clickOn(id);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
    }

    @Test
    void saveFigure_fromTheMenuWithOtherSettings_isSavedSo() throws TimeoutException, IOException {
        train(3);
        Path file = folder.resolve("loss.png");
        dialogs.answer = Optional.of(file);
        robot.clickOn("#save-LOSS");
        robot.clickOn("#save-LOSS-figure");
        robot.clickOn("#figure-REPORT_COLUMN");
        assertEquals("8.5", find("#figure-WIDTH", TextField.class).getText());
        write("#figure-DPI", "100");
        assertEquals("8.5 × 7 cm · 335 × 276 dots", text("#figure-size"));
        robot.clickOn("#figure-save");
        await(() -> text("#status-message").equals("Saved " + file + ", and beside it loss.figure.json"));
        assertFalse(isOpen());
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(List.of(335, 276), List.of(image.getWidth(), image.getHeight()));
        assertEquals(List.of("digits-h-100-tanh-edited-textbook-seed-1-loss.png"), dialogs.proposed);
    }

    @Test
    void saveFigure_byKeysAlone_isSavedAndTheFocusReturns() throws TimeoutException, IOException {
        train(2);
        robot.interact(() -> find("#canvas-LOSS", Node.class).requestFocus());
        Path file = folder.resolve("loss.svg");
        dialogs.answer = Optional.of(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertTrue(find("#figure-save", Button.class).isFocused());
        robot.push(KeyCode.TAB);
        assertTrue(find("#figure-REPORT_COLUMN", ToggleButton.class).isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(find("#figure-save", Button.class).isFocused());
        robot.interact(() -> find("#figure-SVG", ToggleButton.class).requestFocus());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> find("#figure-WIDTH", TextField.class).requestFocus());
        robot.push(KeyCode.ENTER);
        await(() -> text("#status-message").equals("Saved " + file + ", and beside it loss.figure.json"));
        assertTrue(Files.readString(file).contains("test"));
        assertTrue(find("#canvas-LOSS", Node.class).isFocused());
    }

    @Test
    void saveFigure_valueThatCannotBe_isRefusedAtItsFieldUntilItIsCancelled() throws TimeoutException {
        train(2);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        write("#figure-FONT_SIZE", "90");
        assertEquals("A font size is 4 to 72 pt, not 90.", text("#figure-reason-FONT_SIZE"));
        assertTrue(find("#figure-save", Button.class).isDisabled());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), dialogs.proposed);
        robot.push(KeyCode.ESCAPE);
        assertFalse(isOpen());
    }

    @Test
    void copy_pressed_putsTheImageOntoTheClipboard() throws TimeoutException {
        train(2);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        write("#figure-DPI", "72");
        robot.clickOn("#figure-copy");
        await(() -> text("#figure-note").equals("Copied, 454 × 283 dots"));
        robot.interact(() ->
                assertEquals(454.0, Clipboard.getSystemClipboard().getImage().getWidth()));
    }

    @Test
    void report_chosenFromTheMenu_isReadBack() throws TimeoutException, IOException {
        train(3);
        Path file = folder.resolve("mine.html");
        dialogs.answer = Optional.of(file);
        robot.clickOn("#experiments");
        robot.clickOn("#menu-report");
        robot.clickOn("#report-HTML");
        await(() -> text("#status-message").equals("Saved " + file + ", the report of the run after 3 epochs"));
        assertTrue(Files.readString(file).contains("data:image/svg+xml"));
        assertEquals(List.of("digits-100-report.html"), dialogs.proposed);
    }

    @Test
    void savedFigure_openedFromTheMenuLater_isSavedWithAnotherLook() throws TimeoutException, IOException {
        train(2);
        Path file = folder.resolve("loss.svg");
        dialogs.answer = Optional.of(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        robot.interact(() -> find("#figure-SVG", ToggleButton.class).fire());
        robot.clickOn("#figure-save");
        await(() -> Files.exists(folder.resolve("loss.figure.json")) && !isOpen());
        dialogs.answer = Optional.of(folder.resolve("loss.figure.json"));
        robot.clickOn("#experiments");
        robot.clickOn("#menu-openFigure");
        await(() -> robot.lookup("#figure-SLIDE").tryQuery().isPresent());
        robot.clickOn("#figure-SLIDE");
        robot.interact(() -> find("#figure-keep", CheckBox.class).fire());
        Path other = folder.resolve("slide.svg");
        dialogs.answer = Optional.of(other);
        robot.clickOn("#figure-save");
        await(() -> text("#status-message").equals("Saved " + other));
        assertTrue(Files.readString(file).contains("width=\"160mm\""), Files.readString(file));
        assertTrue(Files.readString(other).contains("width=\"254mm\""), Files.readString(other));
        assertEquals("loss.svg", dialogs.proposed.get(1));
    }
}

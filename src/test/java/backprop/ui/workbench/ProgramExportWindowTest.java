package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.numpy.NpzReader;
import backprop.training.StopRules;
import backprop.training.TrainerState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramExportWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private void choose(String id) {
        robot.clickOn("#experiments");
        robot.clickOn(id);
    }

    @Test
    void menu_exportAsProgram_writesItWithItsDataAndSaysHowToRunIt() throws Exception {
        awaitState(TrainerState.READY);
        type("epochs", "7");
        Path file = folder.resolve("mine.py");
        dialogs.answer = Optional.of(file);
        choose("#export-PYTORCH");
        String note = "Saved mine.py, with its data in mine.npz. To run it: python3 " + file;
        await(() -> text("#status-message").equals(note));
        assertEquals(List.of("digits-100-pytorch.py"), dialogs.proposed);
        String program = Files.readString(file);
        assertTrue(program.contains("EPOCHS = 7\n"), program);
        try (NpzReader npz = NpzReader.open(folder.resolve("mine.npz"))) {
            assertArrayEquals(new int[] {64, 100}, npz.read("W1").shape());
        }
    }

    @Test
    void menu_exportNetwork_writesThatOfTheRun() throws Exception {
        train(2);
        Path file = folder.resolve("mine.onnx");
        dialogs.answer = Optional.of(file);
        choose("#export-ONNX");
        await(() -> text("#status-message").equals("Saved " + file + ", the network after 2 epochs"));
        assertEquals(List.of("digits-100.onnx"), dialogs.proposed);
        assertTrue(Files.size(file) > 64 * 100 * 8, "no weights");
    }

    @Test
    void menu_exportOfWhatCannotBe_saysWhyUntilItIsClosed() throws TimeoutException {
        awaitState(TrainerState.READY);
        robot.interact(() -> model.editor.edit(
                spec -> spec.withTraining(spec.training().withStop(StopRules.NONE.withSeconds(OptionalDouble.of(3))))));
        dialogs.answer = Optional.of(folder.resolve("mine.py"));
        choose("#export-NUMPY");
        await(() -> !robot.lookup("#refusal-reason").queryAll().isEmpty());
        assertTrue(text("#refusal-reason").startsWith("A limit of time"));
        assertTrue(find("#refusal-close", Button.class).isFocused());
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#refusal-reason").queryAll().isEmpty());
        assertTrue(Files.notExists(folder.resolve("mine.py")));
    }
}

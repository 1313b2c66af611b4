package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.json.ExperimentFiles;
import backprop.training.TrainerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that are dropped onto the window. */
class DroppedFilesWindowTest extends WindowTest {
    @TempDir
    Path folder = Path.of("");

    private final List<Path> data = new ArrayList<>();

    private boolean drop(Path... files) {
        boolean[] taken = new boolean[1];
        robot.interact(() -> {
            DroppedFiles dropped = new DroppedFiles(scene.getRoot(), model);
            dropped.setOnData(data::addAll);
            taken[0] = dropped.take(List.of(files));
        });
        return taken[0];
    }

    /** Saves the chart of the loss by the dialog, and gives the figure that is kept beside it. */
    private Path keptFigure() throws TimeoutException {
        train(2);
        Path picture = folder.resolve("loss.svg");
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        robot.interact(() -> model.export.figures().save(picture));
        awaitSaved();
        return folder.resolve("loss.figure.json");
    }

    @Test
    void take_experimentAmongOthers_opensIt() throws TimeoutException, IOException {
        awaitState(TrainerState.READY);
        Path file = folder.resolve("mine.experiment.json");
        Files.writeString(file, ExperimentFiles.text(spec().withName("Mine").withSeed(77), folder));
        assertTrue(drop(folder.resolve("a.txt"), file));
        await(() -> model.editor.spec().seed() == 77);
        awaitState(TrainerState.READY);
        assertEquals(List.of(), data);
    }

    @Test
    void take_anythingElse_isData() throws TimeoutException {
        awaitState(TrainerState.READY);
        assertTrue(drop(folder.resolve("a.csv"), folder.resolve("b.csv")));
        assertEquals(List.of(folder.resolve("a.csv"), folder.resolve("b.csv")), data);
        assertFalse(drop());
    }

    @Test
    void take_figureWhileAnotherIsSetUp_isRefusedAndWhatIsSetUpStays() throws TimeoutException {
        Path figure = keptFigure();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        robot.clickOn("#figure-caption");
        robot.write("Mine");
        assertFalse(drop(figure));
        awaitSaved();
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.export.figures().isOpen());
        assertTrue(drop(figure));
        await(() -> model.export.figures().isOpen());
        robot.push(KeyCode.ESCAPE);
    }
}

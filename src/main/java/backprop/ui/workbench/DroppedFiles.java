package backprop.ui.workbench;

import backprop.figure.json.SavedFigureFile;
import backprop.ui.common.Layers;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files that are dropped onto the window: a saved figure, an experiment, or else data. While a dialog asks for something, nothing can be
 * dropped: what is being set up there would be lost.
 */
final class DroppedFiles {
    private final Parent window;
    private final WorkbenchViewModel model;
    private Consumer<List<Path>> onData = files -> {};

    DroppedFiles(Parent window, WorkbenchViewModel model) {
        this.window = window;
        this.model = model;
    }

    /** Says what becomes of files and folders that are no figures and no experiments. */
    void setOnData(Consumer<List<Path>> handler) {
        onData = handler;
    }

    void install() {
        window.setOnDragOver(event -> {
            if (isTaken(files(event.getDragboard()))) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        window.setOnDragDropped(event -> {
            event.setDropCompleted(take(files(event.getDragboard())));
            event.consume();
        });
    }

    private boolean isTaken(List<Path> files) {
        return !files.isEmpty() && !Layers.isModal(window);
    }

    private static List<Path> files(Dragboard dragboard) {
        return dragboard.getFiles().stream().map(File::toPath).toList();
    }

    /** Opens what was dropped, of which the first figure or experiment counts; says whether it did. */
    boolean take(List<Path> files) {
        if (!isTaken(files)) {
            return false;
        }
        Optional<Path> figure = files.stream().filter(SavedFigureFile::accepts).findFirst();
        Optional<Path> experiment =
                files.stream().filter(file -> file.toString().endsWith(".json")).findFirst();
        if (figure.isPresent()) {
            model.export.figures().reopen(figure.get());
        } else if (experiment.isPresent()) {
            model.document.open(experiment.get());
        } else {
            onData.accept(files);
        }
        return true;
    }
}

package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Asks for experiment files in front of a window. */
final class DialogFilePicker implements FilePicker {
    private final Node owner;
    private final FileDialogs dialogs;
    private final Strings strings;

    /** @param owner stands in the window when something is asked */
    DialogFilePicker(Node owner, FileDialogs dialogs, Strings strings) {
        this.owner = owner;
        this.dialogs = dialogs;
        this.strings = strings;
    }

    @Override
    public Optional<Path> open() {
        return dialogs.open(
                owner.getScene().getWindow(),
                strings.get("file.open.title"),
                strings.get("file.kind"),
                DocumentViewModel.ENDING);
    }

    @Override
    public Optional<Path> save(String proposedName) {
        return dialogs.save(
                owner.getScene().getWindow(),
                strings.get("file.save.title"),
                proposedName,
                strings.get("file.kind"),
                DocumentViewModel.ENDING);
    }
}

package backprop.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs; each opens in the folder that the last one was left in. */
public final class NativeFileDialogs implements FileDialogs {
    private @Nullable File folder;

    @Override
    public Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending) {
        FileChooser chooser = chooser(title, kind, ending);
        chooser.setInitialFileName(proposedName);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        Path path = chosen.toPath();
        boolean ended = path.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        return Optional.of(ended ? path : free(path, ending));
    }

    @Override
    public Optional<Path> open(Window owner, String title, String kind, String... endings) {
        File chosen = chooser(title, kind, endings).showOpenDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> openFolder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File start = folder;
        if (start != null && start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<String> patterns = Arrays.stream(endings)
                .map(ending -> ending.equals("*") ? ending : "*." + ending)
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        File start = folder;
        if (start != null && start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        return chooser;
    }

    /** The path with its ending; the dialog has not asked about a file of that name, so none is overwritten. */
    private static Path free(Path path, String ending) {
        Path free = path.resolveSibling(path.getFileName() + "." + ending);
        for (int i = 2; Files.exists(free); i++) {
            free = path.resolveSibling(path.getFileName() + "-" + i + "." + ending);
        }
        return free;
    }
}
